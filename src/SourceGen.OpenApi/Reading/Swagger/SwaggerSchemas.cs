using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Swagger 2.0's schemas, and those that it writes into parameters and headers.</summary>
internal static class SwaggerSchemas
{
    private const string Section = "#/definitions/";

    private static readonly string[] Keywords =
    [
        "type",
        "format",
        "items",
        "default",
        "maximum",
        "exclusiveMaximum",
        "minimum",
        "exclusiveMinimum",
        "maxLength",
        "minLength",
        "pattern",
        "maxItems",
        "minItems",
        "uniqueItems",
        "enum",
        "multipleOf",
    ];

    /// <summary>Converts a schema and what is in it, in place.</summary>
    public static void Convert(JsonObject? schema)
    {
        if (schema is null)
        {
            return;
        }

        if (schema.Text("$ref") is { } reference && reference.StartsWith(Section, StringComparison.Ordinal))
        {
            schema["$ref"] = "#/components/schemas/" + reference.Substring(Section.Length);
        }

        if (schema.Text("discriminator") is { } property)
        {
            schema["discriminator"] = new JsonObject { ["propertyName"] = property };
        }

        if (schema.Text("type") is "file")
        {
            schema["type"] = "string";
            schema["format"] = "binary";
        }

        foreach (var member in schema.Object("properties") ?? [])
        {
            Convert(member.Value as JsonObject);
        }

        foreach (var part in schema.Array("allOf") ?? [])
        {
            Convert(part as JsonObject);
        }

        Convert(schema.Object("items"));
        Convert(schema.Object("additionalProperties"));
    }

    /// <summary>Takes the keywords of a schema out of a parameter or header and makes a converted schema of them.</summary>
    public static JsonObject Extract(JsonObject owner, OriginMap origins, Origin origin)
    {
        var schema = new JsonObject();
        foreach (var keyword in Keywords)
        {
            if (owner.TryGetPropertyValue(keyword, out var value))
            {
                owner.Remove(keyword);
                schema[keyword] = value;
            }
        }

        foreach (var member in (KeyValuePair<string, JsonNode?>[])[.. owner])
        {
            if (member.Key is "x-nullable" or "x-ms-enum" || member.Key.StartsWith("x-enum", StringComparison.OrdinalIgnoreCase))
            {
                owner.Remove(member.Key);
                schema[member.Key] = member.Value;
            }
        }

        Convert(schema);
        origins.Record(schema, origin);
        return schema;
    }
}
