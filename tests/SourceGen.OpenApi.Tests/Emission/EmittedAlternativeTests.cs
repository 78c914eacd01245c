namespace SourceGen.OpenApi.Tests;

/// <summary>Alternatives that fit badly, and those that stand for no value.</summary>
public sealed class EmittedAlternativeTests
{
    [Theory]
    [InlineData("oneOf: [{ type: string, format: uuid }, { type: integer }]", "\"abc\"")]
    [InlineData("oneOf: [{ type: string, format: date-time }, { type: integer }]", "\"soon\"")]
    [InlineData("oneOf: [{ type: string, format: uuid }, { type: integer }]", "1.5")]
    [InlineData("anyOf: [{ type: integer }, { type: array, items: { type: integer } }]", "[\"a\"]")]
    [InlineData("oneOf: [{ type: integer }, { type: object, required: [a], properties: { a: { type: string } } }]", "{\"b\":1}")]
    [InlineData("oneOf: [{ type: integer }, { type: object, properties: { a: { type: string } } }]", "{\"a\":1}")]
    [InlineData("oneOf: [{ type: integer }, { type: object, additionalProperties: { type: integer } }]", "{\"a\":\"b\"}")]
    public void What_fits_no_alternative_is_kept_as_json(string schema, string json)
    {
        var text = $$"""{"value":{{json}}}""";

        var read = Compiled.TypesOf(EmittedKindTests.Thing($"value: {{ {schema} }}")).Read("Thing", text);

        Assert.NotNull(read.Member("Value")["AsUnknown"]);
        Assert.Equal(text, read.ToJson());
    }

    [Theory]
    [InlineData("auto", "Auto")]
    [InlineData("high", "High")]
    [InlineData("strange", "Auto")]
    public void An_enum_of_a_union_is_chosen_by_its_values(string value, string listed)
    {
        var compiled = Compiled.TypesOf(
            EmittedKindTests.Thing(
                "value: { oneOf: [{ title: first, type: string, enum: [auto, off] }, { title: second, type: string, enum: [low, high] }] }"
            )
        );

        var union = compiled.Read("Thing", $$"""{"value":"{{value}}"}""").Member("Value");

        var inner = union.Member("Value").Value.GetType();
        Assert.NotNull(inner.GetProperty(listed));
    }

    [Theory]
    [InlineData("StatusEnum, BlankEnum, NullEnum", "null", null)]
    [InlineData("StatusEnum, BlankEnum, NullEnum", "\"open\"", "open")]
    [InlineData("StatusEnum, BlankEnum", "\"\"", "")]
    [InlineData("BlankEnum, StatusEnum", "\"closed\"", "closed")]
    [InlineData("NullEnum, StatusEnum", "null", null)]
    public void Lists_of_null_or_blank_alone_make_an_enum_nullable(string alternatives, string json, string? expected)
    {
        var refs = string.Join(", ", alternatives.Split(", ").Select(static name => $"{{ $ref: '#/components/schemas/{name}' }}"));
        var compiled = Compiled.TypesOf(
            EmittedKindTests.Thing(
                $"value: {{ oneOf: [{refs}] }}",
                """
                    StatusEnum: { type: string, enum: [open, closed] }
                    BlankEnum: { enum: [""] }
                    NullEnum: { enum: [null] }
                """
            )
        );

        var value = compiled.Read("Thing", $$"""{"value":{{json}}}""")["Value"];

        Assert.Equal(compiled.Type("StatusEnum"), Nullable.GetUnderlyingType(compiled.Type("Thing").GetProperty("Value")!.PropertyType));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void A_base_type_says_its_own_name_where_nothing_else_is_mapped()
    {
        var compiled = Compiled.TypesOf(
            EmittedKindTests.Thing(
                "value: { $ref: '#/components/schemas/Shape' }",
                """
                    Shape: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string, enum: [Shape, Circle] }, name: { type: string } } }
                    Circle: { allOf: [{ $ref: "#/components/schemas/Shape" }, { type: object, properties: { r: { type: number } } }] }
                """
            )
        );

        Assert.Equal("""{"kind":"Shape","name":"x"}""", compiled.Read("Shape", """{"name":"x"}""").ToJson());
        Assert.Equal("""{"kind":"Circle","r":1}""", compiled.Read("Circle", """{"r":1}""").ToJson());
    }

    [Fact]
    public void Numbers_of_an_enum_are_called_by_their_description_or_a_value()
    {
        var file = Compiled
            .TypesOf(
                EmittedKindTests.Thing(
                    "value: { type: integer, enum: [1, 2, -3], x-enum-descriptions: [Sent, 'Delivered to the phone of the recipient', ''] }"
                )
            )
            .Files.Single(static file =>
                file.Key.Contains("ThingValue", StringComparison.Ordinal) || file.Key.Contains("Thing.", StringComparison.Ordinal)
            )
            .Value;

        Assert.Contains(" Value2 ", file, StringComparison.Ordinal);
        Assert.Contains(" Minus3 ", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DateTime", "DateTimeModel")]
    [InlineData("Task", "TaskModel")]
    [InlineData("Version", "VersionModel")]
    [InlineData("Message", "Message")]
    public void A_type_is_not_called_like_one_that_every_file_knows(string schema, string expected) =>
        Assert.NotNull(
            Compiled
                .TypesOf(
                    EmittedKindTests.Thing(
                        $"value: {{ $ref: '#/components/schemas/{schema}' }}",
                        $"    {schema}: {{ type: object, properties: {{ a: {{ type: string }} }} }}"
                    )
                )
                .Type(expected)
        );
}
