// Needed for: BasicCredential
namespace SourceGen.OpenApi.Support;

using global::System;

/// <content>Basic authentication.</content>
internal static partial class OptionsBinding
{
    public static BasicCredential? Basic(Func<string, string?> setting, string name) =>
        Text(setting, name + ":UserName") is { } user ? new BasicCredential(user, setting(name + ":Password") ?? "") : null;
}
