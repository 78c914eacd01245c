using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// A schema object to <see cref="ApiSchema"/>. It is read from the tree, not from Microsoft.OpenApi's objects, which drop what stands beside a
/// <c>$ref</c>, whether additionalProperties was said at all, and the exact text of numbers.
/// </summary>
internal sealed class SchemaMapper(ReadContext context)
{
    public const string Section = "schemas";

    /// <summary>Maps a schema; <c>true</c>, <c>{}</c> and what is no schema at all allow anything.</summary>
    public ApiSchema Map(JsonNode? node, string pointer) =>
        node is JsonObject schema ? MapObject(schema, pointer, isComponent: false) : new ApiSchema { Pointer = pointer };

    /// <summary>Maps a schema that stands under components.</summary>
    public ApiSchema MapComponent(JsonNode? node, string pointer) =>
        node is JsonObject schema ? MapObject(schema, pointer, isComponent: true) : new ApiSchema { Pointer = pointer };

    private ApiSchema MapObject(JsonObject schema, string pointer, bool isComponent)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var parts = new SchemaParts(pointer) { Reference = ReadContext.ReferenceName(schema, Section), IsComponent = isComponent };
        foreach (var member in schema)
        {
            var keyword = member.Key;
            if (keyword.StartsWith("x-", StringComparison.Ordinal))
            {
                parts.IsExtended = true;
            }
            else if (parts.Reference is null || !IsShape(keyword))
            {
                _ =
                    ReadShape(parts, keyword, member.Value)
                    || ReadAnnotation(parts, keyword, member.Value)
                    || SchemaValues.Read(parts, keyword, member.Value);
            }
        }

        context.Words.Check(schema, pointer);
        CheckExamples(schema, parts);
        if (parts.IsExtended)
        {
            SchemaExtensionReader.Read(schema, parts);
        }

        if (parts.EnumList is not null)
        {
            EnumReader.Read(schema, parts);
            GiveEnumToItems(parts);
        }

