// Needed for: BasicCredential
namespace SourceGen.OpenApi.Support;

/// <content>Basic authentication.</content>
internal static partial class OptionsBinding
{
    public static BasicCredential? Basic(OptionsSection section, string name) =>
        section[name + ":UserName"] is var user && section[name + ":Password"] is var password && user is not null
            ? new BasicCredential(user, password ?? "")
            : null;
}
