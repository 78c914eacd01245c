namespace SourceGen.OpenApi.Tests;

public sealed class SchemaMappingTests
{
    [Theory]
    [InlineData("3.0.3", "type: string\nnullable: true")]
    [InlineData("3.1.0", "type: [string, 'null']")]
    [InlineData("3.1.0", "anyOf: [{ type: string }, { type: 'null' }]")]
    [InlineData("3.1.0", "oneOf: [{ type: 'null' }, { type: string }]")]
    [InlineData("3.0.3", "oneOf: [{ type: string }, { enum: [null] }]")]
    [InlineData("3.1.0", "anyOf: [{ type: string }, { const: null }]")]
    public void Null_is_a_flag_however_it_is_said(string version, string yaml)
    {
        var schema = ReadDocument.Schema(yaml, version);

        Assert.True(schema.Nullable);
        Assert.Equal(SchemaTypes.String, schema.Types);
        Assert.True(schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty);
        Assert.False(schema.IsNull);
    }

    [Theory]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }]", true)]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Thing' }]", false)]
    public void A_lone_alternative_takes_the_place_of_the_list(string yaml, bool isNullable)
    {
        var schema = ReadDocument.Schema($"type: object\nproperties:\n  next:\n    description: The next one.\n    {yaml}", "3.1.0");

        var next = schema.Properties[0].Schema;
        Assert.Equal("Thing", next.Reference);
        Assert.Equal("The next one.", next.Description);
        Assert.Equal(isNullable, next.Nullable);
        Assert.Equal("/components/schemas/Thing/properties/next", next.Pointer);
    }

    [Fact]
    public void Only_null_is_told_from_anything_or_null()
    {
        Assert.True(ReadDocument.Schema("type: 'null'", "3.1.0").IsNull);
        Assert.True(ReadDocument.Schema("enum: [null]").IsNull);
        Assert.False(ReadDocument.Schema("nullable: true").IsNull);
        Assert.False(ReadDocument.Schema("enum: [a, null]").IsNull);
    }

    [Fact]
    public void What_stands_beside_a_reference_is_kept_in_both_dialects()
    {
        foreach (var version in new[] { "3.0.3", "3.1.0" })
        {
            var property = ReadDocument
                .Schema(
                    "type: object\nproperties:\n  other:\n    $ref: '#/components/schemas/Thing'\n    description: Beside.\n    nullable: true\n    x-csharp-name: Renamed",
                    version
                )
                .Properties[0]
                .Schema;

            Assert.Equal("Thing", property.Reference);
            Assert.Equal("Beside.", property.Description);
            Assert.True(property.Nullable);
            Assert.Equal("Renamed", property.Extensions.CSharpName);
        }
    }

    [Fact]
    public void Beside_a_reference_3_1_takes_members_and_3_0_does_not()
    {
        const string Yaml =
            "type: object\nproperties:\n  other:\n    $ref: '#/components/schemas/Thing'\n    properties: { extra: { type: string } }";

        var newer = ReadDocument.Schema(Yaml, "3.1.0").Properties[0].Schema;
        var older = ReadDocument.Schema(Yaml).Properties[0].Schema;

        Assert.Equal("Thing", newer.AllOf[0].Reference);
        Assert.Equal("extra", newer.Properties[0].Name);
        Assert.Equal("Thing", older.Reference);
        Assert.True(older.Properties.IsEmpty);
    }

    [Theory]
    [InlineData("3.0.3", "minimum: 1\nexclusiveMinimum: true\nmaximum: 2.50", "1", true, "2.50", false)]
    [InlineData("3.1.0", "exclusiveMinimum: 1\nmaximum: 12345678901234567890", "1", true, "12345678901234567890", false)]
    [InlineData("3.1.0", "minimum: 3\nexclusiveMinimum: 1\nexclusiveMaximum: 10\nmaximum: 20", "3", false, "10", true)]
    [InlineData("3.0.3", "minimum: 1\nexclusiveMinimum: false", "1", false, null, false)]
    public void Bounds_are_one_form_with_the_text_of_the_document(
        string version,
        string yaml,
        string? minimum,
        bool isAbove,
        string? maximum,
        bool isBelow
    )
    {
        var bounds = ReadDocument.Schema("type: number\n" + yaml, version).Bounds;

        Assert.Equal(
            (minimum, isAbove, maximum, isBelow),
            (bounds.Minimum, bounds.ExclusiveMinimum, bounds.Maximum, bounds.ExclusiveMaximum)
        );
    }

    [Fact]
    public void Lengths_beyond_all_measure_are_taken_for_the_largest()
    {
        var bounds = ReadDocument.Schema("type: string\nminLength: 1.0\nmaxLength: 9007199254740992\npattern: ^a$").Bounds;

        Assert.Equal((1, int.MaxValue, "^a$"), (bounds.MinLength, bounds.MaxLength, bounds.Pattern));
    }

    [Theory]
    [InlineData("additionalProperties: true", true, false)]
    [InlineData("additionalProperties: {}", true, false)]
    [InlineData("additionalProperties: { type: string }", true, true)]
    [InlineData("additionalProperties: false", false, false)]
    [InlineData("title: none", false, false)]
    public void Further_members_are_allowed_only_where_it_is_said(string yaml, bool allows, bool hasSchema)
    {
        var schema = ReadDocument.Schema("type: object\n" + yaml);

        Assert.Equal((allows, hasSchema), (schema.AllowsAdditional, schema.Additional is not null));
    }

    [Fact]
    public void A_pattern_of_names_is_as_good_as_further_members()
    {
        var schema = ReadDocument.Schema("patternProperties:\n  '^x/y': { type: integer }", "3.1.0");

        Assert.True(schema.AllowsAdditional);
        Assert.Equal("/components/schemas/Thing/patternProperties/^x~1y", schema.Additional?.Pointer);
    }

    [Fact]
    public void Required_names_mark_their_properties_and_are_kept_without_one()
    {
        var schema = ReadDocument.Schema("type: object\nrequired: [a, ghost]\nproperties: { a: { type: string }, b: { type: string } }");

        Assert.Equal([true, false], schema.Properties.AsSpan().ToArray().Select(property => property.Required));
        Assert.Equal(["a", "ghost"], schema.Required.AsSpan().ToArray());
    }

    [Fact]
    public void Enum_values_keep_their_kind_and_null_becomes_the_flag()
    {
        var schema = ReadDocument.Schema("enum: [a, 1, 1.5, true, null, a, no]");

        Assert.True(schema.Nullable);
        Assert.Equal(
            [
                new ApiEnumValue(EnumValueKind.String, "a"),
                new ApiEnumValue(EnumValueKind.Integer, "1"),
                new ApiEnumValue(EnumValueKind.Number, "1.5"),
                new ApiEnumValue(EnumValueKind.Boolean, "true"),
                new ApiEnumValue(EnumValueKind.String, "no"),
            ],
            schema.Enum.AsSpan().ToArray()
        );
    }

    [Theory]
    [InlineData("x-enum-varnames: [One, Two]\nx-enum-descriptions: [The first., The second.]")]
    [InlineData("x-enumNames: [One, Two]\nx-enumDescriptions: { 1: The first., 2: The second. }")]
    [InlineData(
        "x-ms-enum: { name: Number, values: [{ value: 2, name: Two, description: The second. }, { value: 1, name: One, description: The first. }] }"
    )]
    public void Enum_names_are_read_in_all_their_forms(string yaml)
    {
        var schema = ReadDocument.Schema("type: integer\nenum: [1, 2]\n" + yaml);

        Assert.Equal(
            [
                new ApiEnumValue(EnumValueKind.Integer, "1", "One", "The first."),
                new ApiEnumValue(EnumValueKind.Integer, "2", "Two", "The second."),
            ],
            schema.Enum.AsSpan().ToArray()
        );
    }

    [Fact]
    public void A_list_of_titled_constants_is_an_enum()
    {
        var schema = ReadDocument.Schema(
            "type: integer\noneOf:\n  - { const: 1, title: One, description: The first. }\n  - { const: 2, title: Two }\n  - { type: 'null' }",
            "3.1.0"
        );

        Assert.True(schema.OneOf.IsEmpty);
        Assert.True(schema.Nullable);
        Assert.Equal(["One", "Two"], schema.Enum.AsSpan().ToArray().Select(value => value.Name));
    }

    [Fact]
    public void A_constant_is_an_enum_of_one()
    {
        var schema = ReadDocument.Schema("const: SMS", "3.1.0");

        Assert.Equal([new ApiEnumValue(EnumValueKind.String, "SMS")], schema.Enum.AsSpan().ToArray());
    }

    [Fact]
    public void Discriminators_name_components_however_the_mapping_does()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                """
                paths: {}
                components:
                  schemas:
                    Pet:
                      oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
                      discriminator:
                        propertyName: kind
                        mapping: { cat: Cat, dog: '#/components/schemas/Dog', cow: Cow }
                    Cat: { type: object, properties: { kind: { type: string } } }
                    Dog: { type: object, properties: { kind: { type: string } } }
                """
            )
        );

        var discriminator = read.Component("Pet").Discriminator;
        Assert.Equal("kind", discriminator?.Property);
        Assert.Equal(
            [new ApiDiscriminatorMapping("cat", "Cat"), new ApiDiscriminatorMapping("dog", "Dog")],
            discriminator!.Mapping.AsSpan().ToArray()
        );
        Assert.Equal("Cow", read.Underlined("OAPI010"));
    }

    [Fact]
    public void Defaults_and_examples_are_compact_JSON()
    {
        var schema = ReadDocument.Schema("type: object\ndefault: { a: [1, é] }\nexamples: [{ b: 1.50 }]", "3.1.0");

        Assert.Equal("""{"a":[1,"é"]}""", schema.Default);
        Assert.Equal("""{"b":1.50}""", schema.Example);
    }

    [Fact]
    public void All_extensions_of_a_property_are_read()
    {
        var schema = ReadDocument.Schema(
            """
            type: object
            properties:
              sent:
                type: object
                properties: { s: { type: integer }, n: { type: integer } }
                x-timestamp: { seconds: s, nanoseconds: n }
                x-aliases: [sent_at, sentAt]
                x-empty-as-null: false
                x-ms-client-name: SentAt
                x-filter: { group: sent, op: lt }
                x-date-format: yyyy
            """
        );

        var extensions = schema.Properties[0].Schema.Extensions;
        Assert.Equal(new ApiTimestamp("s", "n"), extensions.Timestamp);
        Assert.Equal(["sent_at", "sentAt"], extensions.Aliases.AsSpan().ToArray());
        Assert.False(extensions.EmptyAsNull);
        Assert.Equal("SentAt", extensions.CSharpName);
        Assert.Equal(new ApiFilterHint("sent", "lt"), extensions.Filter);
        Assert.Equal("yyyy", extensions.DateFormat);
    }

    [Fact]
    public void Boolean_schemas_of_3_1_allow_anything()
    {
        var schema = ReadDocument.Schema("type: object\nproperties: { any: true, list: { type: array, items: true } }", "3.1.0");

        Assert.Equal(["any", "list"], schema.Properties.AsSpan().ToArray().Select(property => property.Name));
        Assert.NotNull(schema.Properties[1].Schema.Items);
    }

    [Theory]
    [InlineData("properties: { a: { type: string } }", SchemaTypes.Object)]
    [InlineData("items: { type: string }", SchemaTypes.Array)]
    [InlineData("description: anything", SchemaTypes.None)]
    [InlineData("type: [string, integer]", SchemaTypes.String | SchemaTypes.Integer)]
    public void Types_are_implied_by_shape(string yaml, object types) => Assert.Equal(types, ReadDocument.Schema(yaml, "3.1.0").Types);

    [Fact]
    public void Schemas_keep_the_order_of_the_document()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal("paths: {}\ncomponents: { schemas: { Z: { type: string }, A: { type: string }, m: { type: string } } }")
        );

        Assert.Equal(["Z", "A", "m"], read.Model.Schemas.AsSpan().ToArray().Select(schema => schema.Name));
    }
}
