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
        switch (type.Kind)
        {
            case TypeKind.Bytes:
                return $"{support}.Content.Bytes";
            case TypeKind.Json:
                return isNullable ? $"{support}.Content.Nullable({support}.Content.Json)" : $"{support}.Content.Json";
            case TypeKind.List or TypeKind.Map:
                var element = type.Element!;
                var elementType = type.ElementNullable ? element.NullableName : element.Name;
                var inner = Comparer(element, type.ElementNullable, support);
                return $"{support}.Content.{type.Kind}<{elementType}>({inner})";
            default:
                return null;
        }
    }

    /// <summary>A comparer of members that the document does not name.</summary>
    public static string Comparer(AdditionalModel additional, string support) =>
        $"{support}.Content.Kept<{additional.ValueType}>({Comparer(additional.Value, additional.IsValueNullable, support)})";
}
