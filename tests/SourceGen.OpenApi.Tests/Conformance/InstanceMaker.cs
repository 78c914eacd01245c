using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests.Conformance;

/// <summary>Makes JSON that a schema allows, always the same for the same seed.</summary>
internal sealed class InstanceMaker(DocumentTree tree, bool isRequest)
{
    private const int DeepestOptional = 3;
    private const int Deepest = 8;

    private int _next;

    /// <summary>A value of the schema; a <c>$file</c> member stands for bytes.</summary>
    public JsonNode? Make(JsonNode? schema) => Make(schema, depth: 0);

    public static bool IsFile(JsonObject? schema) =>
        (string?)schema?["format"] is "binary"
        || (schema?["type"] is JsonValue type && type.TryGetValue(out string? name) && name is "file")
        || (
            (string?)schema?["contentMediaType"] is { } media
            && schema["contentEncoding"] is null
            && schema["format"] is null
            && !media.StartsWith("text/", StringComparison.Ordinal)
            && !media.Contains("json", StringComparison.Ordinal)
            && !media.Contains("xml", StringComparison.Ordinal)
        );

    /// <summary>All members that an object may have, those of its parts and alternatives included; the flag says what is required.</summary>
    public Dictionary<string, (JsonNode? Schema, bool IsRequired)> Members(JsonNode? schema) => Collect(schema, isCertain: true, depth: 0);

    private JsonNode? Make(JsonNode? node, int depth)
    {
        var schema = tree.Follow(node);
        if (schema is null || depth > Deepest)
        {
            return schema is null ? JsonValue.Create("any") : Empty(schema);
        }

        if (schema["const"] is { } constant)
        {
            return constant.DeepClone();
        }

        if (schema["enum"] is JsonArray values && values.FirstOrDefault(value => value is not null) is { } listed)
        {
            return listed.DeepClone();
        }

        var kind = KindOf(schema);
        if (kind is null && (schema["oneOf"] ?? schema["anyOf"]) is JsonArray alternatives && schema["properties"] is null)
        {
            return Alternative(schema, alternatives, depth);
        }

        if (kind is null && schema["allOf"] is JsonArray parts && !IsObject(schema))
        {
            return Make(
                parts.FirstOrDefault(part => tree.Follow(part) is { } real && (KindOf(real) ?? (string?)real["format"]) is not null)
                    ?? parts[0],
                depth + 1
            );
        }

        return (
            kind
            ?? (
                IsObject(schema) ? "object"
                : schema["items"] is not null ? "array"
                : "any"
            )
        ) switch
        {
            "object" => Object(schema, depth),
            "array" => new JsonArray([
                .. Enumerable.Range(0, depth > DeepestOptional ? 0 : 1).Select(_ => Make(schema["items"], depth + 1)),
            ]),
            "integer" => Whole(schema),
            "number" => Number(schema),
            "boolean" => true,
            "null" => null,
            "string" => Text(schema),
            _ => JsonValue.Create("any"),
        };
    }

    private static JsonNode? Empty(JsonObject schema) =>
        KindOf(schema) switch
        {
            "array" => new JsonArray(),
            "integer" or "number" => 1,
            "boolean" => true,
            "string" => "x",
            _ => new JsonObject(),
        };

    private JsonNode? Alternative(JsonObject schema, JsonArray alternatives, int depth)
    {
        var one = alternatives.FirstOrDefault(item => tree.Follow(item) is { } real && KindOf(real) != "null") ?? alternatives[0];
        var made = Make(one, depth + 1);
        if (made is JsonObject members && (string?)schema["discriminator"]?["propertyName"] is { } property)
        {
            members[property] = DiscriminatorOf(schema, one);
        }

        return made;
    }

