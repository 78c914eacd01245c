namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;
using global::System.Text.Json;

/// <summary>What is wrong with a body that could not be read, in our words, and where.</summary>
internal readonly struct JsonFault
{
    /// <summary>As deep as the readers of System.Text.Json go by default.</summary>
    private const int DeepestNesting = 64;

    private JsonFault(string reason, string? path = null, long? position = null)
    {
        Reason = reason;
        Path = path;
        Position = position;
    }

    /// <summary>The end of the sentence that begins with the call.</summary>
    public string Reason { get; }

    public string? Path { get; }

    public long? Position { get; }

    /// <summary>Looks at the body once more: only a failure pays for it.</summary>
    public static JsonFault Of(Exception cause, ReadOnlySpan<byte> body)
    {
        if (IsBlank(body))
        {
            return new JsonFault("the body is empty");
        }

        if (cause is not JsonException json)
        {
            // Not the reader's own words: these may quote the body.
            return new JsonFault("the body is not as the document says (reading it raised " + cause.GetType().Name + ")");
        }

        var at = JsonBody.ToApiException(json, body);
        var reason = cause is JsonFormatException ? "the body is not as the document says: " + json.Message.TrimEnd('.') : Syntax(body);
        return new JsonFault(reason, at.JsonPath is { } path ? MaskNumbers(path) : null, at.BytePosition);
    }

    /// <summary>Runs of digits that may be a phone number do not appear in a path.</summary>
    public static string MaskNumbers(string path)
    {
        const int ShortestPhoneNumber = 7;
        var text = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; )
        {
            var end = i;
            while (end < path.Length && path[end] is >= '0' and <= '9')
            {
                end++;
            }

            if (end - i >= ShortestPhoneNumber)
            {
                text.Append("***");
            }
            else
            {
                end = Math.Max(end, i + 1);
                text.Append(path, i, end - i);
            }

            i = end;
        }

        return text.ToString();
    }

    /// <summary>Tells apart what the reader's own message would only tell in the body's words.</summary>
    private static string Syntax(ReadOnlySpan<byte> body)
    {
        var options = new JsonReaderOptions { MaxDepth = int.MaxValue };
        var reader = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(options));
        var deepest = 0;
        try
        {
            while (reader.Read())
            {
                deepest = Math.Max(deepest, reader.CurrentDepth);
            }
        }
        catch (JsonException)
        {
            return deepest >= DeepestNesting ? "the body's JSON is nested too deeply" : "the body is no valid JSON";
        }

        if (deepest >= DeepestNesting)
        {
            return "the body's JSON is nested too deeply";
        }

        var isOpen = reader.CurrentDepth > 0 || reader.BytesConsumed < body.Length;
        return isOpen ? "the body ends in the middle of its JSON" : "the body is no valid JSON";
    }

    private static bool IsBlank(ReadOnlySpan<byte> body)
    {
        foreach (var character in body)
        {
            if (character is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }
}
