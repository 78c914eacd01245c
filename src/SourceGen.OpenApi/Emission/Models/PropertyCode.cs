namespace SourceGen.OpenApi;

/// <summary>How a property is declared and compared.</summary>
internal static class PropertyCode
{
    /// <summary>What a property with a fixed text starts with.</summary>
    public static string Initial(PropertyModel property, string text)
    {
        if (property.Type.Kind == TypeKind.String)
        {
            return CSharpText.Literal(text);
        }

        return text.Length == 0 ? "default" : $"new {property.Type.Name}({CSharpText.Literal(text)})";
    }

    /// <summary>A comparer by content for types whose own equality is by reference; null for all others.</summary>
    public static string? Comparer(TypeRef type, bool isNullable, string support)
    {
        if (type.Traits.Comparer is not { } name)
        {
            return null;
        }

        var comparer = $"{support}.Content.{name}";
        if (type.Element is { } element)
        {
            var elementType = type.ElementNullable ? element.NullableName : element.Name;
            return $"{comparer}<{elementType}>({Comparer(element, type.ElementNullable, support)})";
        }

        return isNullable && type.IsValueType ? $"{support}.Content.Nullable({comparer})" : comparer;
    }

    /// <summary>A comparer of members that the document does not name.</summary>
    public static string Comparer(AdditionalModel additional, string support) =>
        $"{support}.Content.Additional<{additional.ValueType}>({Comparer(additional.Value, additional.IsValueNullable, support)})";
}