        return SchemaComposition.Settle(parts);
    }

    /// <summary>Values beside <c>type: array</c> are those of its items: a list is none of them, and writers of documents mean it so.</summary>
    private static void GiveEnumToItems(SchemaParts parts)
    {
        if (parts.Types != SchemaTypes.Array || parts.Enum.IsEmpty)
        {
            return;
        }

        parts.Items ??= new ApiSchema { Pointer = parts.Pointer + "/items" };
        if (parts.Items.Enum.IsEmpty && parts.Items.Reference is null)
        {
            parts.Items = parts.Items with { Enum = parts.Enum };
        }

        parts.Enum = default;
    }

    private void CheckExamples(JsonObject schema, SchemaParts parts)
    {
        if (parts.Default is not null)
        {
            context.Examples?.CheckDefault(schema["default"], schema, parts.Pointer + "/default");
        }

        if (parts.Example is null)
        {
            return;
        }

        if (schema.TryGetPropertyValue("example", out var example))
        {
            context.Examples?.CheckExample(example, schema, parts.Pointer + "/example");
        }
        else if (schema["examples"] is JsonArray { Count: > 0 } examples)
        {
            context.Examples?.CheckExample(examples[0], schema, parts.Pointer + "/examples/0");
        }
    }

    /// <summary>Keywords that a reference does not take beside itself.</summary>
    private static bool IsShape(string keyword) =>
        keyword is "properties" or "items" or "allOf" or "oneOf" or "anyOf" or "type" or "additionalProperties";

    private bool ReadShape(SchemaParts parts, string keyword, JsonNode? value)
    {
        switch (keyword)
        {
            case "type":
                ReadTypes(parts, value);
                return true;
            case "properties":
                ReadProperties(parts, value as JsonObject);
                return true;
            case "required":
                parts.Required = value is JsonArray ? JsonAccess.Texts(value) : default;
                return true;
            case "items":
                parts.Items = Map(value, parts.Pointer + "/items");
                return true;
            case "additionalProperties":
                ReadAdditional(parts, value, "/additionalProperties");
                return true;
            case "patternProperties":
                ReadPatternProperties(parts, value as JsonObject);
                return true;
            case "allOf":
                parts.AllOf = MapAll(value as JsonArray, parts.Pointer + "/allOf");
                return true;
            case "oneOf":
                parts.OneOf = MapAll(value as JsonArray, parts.Pointer + "/oneOf");
                return true;
            case "anyOf":
                parts.AnyOf = MapAll(value as JsonArray, parts.Pointer + "/anyOf");
                return true;
            case "discriminator":
                parts.Discriminator = ReadDiscriminator(value);
                return true;
            default:
                return false;
        }
    }

    private static bool ReadAnnotation(SchemaParts parts, string keyword, JsonNode? value)
    {
        switch (keyword)
        {
            case "format":
                parts.Format = JsonAccess.AsText(value) ?? parts.Format;
                return true;
            case "contentEncoding":
                // How 3.1 writes what 3.0 called formats.
                parts.Format ??= JsonAccess.AsText(value) is "base64" ? "byte" : null;
                parts.IsEncoded = true;
                return true;
            case "contentMediaType":
                parts.ContentMediaType = JsonAccess.AsText(value);
                parts.Format ??= parts.ContentMediaType is "application/octet-stream" ? "binary" : null;
                return true;
            case "title":
                parts.Title = JsonAccess.Prose(JsonAccess.AsText(value));
                return true;
            case "description":
                parts.Description = JsonAccess.Prose(JsonAccess.AsText(value));
                return true;
            case "deprecated":
                parts.Deprecated = JsonAccess.AsFlag(value) == true;
                return true;
            case "readOnly":
                parts.ReadOnly = JsonAccess.AsFlag(value) == true;
                return true;
            case "writeOnly":
                parts.WriteOnly = JsonAccess.AsFlag(value) == true;
                return true;
            default:
                return false;
        }
    }

    private static void ReadTypes(SchemaParts parts, JsonNode? value)
    {
        if (value is not JsonArray several)
        {
            ReadType(parts, JsonAccess.AsText(value));
            return;
        }

        foreach (var one in several)
        {
            ReadType(parts, JsonAccess.AsText(one));
        }
    }

    private static void ReadType(SchemaParts parts, string? type)
    {
        switch (type)
        {
            case "string":
                parts.Types |= SchemaTypes.String;
                break;
            case "number":
                parts.Types |= SchemaTypes.Number;
                break;
            case "integer":
                parts.Types |= SchemaTypes.Integer;
                break;
            case "boolean":
                parts.Types |= SchemaTypes.Boolean;
                break;
            case "array":
                parts.Types |= SchemaTypes.Array;
                break;
            case "object":
                parts.Types |= SchemaTypes.Object;
                break;
            case "file":
                parts.Types |= SchemaTypes.String;
                parts.Format ??= "binary";
                break;
            case "null":
                parts.Nullable = true;
                parts.NullType = true;
                break;
        }
    }

    private void ReadProperties(SchemaParts parts, JsonObject? members)
    {
        if (members is null || members.Count == 0)
        {
            return;
        }

        var pointer = parts.Pointer + "/properties";
        var properties = new List<(string, ApiSchema)>(members.Count);
        foreach (var member in members)
        {
            properties.Add((member.Key, Map(member.Value, JsonPointerText.Child(pointer, member.Key))));
        }

        parts.Properties = properties;
    }

    private void ReadAdditional(SchemaParts parts, JsonNode? value, string step)
    {
        if (JsonAccess.AsFlag(value) is { } allowed)
        {
            parts.AllowsAdditional = allowed;
        }
        else if (value is JsonObject schema)
        {
            parts.AllowsAdditional = true;
            parts.Additional = schema.Count == 0 ? null : Map(schema, parts.Pointer + step);
        }
    }

    /// <summary>One pattern is as good as additionalProperties (the pattern itself is not checked); several allow anything.</summary>
    private void ReadPatternProperties(SchemaParts parts, JsonObject? patterns)
    {
        if (patterns is null || patterns.Count == 0 || parts.AllowsAdditional)
        {
            return;
        }

        parts.AllowsAdditional = true;
        foreach (var pattern in patterns)
        {
            if (patterns.Count == 1)
            {
                ReadAdditional(parts, pattern.Value, JsonPointerText.Child("/patternProperties", pattern.Key));
            }
        }
    }

    private List<ApiSchema>? MapAll(JsonArray? schemas, string pointer)
    {
        if (schemas is null || schemas.Count == 0)
        {
            return null;
        }

        var mapped = new List<ApiSchema>(schemas.Count);
        for (var i = 0; i < schemas.Count; i++)
        {
            mapped.Add(Map(schemas[i], JsonPointerText.Child(pointer, i)));
        }

        return mapped;
    }

    private static ApiDiscriminator? ReadDiscriminator(JsonNode? value)
    {
        if (value is not JsonObject discriminator || discriminator.Text("propertyName") is not { } property)
        {
            return null;
        }

        var mappings = new List<ApiDiscriminatorMapping>();
        foreach (var entry in discriminator.Object("mapping") ?? [])
        {
            if (JsonAccess.AsText(entry.Value) is { } target)
            {
                mappings.Add(new ApiDiscriminatorMapping(entry.Key, SchemaName(target)));
            }
        }

        return new ApiDiscriminator(property, mappings.ToEquatableArray());
    }

    /// <summary>A mapping names a component or points at it.</summary>
    private static string SchemaName(string target) =>
        target.IndexOf('/') < 0 ? target : JsonPointerText.Unescape(target.Substring(target.LastIndexOf('/') + 1));
}
