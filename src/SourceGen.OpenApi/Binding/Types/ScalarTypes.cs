namespace SourceGen.OpenApi;

/// <summary>Types and formats of single values to C# types.</summary>
internal static class ScalarTypes
{
    public static TypeRef Text { get; } = Reference(TypeKind.String, "string");

    public static TypeRef Boolean { get; } = Value(TypeKind.Boolean, "bool");

    public static TypeRef Int32 { get; } = Value(TypeKind.Int32, "int");

    public static TypeRef Int64 { get; } = Value(TypeKind.Int64, "long");

    public static TypeRef Single { get; } = Value(TypeKind.Single, "float");

    public static TypeRef Double { get; } = Value(TypeKind.Double, "double");

    public static TypeRef Decimal { get; } = Value(TypeKind.Decimal, "decimal");

    public static TypeRef Guid { get; } = Value(TypeKind.Guid, "global::System.Guid");

    public static TypeRef Uri { get; } = Reference(TypeKind.Uri, "global::System.Uri");

    public static TypeRef Bytes { get; } = Reference(TypeKind.Bytes, "byte[]");

    public static TypeRef Json { get; } = Value(TypeKind.Json, "global::System.Text.Json.JsonElement");

    /// <summary>A point in time in one of the given forms.</summary>
    public static TypeRef Time(WireFormats wire, ApiTimestamp? timestamp = null) =>
        Value(TypeKind.DateTimeOffset, "global::System.DateTimeOffset") with
        {
            Wire = wire,
            Timestamp = timestamp,
        };

    /// <summary>A date; older targets have no type of its own for it.</summary>
    public static TypeRef Date(bool hasDateOnly) =>
        Value(TypeKind.Date, hasDateOnly ? "global::System.DateOnly" : "global::System.DateTime");

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
                return OfNumberOrText(types, format, hasDateOnly);
            default:
                return null;
        }
    }

    /// <summary>True where the value is a number, whatever its size.</summary>
    public static bool IsNumber(TypeKind kind) =>
        kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal;

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
    private static TypeRef? OfNumberOrText(SchemaTypes types, string? format, bool hasDateOnly) =>
        format switch
        {
            "int32" or "int64" or "decimal" or "double" or "float" => OfNumber(format),
            "date-time" => Time(WireFormats.Iso8601 | WireFormats.UnixSeconds),
            "unixtime" or "unix-time" => Time(WireFormats.UnixSeconds),
            _ when types == SchemaTypes.String => OfText(format, hasDateOnly),
            _ => null,
        };

    private static TypeRef Value(TypeKind kind, string name) =>
        new()
        {
            Kind = kind,
            Name = name,
            IsValueType = true,
        };

    private static TypeRef Reference(TypeKind kind, string name) => new() { Kind = kind, Name = name };
}