    private static string DiscriminatorOf(JsonObject schema, JsonNode? one)
    {
        var reference = (string?)one?["$ref"] ?? "";
        var name = reference[(reference.LastIndexOf('/') + 1)..];
        foreach (var (value, target) in schema["discriminator"]?["mapping"] as JsonObject ?? [])
        {
            var text = (string?)target ?? "";
            if (text == reference || text == name)
            {
                return value;
            }
        }

        return name;
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, (member, isRequired)) in Collect(schema, isCertain: true, depth))
        {
            var target = tree.Follow(member);
            if (target is null && member is JsonObject)
            {
                // A reference to nothing, which is reported and left out.
                continue;
            }

            var isHidden =
                (bool?)target?[isRequest ? "readOnly" : "writeOnly"] == true
                || (bool?)(member as JsonObject)?[isRequest ? "readOnly" : "writeOnly"] == true;
            if (!isHidden && (isRequired || depth < DeepestOptional))
            {
                made[name] = Make(member, depth + 1);
            }
        }

        if (made.Count == 0 && schema["additionalProperties"] is JsonObject additional && depth < DeepestOptional)
        {
            made["key"] = Make(additional, depth + 1);
        }

        if (
            (string?)schema["discriminator"]?["propertyName"] is { } property
            && made.ContainsKey(property)
            && schema["discriminator"]?["mapping"] is JsonObject { Count: > 0 } mapping
        )
        {
            made[property] = mapping.First().Key;
        }

        return made;
    }

    private Dictionary<string, (JsonNode? Schema, bool IsRequired)> Collect(JsonNode? node, bool isCertain, int depth)
    {
        var members = new Dictionary<string, (JsonNode? Schema, bool IsRequired)>(StringComparer.Ordinal);
        if (tree.Follow(node) is not { } schema || depth > Deepest + Deepest)
        {
            return members;
        }

        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            Add(members, Collect(part, isCertain, depth + 1));
        }

        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            var isRequired = members.TryGetValue(name, out var known) && known.IsRequired;
            members[name] = (member, isRequired);
        }

        // Alternatives beside members of the object's own: the first of them holds.
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray { Count: > 0 } alternatives)
        {
            Add(members, Collect(alternatives[0], isCertain: false, depth + 1));
        }

        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            if (required is JsonValue && members.TryGetValue((string)required!, out var member) && isCertain)
            {
                members[(string)required!] = (member.Schema, true);
            }
        }

        return members;
    }

    private static void Add(
        Dictionary<string, (JsonNode? Schema, bool IsRequired)> members,
        Dictionary<string, (JsonNode? Schema, bool IsRequired)> more
    )
    {
        foreach (var (name, member) in more)
        {
            members[name] = members.TryGetValue(name, out var known) ? (member.Schema, member.IsRequired || known.IsRequired) : member;
        }
    }

    private bool IsObject(JsonObject schema) =>
        schema["properties"] is not null
        || schema["additionalProperties"] is JsonObject
        || KindOf(schema) == "object"
        || (schema["allOf"] as JsonArray ?? []).Any(part => tree.Follow(part) is { } real && IsObject(real));

    private static string? KindOf(JsonObject schema) =>
        schema["type"] switch
        {
            JsonValue single => single.GetValue<string>(),
            JsonArray several => several.Select(item => (string)item!).FirstOrDefault(item => item != "null"),
            _ => null,
        };

    private static JsonValue Whole(JsonObject schema)
    {
        var minimum = schema["minimum"] is JsonValue low ? Number(low) : 1;
        var step = schema["multipleOf"] is JsonValue by ? Number(by) : 1;
        return JsonValue.Create((long)(Math.Ceiling(Math.Max(minimum, 1) / step) * step));
    }

    private static JsonValue Number(JsonObject schema) =>
        JsonValue.Create((schema["minimum"] is JsonValue low ? (double)Number(low) : 1) + 0.5);

    private static decimal Number(JsonValue value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private string Text(JsonObject schema)
    {
        switch ((string?)schema["format"])
        {
            case "date-time":
                return "2024-05-06T07:08:09Z";
            case "date":
                return "2024-05-06";
            case "date-time-rfc-2822":
                return "Mon, 06 May 2024 07:08:09 +0000";
            case "uuid" or "guid":
                return "0b6a1f5e-0000-4000-8000-000000000001";
            case "uri" or "url" or "uri-reference":
                return "https://example.com/a";
            case "byte" or "base64" or "binary":
                return "QUI=";
            case "int32" or "int64" or "integer" or "decimal" or "double" or "float" or "unixtime":
                return "7";
            default:
                var text = "v" + (++_next).ToString(CultureInfo.InvariantCulture);
                var least = schema["minLength"] is JsonValue minimum ? (int)Number(minimum) : 0;
                return (string?)schema["contentEncoding"] is "base64" ? "QUI=" : text.PadRight(least, 'x');
        }
    }
}
