namespace SourceGen.OpenApi;

/// <summary>Types and formats of single values to C# types.</summary>
internal static class ScalarTypes
{
    public static TypeRef Text { get; } = TypeRef.Of(TypeKind.String);

    public static TypeRef Boolean { get; } = TypeRef.Of(TypeKind.Boolean);

    public static TypeRef Int32 { get; } = TypeRef.Of(TypeKind.Int32);

    public static TypeRef Int64 { get; } = TypeRef.Of(TypeKind.Int64);

    public static TypeRef Single { get; } = TypeRef.Of(TypeKind.Single);

    public static TypeRef Double { get; } = TypeRef.Of(TypeKind.Double);

    public static TypeRef Decimal { get; } = TypeRef.Of(TypeKind.Decimal);

    public static TypeRef Guid { get; } = TypeRef.Of(TypeKind.Guid);

    public static TypeRef Uri { get; } = TypeRef.Of(TypeKind.Uri);

    public static TypeRef Bytes { get; } = TypeRef.Of(TypeKind.Bytes);

    public static TypeRef Json { get; } = TypeRef.Of(TypeKind.Json);

    /// <summary>A point in time in one of the given forms.</summary>
    public static TypeRef Time(WireFormats wire, ApiTimestamp? timestamp = null) =>
        TypeRef.Of(TypeKind.DateTimeOffset) with
        {
            Wire = wire,
            Timestamp = timestamp,
        };

    /// <summary>A date; older targets have no type of its own for it.</summary>
    public static TypeRef Date(bool hasDateOnly) => TypeRef.Of(TypeKind.Date, isOlder: !hasDateOnly);

    /// <summary>The type of a value that is one of the given JSON types; null where they have no single type in common.</summary>
    public static TypeRef? Of(SchemaTypes types, string? format, bool hasDateOnly)
    {
        switch (types)
        {
            case SchemaTypes.String:
                return OfText(format, hasDateOnly);
            case SchemaTypes.Integer:
                return OfInteger(format);
            case SchemaTypes.Number:
            case SchemaTypes.Number | SchemaTypes.Integer:
                return OfNumber(format);
            case SchemaTypes.Boolean:
                return Boolean;
            case SchemaTypes.Integer | SchemaTypes.String:
            case SchemaTypes.Number | SchemaTypes.String:
            case SchemaTypes.Number | SchemaTypes.Integer | SchemaTypes.String:
                return OfNumberOrText(format);
            default:
                return null;
        }
    }

    private static TypeRef OfText(string? format, bool hasDateOnly) =>
        format switch
        {
            "date-time" => Time(WireFormats.Iso8601),
            "date-time-rfc-2822" or "date-time-rfc2822" or "date-time-rfc1123" => Time(WireFormats.Rfc2822),
            "date" => Date(hasDateOnly),
            "uuid" or "guid" => Guid,
            "uri" or "uri-reference" or "url" => Uri,
            "byte" or "base64" => Bytes,
            "binary" => Bytes,
            "unixtime" or "unix-time" => Time(WireFormats.UnixSeconds),
            "int32" or "int64" or "decimal" or "double" or "float" => OfNumber(format) with { Wire = WireFormats.Text },
            _ => Text,
        };

    private static TypeRef OfInteger(string? format) =>
        format switch
        {
            "int32" or "int16" or "int8" or "uint16" or "uint8" => Int32,
            "unixtime" or "unix-time" => Time(WireFormats.UnixSeconds),
            "uint64" or "decimal" => Decimal,
            _ => Int64,
        };

    private static TypeRef OfNumber(string? format) =>
        format switch
        {
            "float" => Single,
            "decimal" => Decimal,
            "int32" or "int64" or "unixtime" or "unix-time" => OfInteger(format),
            _ => Double,
        };

    /// <summary>What the format says, for text and numbers alike; a bare number is what is written.</summary>
    private static TypeRef? OfNumberOrText(string? format) =>
        format switch
        {
            "int32" or "int64" or "decimal" or "double" or "float" => OfNumber(format),
            "date-time" => Time(WireFormats.Iso8601 | WireFormats.UnixSeconds),
            "unixtime" or "unix-time" => Time(WireFormats.UnixSeconds),
            _ => null,
        };
}
