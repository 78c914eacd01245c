namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Text.Json;

/// <summary>Steps through the members of an object.</summary>
internal static partial class JsonMembers
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
}
