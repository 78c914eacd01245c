namespace SourceGen.OpenApi;

/// <summary>What a list of allowed values comes to.</summary>
internal static class EnumValues
{
    /// <summary>
    /// The plain type of values that need no enum: booleans, <c>"true"</c> and <c>"false"</c>, numbers with a fraction, and a lone inline
    /// text; null where there is an enum to be made.
    /// </summary>
    public static TypeRef? Scalar(ApiSchema schema)
    {
        if (All(schema, EnumValueKind.Boolean))
        {
            return ScalarTypes.Boolean;
        }

        if (IsText(schema))
        {
            if (IsBooleanText(schema))
            {
                return ScalarTypes.Boolean with { Wire = WireFormats.Text };
            }

            return schema.Enum.Count == 1 ? ScalarTypes.Text : null;
        }

        return All(schema, EnumValueKind.Number) || (AllNumbers(schema) && !All(schema, EnumValueKind.Integer)) ? ScalarTypes.Double : null;
    }

    /// <summary>True when the values are 64-bit integers on the wire.</summary>
    public static bool IsInteger(ApiSchema schema) => schema.Types != SchemaTypes.String && All(schema, EnumValueKind.Integer);

    /// <summary>True when every value is text on the wire; an author who forgot the quotes has said so by the type.</summary>
    public static bool IsText(ApiSchema schema) => schema.Types == SchemaTypes.String || All(schema, EnumValueKind.String);

    private static bool IsBooleanText(ApiSchema schema)
    {
        if (schema.Enum.Count != 2)
        {
            return false;
        }

        return (schema.Enum[0].Text, schema.Enum[1].Text) is ("true", "false") or ("false", "true");
    }

    private static bool AllNumbers(ApiSchema schema)
    {
        foreach (var value in schema.Enum)
        {
            if (value.Kind is not (EnumValueKind.Integer or EnumValueKind.Number))
            {
                return false;
            }
        }

        return true;
    }

    private static bool All(ApiSchema schema, EnumValueKind kind)
    {
        foreach (var value in schema.Enum)
        {
            if (value.Kind != kind)
            {
                return false;
            }
        }

        return true;
    }
}
