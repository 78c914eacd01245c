namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <summary>Reads when a JSON Web Token ends. Nothing is verified: the server does that.</summary>
internal static class JwtExpiry
{
    /// <summary>The <c>exp</c> claim; null for a token that has none or is no JWT.</summary>
    public static DateTimeOffset? Of(string token)
    {
        var start = token.IndexOf('.');
        var end = start < 0 ? -1 : token.IndexOf('.', start + 1);
        if (end < 0)
        {
            return null;
        }

        try
        {
            return ReadExpiry(Convert.FromBase64String(Pad(token.Substring(start + 1, end - start - 1))));
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static DateTimeOffset? ReadExpiry(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isExpiry = reader.ValueTextEquals("exp");
            reader.Read();
            if (isExpiry)
            {
                return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var seconds) && seconds is > 0 and < 253402300799
                    ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
                    : null;
            }

            reader.Skip();
        }

        return null;
    }

    private static string Pad(string base64Url)
    {
        var text = base64Url.Replace('-', '+').Replace('_', '/');
        return text.PadRight((text.Length + 3) / 4 * 4, '=');
    }
}
