namespace SourceGen.OpenApi;

/// <summary>Types and formats of single values to C# types.</summary>
internal static class ScalarTypes
{
    private const SchemaTypes Numbers = SchemaTypes.Number | SchemaTypes.Integer;

    /// <summary>How the patterns of numbers that may be sent as text begin, as ASP.NET Core writes them.</summary>
    private static readonly string[] NumberPatterns = [@"^-?(?:0|[1-9]\d*)", @"^(?:0|[1-9]\d*)", @"^\d+$", @"^-?\d+"];

    /// <summary>What such a pattern says of a fraction.</summary>
    private const string Fraction = @"(?:\.\d+)?";

    /// <summary>How the pattern of a <c>TimeSpan</c> begins, as ASP.NET Core writes it.</summary>
    private const string ClockPattern = @"^-?(\d+\.)?\d{2}:\d{2}:\d{2}";

    public static TypeRef Text { get; } = TypeRef.Of(TypeKind.String);

    public static TypeRef Boolean { get; } = TypeRef.Of(TypeKind.Boolean);

    public static TypeRef Double { get; } = TypeRef.Of(TypeKind.Double);

    public static TypeRef Json { get; } = TypeRef.Of(TypeKind.Json);

    /// <summary>A point in time in one of the given forms.</summary>
    public static TypeRef Time(WireFormats wire, ApiTimestamp? timestamp = null) =>
        TypeRef.Of(TypeKind.DateTimeOffset) with
        {
            Wire = wire,
            Timestamp = timestamp,
        };

    /// <summary>The type of a schema that is a single value; null where its JSON types have no single type in common.</summary>
    public static TypeRef? Of(ApiSchema schema, bool isOlder)
    {
        var types = (schema.Types & SchemaTypes.Number) == SchemaTypes.Number ? schema.Types & ~SchemaTypes.Integer : schema.Types;
        return types switch
        {
            SchemaTypes.String => OfText(schema, isOlder),
            SchemaTypes.Integer => OfNumber(schema) ?? TypeRef.Of(TypeKind.Int64),
            SchemaTypes.Number => OfNumber(schema) ?? Double,
            SchemaTypes.Boolean => Boolean,
            SchemaTypes.Integer | SchemaTypes.String or SchemaTypes.Number | SchemaTypes.String => OfNumberOrText(schema),
            SchemaTypes.None => OfFormat(schema, isOlder),
            _ => null,
        };
    }

    private static TypeRef OfText(ApiSchema schema, bool isOlder)
    {
        if (KindTable.OfFormat(schema.Format) is not var (kind, wire))
        {
            return schema.Format is null && schema.Bounds.Pattern?.StartsWith(ClockPattern, StringComparison.Ordinal) == true
                ? TypeRef.Of(TypeKind.Duration) with
                {
                    Wire = WireFormats.Clock,
                }
                : Text;
        }

        return TypeRef.Of(kind.Kind, isOlder) with
        {
            Wire = kind.IsNumber ? WireFormats.Text : wire,
        };
    }

    /// <summary>A number of the size that the format says; an integer stays one, whatever its format.</summary>
    private static TypeRef? OfNumber(ApiSchema schema)
    {
        if (KindTable.OfFormat(schema.Format) is not var (kind, wire))
        {
            return null;
        }

        if ((wire & WireFormats.UnixSeconds) != WireFormats.Default)
        {
            return Time(wire);
        }

        var isFloat = kind.Kind is TypeKind.Single or TypeKind.Double;
        return kind.IsNumber && !(isFloat && schema.Types == SchemaTypes.Integer) ? TypeRef.Of(kind.Kind) : null;
    }

    /// <summary>What the format says, for text and numbers alike; a bare number is what is written.</summary>
    private static TypeRef? OfNumberOrText(ApiSchema schema) =>
        KindTable.OfFormat(schema.Format) is (var kind, WireFormats.Iso8601)
            ? Time(WireFormats.Iso8601 | WireFormats.UnixSeconds)
            : OfNumber(schema with { Types = schema.Types & Numbers }) ?? OfPattern(schema);

    /// <summary>A schema without a type is what its format says; a number there may be sent as text too.</summary>
    private static TypeRef? OfFormat(ApiSchema schema, bool isOlder) =>
        KindTable.OfFormat(schema.Format) is var (kind, wire) ? TypeRef.Of(kind.Kind, isOlder) with { Wire = wire } : OfPattern(schema);

    /// <summary>A number whose text the pattern describes, where there is no format.</summary>
    private static TypeRef? OfPattern(ApiSchema schema)
    {
        if (
            schema is not { Format: null, Bounds.Pattern: { } pattern }
            || !Array.Exists(NumberPatterns, start => pattern.StartsWith(start, StringComparison.Ordinal))
        )
        {
            return null;
        }

        var isWhole =
            schema.Types == SchemaTypes.None
                ? pattern.IndexOf(Fraction, StringComparison.Ordinal) < 0
                : (schema.Types & SchemaTypes.Number) == SchemaTypes.None;
        return TypeRef.Of(isWhole ? TypeKind.Int64 : TypeKind.Double);
    }
}
