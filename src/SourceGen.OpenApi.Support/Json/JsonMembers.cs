namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Text.Json;

/// <summary>Steps through the members of an object.</summary>
internal static partial class JsonMembers
{
    /// <summary>Makes sure that the reader stands at the start of an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Begin(ref JsonCursor reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw JsonFormatException.Unexpected(ref reader, "an object");
        }
    }

    /// <summary>True when the name, or text, is the expected one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected) => name.SequenceEqual(expected);

    /// <summary>True when the value is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNull(ref JsonCursor reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>True when the value is null or empty text, where the document says that both mean the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNullOrEmpty(ref JsonCursor reader) =>
        reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty);
}
