using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Short words for looking into a tree; a member of another kind than asked for is as good as absent.</summary>
internal static class JsonAccess
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject? Object(this JsonObject? node, string name) => node?[name] as JsonObject;

    public static JsonArray? Array(this JsonObject? node, string name) => node?[name] as JsonArray;

    public static string? Text(this JsonObject? node, string name) => AsText(node?[name]);

    public static bool Flag(this JsonObject? node, string name) => AsFlag(node?[name]) == true;

    /// <summary>What a JSON Pointer points at; null when there is nothing.</summary>
    public static JsonNode? Find(this JsonNode root, string pointer)
    {
        JsonNode? node = root;
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            if (node is null)
            {
                return null;
            }

            node = Step(node, segment);
        }

        return node;
    }

    /// <summary>The member or item that one segment of a pointer names.</summary>
    public static JsonNode? Step(JsonNode node, string segment) =>
        node switch
        {
            JsonObject map => map[segment],
            JsonArray list
                when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[
                index
            ],
            _ => null,
        };

    /// <summary>A title or description; null where it says nothing, so that whoever shows it can say something else.</summary>
    public static string? Prose(string? text) => text is not null && HasVisible(text) ? text : null;

    /// <summary>Line ends, control characters and marks of direction leave nothing to show.</summary>
    private static bool HasVisible(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !CSharpText.IsUnsafe(c))
            {
                return true;
            }
        }

        return false;
    }

    public static string? AsText(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static bool? AsFlag(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    /// <summary>The text of a number as the document writes it; null for anything else.</summary>
    public static string? AsNumber(JsonNode? node)
    {
        if (node is not JsonValue value)
        {
            return null;
        }

        if (value.TryGetValue(out JsonElement element))
        {
            return element.ValueKind == JsonValueKind.Number ? element.GetRawText() : null;
        }

        return value.TryGetValue(out long number) ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A count; what does not fit (some documents write 2^53) is taken for the largest.</summary>
    public static int? AsCount(JsonNode? node)
    {
        if (AsNumber(node) is not { } text || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return number < 0 ? null : (int)Math.Min(number, int.MaxValue);
    }

    public static string ToCompact(JsonNode? node)
    {
        if (node is null)
        {
            return "null";
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The strings of a list, anything else left out; a single string counts as a list of it.</summary>
    public static EquatableArray<string> Texts(JsonNode? node)
    {
        if (AsText(node) is { } single)
        {
            return [single];
        }

        if (node is not JsonArray array || array.Count == 0)
        {
            return default;
        }

        var texts = new List<string>(array.Count);
        foreach (var item in array)
        {
            if (AsText(item) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.ToEquatableArray();
    }
}
