namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Text.Json;

/// <summary>Steps through the members of an object.</summary>
internal static class JsonMembers
{
    /// <summary>Makes sure that the reader stands at the start of an object.</summary>
    /// <returns>The number of the member before the first: none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Begin(ref JsonCursor reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw JsonFormatException.Unexpected(ref reader, "an object");
        }

        return -1;
    }

    /// <summary>Keeps a member that the document does not name.</summary>
    public static void Keep<T>(ref JsonMap<T>? members, ReadOnlySpan<byte> name, T value, JsonReadState state)
    {
        members ??= new JsonMap<T>();
        members.Set(state.Intern(name), value);
    }
}
