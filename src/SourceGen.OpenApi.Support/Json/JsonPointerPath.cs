namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>A JSON Pointer (RFC 6901) that a reader can be led along.</summary>
internal sealed class JsonPointerPath
{
    private readonly string[] _segments;

    private JsonPointerPath(string[] segments) => _segments = segments;

    public static JsonPointerPath Parse(string pointer)
    {
        if (pointer.Length == 0)
        {
            return new JsonPointerPath(Array.Empty<string>());
        }

        var segments = pointer.TrimStart('/').Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = segments[i].Replace("~1", "/").Replace("~0", "~");
        }

        return new JsonPointerPath(segments);
    }

    /// <summary>From the first token of a value to the first token of the value that the pointer names in it.</summary>
    public bool TryDescend(ref Utf8JsonReader reader)
    {
        foreach (var segment in _segments)
        {
            var found = reader.TokenType switch
            {
                JsonTokenType.StartObject => TryFindMember(ref reader, segment),
                JsonTokenType.StartArray => TryFindElement(ref reader, segment),
                _ => false,
            };
            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryFindMember(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool TryFindElement(ref Utf8JsonReader reader, string index)
    {
        if (!int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var skip))
        {
            return false;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (skip-- == 0)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
