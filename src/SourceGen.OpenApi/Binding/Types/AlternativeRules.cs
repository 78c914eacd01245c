namespace SourceGen.OpenApi;

/// <summary>Which alternatives of a union are worth telling apart.</summary>
internal static class AlternativeRules
{
    /// <summary>
    /// Drops what another alternative covers: text beside an enum of texts, which is open anyway; a narrow number beside a wide one; the
    /// forms of a point in time, which are one type.
    /// </summary>
    public static List<SchemaPlace> Reduce(
        List<(SchemaPlace Place, SchemaShape Shape, string Signature)> alternatives,
        Func<SchemaPlace, TypeRef?> scalar
    )
    {
        var hasEnum = alternatives.Exists(one => one.Shape == SchemaShape.Enum && EnumValues.IsText(one.Place.Schema));
        var widest = Widest(alternatives, scalar);
        var kept = new List<SchemaPlace>();
        foreach (var (place, shape, _) in alternatives)
        {
            var type = shape == SchemaShape.Scalar ? scalar(place) : null;
            if (type?.Kind == TypeKind.String && hasEnum)
            {
                continue;
            }

            if (type is { Traits: { IsNumber: true } number } && number.Width < widest)
            {
                continue;
            }

            kept.Add(place);
        }

        return kept;
    }

    private static int Widest(
        List<(SchemaPlace Place, SchemaShape Shape, string Signature)> alternatives,
        Func<SchemaPlace, TypeRef?> scalar
    )
    {
        var widest = 0;
        foreach (var (place, shape, _) in alternatives)
        {
            if (shape == SchemaShape.Scalar && scalar(place) is { } type)
            {
                widest = Math.Max(widest, type.Traits.Width);
            }
        }

        return widest;
    }
}
