namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <summary>JSON that is well formed but not what the document says. Its text holds no value that was read.</summary>
internal sealed class JsonFormatException : JsonException
{
    public JsonFormatException() { }

    public JsonFormatException(string message)
        : base(message) { }

    public JsonFormatException(string message, Exception? innerException)
        : base(message, innerException) { }

    private JsonFormatException(string message, long bytePosition, Exception? innerException = null)
        : base(message, innerException) => BytePosition = bytePosition;

    /// <summary>Where the token begins that is not as expected, counted from the first byte that the reader was given; -1 where that is not known.</summary>
    public long BytePosition { get; } = -1;

    /// <summary>A token of another kind than the document says.</summary>
    public static JsonFormatException Unexpected(ref JsonCursor reader, string expected) =>
        new("Expected " + expected + ", found " + Describe(reader.TokenType) + ".", reader.TokenStartIndex);

    /// <summary>Text or a number that cannot be read as the document says.</summary>
    public static JsonFormatException Malformed(ref JsonCursor reader, string expected, Exception? cause = null) =>
        new("Expected " + expected + ", found " + Describe(reader.TokenType) + " that is none.", reader.TokenStartIndex, cause);

    /// <summary>An object without a member that the document requires; <paramref name="member"/> is a name from the document.</summary>
    public static JsonFormatException Missing(ref JsonCursor reader, string member) =>
        new("The required member '" + member + "' is missing.", reader.TokenStartIndex);

    private static string Describe(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "text",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "a boolean",
            JsonTokenType.Null => "null",
            _ => "the end",
        };
}
