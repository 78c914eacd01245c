namespace SourceGen.OpenApi.Tests;

public sealed class ScalarTypesTests
{
    [Theory]
    [InlineData(SchemaTypes.String, null, "string")]
    [InlineData(SchemaTypes.String, "password", "string")]
    [InlineData(SchemaTypes.String, "phone-number", "string")]
    [InlineData(SchemaTypes.String, "date-time", "global::System.DateTimeOffset")]
    [InlineData(SchemaTypes.String, "date-time-rfc-2822", "global::System.DateTimeOffset")]
    [InlineData(SchemaTypes.String, "date", "global::System.DateOnly")]
    [InlineData(SchemaTypes.String, "uuid", "global::System.Guid")]
    [InlineData(SchemaTypes.String, "uri", "global::System.Uri")]
    [InlineData(SchemaTypes.String, "byte", "byte[]")]
    [InlineData(SchemaTypes.String, "int32", "int")]
    [InlineData(SchemaTypes.String, "int64", "long")]
    [InlineData(SchemaTypes.String, "decimal", "decimal")]
    [InlineData(SchemaTypes.Integer, null, "long")]
    [InlineData(SchemaTypes.Integer, "int32", "int")]
    [InlineData(SchemaTypes.Integer, "int64", "long")]
    [InlineData(SchemaTypes.Integer, "unixtime", "global::System.DateTimeOffset")]
    [InlineData(SchemaTypes.Integer, "uint64", "ulong")]
    [InlineData(SchemaTypes.Number, null, "double")]
    [InlineData(SchemaTypes.Number, "float", "float")]
    [InlineData(SchemaTypes.Number, "decimal", "decimal")]
    [InlineData(SchemaTypes.Number, "int64", "long")]
    [InlineData(SchemaTypes.Number | SchemaTypes.Integer, null, "double")]
    [InlineData(SchemaTypes.Integer | SchemaTypes.String, "int32", "int")]
    [InlineData(SchemaTypes.Integer | SchemaTypes.String, "date-time", "global::System.DateTimeOffset")]
    [InlineData(SchemaTypes.Integer | SchemaTypes.String, null, null)]
    [InlineData(SchemaTypes.Boolean, null, "bool")]
    [InlineData(SchemaTypes.Boolean | SchemaTypes.String, null, null)]
    public void Types_and_formats_have_these_types_in_c_sharp(object types, string? format, string? expected) =>
        Assert.Equal(expected, ScalarTypes.Of(Schema((SchemaTypes)types, format), isOlder: false)?.Name);

    [Theory]
    [InlineData("int32", "Text")]
    [InlineData("date-time", "Iso8601")]
    [InlineData("date-time-rfc-2822", "Rfc2822")]
    [InlineData(null, "Default")]
    public void Text_says_how_it_stands_on_the_wire(string? format, string expected) =>
        Assert.Equal(expected, ScalarTypes.Of(Schema(SchemaTypes.String, format), isOlder: false)!.Wire.ToString());

    [Fact]
    public void A_date_is_a_point_in_time_where_there_is_no_type_for_it() =>
        Assert.Equal("global::System.DateTime", ScalarTypes.Of(Schema(SchemaTypes.String, "date"), isOlder: true)!.Name);

    private static ApiSchema Schema(SchemaTypes types, string? format) =>
        new()
        {
            Pointer = "",
            Types = types,
            Format = format,
        };
}
