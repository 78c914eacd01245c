namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;
#if NET8_0_OR_GREATER
using global::System.Text;
#endif


/// <summary>Reads and writes JSON of any shape.</summary>
internal static class JsonAny
{
    /// <summary>Text that is no valid Unicode is refused here, as in members of the document: no one could read or write it later.</summary>
    public static JsonElement Read(ref Utf8JsonReader reader)
    {
        RequireUnicode(reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>An element that was never set is null.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <summary>Goes through the value on a copy of the reader, which leaves the caller's where it stands.</summary>
    private static void RequireUnicode(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        try
        {
            do
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsPlain(ref reader))
                {
                    _ = reader.GetString();
                }
            } while (
                (reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read()
            );
        }
        catch (InvalidOperationException cause)
        {
            throw JsonFormatException.Malformed(ref reader, "text", cause);
        }
    }

    /// <summary>True for what is plainly valid; the rest is decoded to find out.</summary>
    private static bool IsPlain(ref Utf8JsonReader reader) =>
#if NET8_0_OR_GREATER
        !reader.ValueIsEscaped && !reader.HasValueSequence && Ascii.IsValid(reader.ValueSpan);
#else
        false;
#endif
}
