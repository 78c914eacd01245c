namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Encodings.Web;
using global::System.Text.Json;

/// <summary>Whole JSON texts to values and back.</summary>
internal static class JsonBody
{
    /// <summary>Nothing here is ever put into HTML, and phone numbers begin with a plus sign.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writing never leaves its thread before it is done.</summary>
    [ThreadStatic]
    private static bool _isRequest;

    private static ReadOnlySpan<byte> ByteOrderMark => new byte[] { 0xEF, 0xBB, 0xBF };

    /// <summary>Reads one value that is the whole text; whatever is wrong with it raises a <see cref="JsonException"/>.</summary>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, JsonRead<T> read, JsonReadState state)
    {
        var reader = new JsonCursor(utf8.StartsWith(ByteOrderMark) ? utf8.Slice(ByteOrderMark.Length) : utf8);
        try
        {
            reader.Read();
            var value = read(ref reader, state);
            reader.Read();
            return value;
        }
        catch (Exception cause) when (cause is InvalidOperationException or JsonFormatException { BytePosition: < 0 })
        {
            // The answer to text that is no valid Unicode.
            throw JsonFormatException.Malformed(ref reader, "text", cause);
        }
    }

    /// <summary>Reads one value that is the whole text; whatever is wrong with it raises an <see cref="ApiFormatException"/> that says where.</summary>
    public static T FromJson<T>(ReadOnlySpan<byte> utf8, JsonRead<T> read)
    {
        try
        {
            return Parse(utf8, read, new JsonReadState());
        }
        catch (JsonException exception)
        {
            throw ToApiException(exception, utf8);
        }
    }

    /// <summary>True while a request is written: members that only the server sets are left out then.</summary>
    public static bool IsRequest => _isRequest;

    /// <summary>The value as UTF-8 as a request carries it, without what only the server sets.</summary>
    public static byte[] ToRequest<T>(T value, JsonWrite<T> write)
    {
        var outer = _isRequest;
        _isRequest = true;
        try
        {
            return ToUtf8(value, write);
        }
        finally
        {
            _isRequest = outer;
        }
    }

    /// <summary>The value as UTF-8, without blanks.</summary>
    public static byte[] ToUtf8<T>(T value, JsonWrite<T> write)
    {
        using var buffer = new JsonBuffer();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer, value);
        }

        return buffer.Written.ToArray();
    }

    /// <summary>Says where in <paramref name="utf8"/> the trouble is, by path and position.</summary>
    public static ApiFormatException ToApiException(JsonException exception, ReadOnlySpan<byte> utf8)
    {
        var skipped = utf8.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var json = utf8.Slice(skipped);
        // The reader's own message quotes the text, ours does not.
        var (position, problem) = exception is JsonFormatException format
            ? (format.BytePosition, format.Message)
            : (Position(exception, json), "The text is no valid JSON.");
        var path = JsonPathLocator.Locate(json, position);
        return new ApiFormatException(problem + " Path: " + path + ".", path, position + skipped);
    }

    /// <summary>The reader counts lines; bytes are found by counting them again.</summary>
    private static long Position(JsonException exception, ReadOnlySpan<byte> utf8)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            var end = utf8.Slice(start).IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            start += end + 1;
        }

        return Math.Min(utf8.Length, start + (exception.BytePositionInLine ?? 0));
    }
}
