using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Makes a value that a schema allows, the same one every time: what a fake answers where the document has no example. Examples and defaults inside the
/// schema are taken where there are any.
/// </summary>
internal sealed class SampleMaker(TypeTable types)
{
    /// <summary>Documents nest without an end; whatever is optional is left out below this.</summary>
    private const int DeepestOptional = 4;

    /// <summary>Where even required values go deeper than this, nothing finite fits.</summary>
    private const int Deepest = 24;

    /// <summary>A document may ask for a list of a million; its first items tell as much.</summary>
    private const int MostItems = 8;

    /// <summary>Compact JSON of a value of the schema.</summary>
    public string Make(ApiSchema schema) => JsonAccess.ToCompact(Value(schema, level: 0));

    private JsonNode? Value(ApiSchema reference, int level)
    {
        var schema = types.Target(reference);
        if ((reference.Example ?? schema.Example ?? reference.Default ?? schema.Default) is { } written)
        {
            return JsonNode.Parse(written);
        }

        if (!schema.Enum.IsEmpty)
        {
            return OfEnum(schema.Enum[0]);
        }

        if (schema.IsNull || level > Deepest)
        {
            return null;
        }

        if (Alternative(schema) is { } alternative)
        {
            return Chosen(schema, alternative, level);
        }

        if (Has(schema, SchemaTypes.Object) || !schema.Properties.IsEmpty || !schema.AllOf.IsEmpty)
        {
            return schema.Types is SchemaTypes.None or SchemaTypes.Object ? Composed(schema, level) : Scalar(schema, level);
        }

        return Scalar(schema, level);
    }

    private JsonNode? Scalar(ApiSchema schema, int level)
    {
        if (Has(schema, SchemaTypes.Array))
        {
            return List(schema, level);
        }

        if (Has(schema, SchemaTypes.String))
        {
            return JsonValue.Create(SampleText.Of(schema));
        }

        if (Has(schema, SchemaTypes.Integer) || Has(schema, SchemaTypes.Number))
        {
            return JsonNode.Parse(SampleNumber.Of(schema));
        }

        return Has(schema, SchemaTypes.Boolean) ? JsonValue.Create(true) : new JsonObject();
    }

    private static bool Has(ApiSchema schema, SchemaTypes type) => (schema.Types & type) != 0;

    private static ApiSchema? Alternative(ApiSchema schema) =>
        !schema.OneOf.IsEmpty ? schema.OneOf[0]
        : !schema.AnyOf.IsEmpty ? schema.AnyOf[0]
        : null;

    /// <summary>The first alternative, with the members beside it and the discriminator's value for it.</summary>
    private JsonNode? Chosen(ApiSchema schema, ApiSchema alternative, int level)
    {
        var value = Value(alternative, level + 1);
        if (value is not JsonObject members)
        {
            return value;
        }

        AddProperties(members, schema, level);
        if (schema.Discriminator is { } discriminator)
        {
            var mapping = discriminator.Mapping.FirstOrDefault(entry =>
                string.Equals(entry.Schema, alternative.Reference, StringComparison.Ordinal)
            );
            members[discriminator.Property] = mapping?.Value ?? alternative.Reference ?? "";
        }

        return members;
    }

    private JsonNode? Composed(ApiSchema schema, int level)
    {
        var members = new JsonObject();
        foreach (var part in schema.AllOf)
        {
            var value = Value(part, level + 1);
            if (value is not JsonObject found)
            {
                // A part that is no object: the whole is what the part is.
                return value;
            }

            foreach (var member in found.ToList())
            {
                found.Remove(member.Key);
                members[member.Key] = member.Value;
            }
        }

        AddProperties(members, schema, level);
        return members;
    }

    private void AddProperties(JsonObject members, ApiSchema schema, int level)
    {
        foreach (var property in schema.Properties)
        {
            var isWanted = property.Required ? !types.Target(property.Schema).WriteOnly : level < DeepestOptional;
            if (isWanted && !property.Schema.WriteOnly && !members.ContainsKey(property.Name))
            {
                members[property.Name] = Value(property.Schema, level + 1);
            }
        }
    }

    private JsonArray List(ApiSchema schema, int level)
    {
        var least = Math.Min(schema.Bounds.MinItems ?? 0, MostItems);
        var count = Math.Max(least, level < DeepestOptional && schema.Bounds.MaxItems is not 0 ? 1 : 0);
        var items = new JsonArray();
        for (var index = 0; index < count; index++)
        {
            items.Add(schema.Items is null ? new JsonObject() : Value(schema.Items, level + 1));
        }

        return items;
    }

    private static JsonNode? OfEnum(ApiEnumValue value) =>
        value.Kind == EnumValueKind.String ? JsonValue.Create(value.Text) : JsonNode.Parse(value.Text);
}
