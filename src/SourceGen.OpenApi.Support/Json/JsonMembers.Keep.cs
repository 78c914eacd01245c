// Needed for: Keep
namespace SourceGen.OpenApi.Support;

using global::System;

/// <content>Members that the document does not name.</content>
internal static partial class JsonMembers
{
    /// <summary>Keeps a member that the document does not name.</summary>
    public static void Keep<T>(ref JsonMap<T>? members, ReadOnlySpan<byte> name, T value, JsonReadState state)
    {
        members ??= new JsonMap<T>();
        members.Set(state.Intern(name), value);
    }
}
