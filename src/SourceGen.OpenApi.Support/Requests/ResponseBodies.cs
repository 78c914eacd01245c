namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;
using global::System.Threading.Tasks;

/// <summary>What emitted code needs to hand over a response's body.</summary>
internal static class ResponseBodies
{
    /// <summary>The value without status and headers.</summary>
    public static async Task<T> ValueAsync<T>(Task<ApiResponse<T>> response) => (await response.ConfigureAwait(false)).Value;

    /// <summary>A body of text, read as UTF-8.</summary>
    public static string Text(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body.ToArray());
        return text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
    }

    /// <summary>True for a body that says nothing: none at all, blanks, or JSON's null.</summary>
    public static bool IsNothing(ReadOnlySpan<byte> body)
    {
        var start = 0;
        var end = body.Length;
        while (start < end && IsBlank(body[start]))
        {
            start++;
        }

        while (end > start && IsBlank(body[end - 1]))
        {
            end--;
        }

        var text = body.Slice(start, end - start);
        return text.IsEmpty || text.SequenceEqual("null"u8);
    }

    /// <summary>True for no body at all, or one of blanks.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> body)
    {
        foreach (var c in body)
        {
            if (!IsBlank(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A single value written as plain text: a number or a boolean as it stands, anything else in quotes.</summary>
    public static T Scalar<T>(ReadOnlySpan<byte> body, JsonRead<T> read, JsonReadState state, bool isQuoted)
    {
        var text = Text(body).Trim();
        if (isQuoted)
        {
            return JsonBody.Parse(JsonBody.ToUtf8(text, static (writer, value) => writer.WriteStringValue(value)), read, state);
        }

        // Some servers write booleans as their own language does.
        var isBoolean = text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase);
        return JsonBody.Parse(Encoding.UTF8.GetBytes(isBoolean ? text.ToLowerInvariant() : text), read, state);
    }

    /// <summary>The part of the body that the caller gets is not there; <paramref name="pointer"/> is a pointer from the document.</summary>
    public static JsonFormatException Missing(string pointer) => new("The body has no '" + pointer + "', which the method returns.");

    private static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
