namespace SourceGen.OpenApi;

/// <summary>
/// Inline enums that stand in several schemas under the same property with the same values: one type named after the property does for all.
/// </summary>
internal sealed class SharedEnums
{
    private readonly Dictionary<string, (string Name, SharedEnumKey Key)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<SharedEnumKey, int> _counts = [];

    private SharedEnums() { }

    public static SharedEnums Of(ApiModel model)
    {
        var found = new SharedEnums();
        foreach (var named in model.Schemas)
        {
            found.Visit(named.Schema, name: null);
        }

        return found;
    }

    /// <summary>The wished name and the key of the type that a place shares with others; null where it shares none.</summary>
    public (string Name, SharedEnumKey Key)? At(string pointer) =>
        _places.TryGetValue(pointer, out var place) && _counts[place.Key] > 1 ? place : null;

    private void Visit(ApiSchema schema, string? name)
    {
        if (schema.Reference is not null)
        {
            return;
        }

        if (name is not null && !schema.Enum.IsEmpty && schema.Extensions.CSharpName is null && !_places.ContainsKey(schema.Pointer))
        {
            var key = new SharedEnumKey(name, schema.Types, schema.Enum);
            _places.Add(schema.Pointer, (name, key));
            _counts.TryGetValue(key, out var count);
            _counts[key] = count + 1;
        }

        foreach (var property in schema.Properties)
        {
            Visit(property.Schema, CSharpNames.Pascal(property.Name));
        }

        if (schema.Items is { } items)
        {
            Visit(items, name is null ? null : Plurals.ItemOf(name));
        }

        if (schema.Additional is { } values)
        {
            Visit(values, name is null ? null : Plurals.ItemOf(name));
        }

        foreach (var part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
        {
            Visit(part, name: null);
        }
    }

    /// <summary>What makes two enums one.</summary>
    internal readonly record struct SharedEnumKey(string Name, SchemaTypes Types, EquatableArray<ApiEnumValue> Values);
}
