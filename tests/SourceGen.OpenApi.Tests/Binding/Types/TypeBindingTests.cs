namespace SourceGen.OpenApi.Tests;

public sealed class TypeBindingTests
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";
    private const string Map = "global::System.Collections.Generic.IReadOnlyDictionary";
    private const string Json = "global::System.Text.Json.JsonElement";

    [Theory]
    [InlineData("{}", Json)]
    [InlineData("{ type: array }", List + "<" + Json + ">")]
    [InlineData("{ type: array, items: { type: string } }", List + "<string>")]
    [InlineData("{ type: array, items: { type: [integer, 'null'] } }", List + "<long?>")]
    [InlineData("{ type: array, items: { type: array, items: { type: boolean } } }", List + "<" + List + "<bool>>")]
    [InlineData("{ type: object }", Map + "<string, " + Json + ">")]
    [InlineData("{ type: object, additionalProperties: { type: number } }", Map + "<string, double>")]
    [InlineData("{ type: object, additionalProperties: false }", Map + "<string, " + Json + ">")]
    [InlineData("{ type: string, enum: ['true', 'false'] }", "bool")]
    [InlineData("{ type: boolean, enum: [true] }", "bool")]
    [InlineData("{ const: fixed }", "string")]
    [InlineData("{ type: number, enum: [0.5, 1] }", "double")]
    [InlineData("{ $ref: '#/components/schemas/thing' }", "global::Acme.Test.Thing")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/thing' }, { type: 'null' }] }", "global::Acme.Test.Thing")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/thing' }, { description: only words }] }", "global::Acme.Test.Thing")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/thing' }], nullable: true }", "global::Acme.Test.Thing")]
    [InlineData("{ $ref: '#/components/schemas/things' }", List + "<global::Acme.Test.Thing>")]
    [InlineData("{ $ref: '#/components/schemas/alias' }", "global::Acme.Test.Thing")]
    [InlineData("{ $ref: '#/components/schemas/id' }", "global::System.Guid")]
    [InlineData("{ oneOf: [{ type: integer }, { type: number }] }", "double")]
    [InlineData("{ anyOf: [{ type: string }, { type: string, maxLength: 5 }] }", "string")]
    [InlineData("{ oneOf: [{ type: string, format: date-time }, { type: integer, format: unixtime }] }", "global::System.DateTimeOffset")]
    [InlineData("{ oneOf: [{ type: string }, {}] }", Json)]
    [InlineData("{ type: object, properties: { a: { type: string } } }", "global::Acme.Test.Hint")]
    [InlineData("{ type: string, enum: [a, b] }", "global::Acme.Test.Hint")]
    [InlineData("{ oneOf: [{ type: string }, { type: boolean }] }", "global::Acme.Test.Hint")]
    [InlineData("{ type: [string, boolean] }", "global::Acme.Test.Hint")]
    [InlineData("{ type: array, items: { type: object, properties: { a: {} } } }", List + "<global::Acme.Test.HintItem>")]
    [InlineData("{ type: object, properties: { a: {} }, x-csharp-name: Chosen }", "global::Acme.Test.Chosen")]
    public void A_schema_has_this_type(string schema, string expected)
    {
        var (table, inline) = Bind(schema);

        Assert.Equal(expected, table.Resolve(inline, "Hint").Name);
        Assert.Equal(expected, table.Resolve(inline, "Another").Name);
    }

    [Theory]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/thing' }, { type: 'null' }] }", true)]
    [InlineData("{ $ref: '#/components/schemas/nullable' }", true)]
    [InlineData("{ type: [string, 'null'] }", true)]
    [InlineData("{ $ref: '#/components/schemas/thing' }", false)]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/thing' }, { nullable: true }] }", true)]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/thing' }, { nullable: true }] }", true)]
    public void Null_is_found_wherever_it_is_said(string schema, bool expected)
    {
        var (table, inline) = Bind(schema);

        Assert.Equal(expected, table.IsNullable(inline));
    }

    [Fact]
    public void Binary_text_in_JSON_or_a_parameter_is_bytes()
    {
        var (table, inline) = Bind("{ type: string, format: binary }");

        Assert.Equal(TypeKind.Bytes, table.Resolve(inline, "Hint").Kind);
    }

    [Fact]
    public void The_record_and_the_enum_behind_a_type_are_found()
    {
        var (table, inline) = Bind("{ $ref: '#/components/schemas/thing' }");

        var record = table.RecordOf(table.Resolve(inline, "Hint"))!;

        Assert.Equal(["Id", "Kind", "Other"], record.Properties.AsSpan().ToArray().Select(property => property.Name));
        Assert.Equal(["A", "B"], table.EnumOf(record.Properties[1].Type)!.Values.AsSpan().ToArray().Select(value => value.Name));
        Assert.Null(table.EnumOf(record.Type));
        Assert.Null(table.RecordOf(ScalarTypes.Text));
    }

    [Theory]
    [InlineData("id", true, false)]
    [InlineData("kind", false, true)]
    public void Required_and_not_null_is_required_in_c_sharp(string wire, bool isRequired, bool isNullable)
    {
        var (table, inline) = Bind("{ $ref: '#/components/schemas/thing' }");

        var property = table.RecordOf(table.Resolve(inline, ""))!.Properties.AsSpan().ToArray().Single(one => one.WireName == wire);

        Assert.Equal((isRequired, isNullable), (property.IsRequired, property.IsNullable));
    }

    [Theory]
    [InlineData("account_sid", true)]
    [InlineData("price_unit", true)]
    [InlineData("from_number", true)]
    [InlineData("accountEmail", true)]
    [InlineData("api_version", true)]
    [InlineData("sid", false)]
    [InlineData("id", false)]
    [InlineData("message_handle", false)]
    [InlineData("body", false)]
    [InlineData("content", false)]
    [InlineData("uri", false)]
    [InlineData("next_page_uri", false)]
    public void Only_texts_that_repeat_are_shared(string wire, bool expected) =>
        Assert.Equal(expected, InternRule.Holds(wire, format: null));

    [Theory]
    [InlineData("Members", "Member")]
    [InlineData("Categories", "Category")]
    [InlineData("Boxes", "Box")]
    [InlineData("Addresses", "Address")]
    [InlineData("Data", "DataItem")]
    [InlineData("Status", "StatusItem")]
    [InlineData("Class", "ClassItem")]
    [InlineData("TimeSeries", "TimeSeriesItem")]
    public void An_item_is_named_after_its_list(string list, string item) => Assert.Equal(item, Plurals.ItemOf(list));

    [Fact]
    public void An_unrelated_schema_changes_no_other_file()
    {
        var before = Files(Document(""));
        var after = Files(Document("    unrelated: { type: object, properties: { inner: { type: object, properties: { x: {} } } } }\n"));

        foreach (var file in before.Where(file => file.Key != "Test.TestJson.g.cs"))
        {
            Assert.Equal(file.Value, after[file.Key]);
        }
    }

    [Fact]
    public void Binding_twice_gives_equal_files() => Assert.Equal(Files(Document("")), Files(Document("")));

    [Fact]
    public void A_reference_to_nothing_is_any_json_and_reported()
    {
        var reference = new ApiSchema { Pointer = "/here", Reference = "missing" };
        var (table, _) = Bind("{}");

        Assert.Equal(Json, table.Resolve(reference, "Hint").Name);
        Assert.Contains(
            table.Context.Problems,
            problem => problem.Id == DiagnosticIds.UnresolvedReference && problem.Origin.Pointer == "/here"
        );
    }

    [Fact]
    public void A_circle_of_references_is_any_json()
    {
        var model = new ApiModel
        {
            Path = "a.yaml",
            Origins = new OriginTable("a.yaml", []),
            Settings = new ClientSettings(),
            Title = "",
            Schemas =
            [
                new NamedSchema("a", new ApiSchema { Pointer = "/a", Reference = "b" }),
                new NamedSchema("b", new ApiSchema { Pointer = "/b", Reference = "a" }),
                new NamedSchema("c", new ApiSchema { Pointer = "/c", AllOf = [new ApiSchema { Pointer = "/c/allOf/0", Reference = "c" }] }),
            ],
        };

        var table = TypeTable.Build(model, new NamePool("Model"), Context(model));

        Assert.Equal(Json, table.Resolve(new ApiSchema { Pointer = "/x", Reference = "a" }, "Hint").Name);
        Assert.Equal(Json, table.Resolve(new ApiSchema { Pointer = "/y", Reference = "c" }, "Hint").Name);
    }

    [Fact]
    public void An_alias_that_is_another_members_name_gives_way()
    {
        var (table, inline) = Bind(
            "{ type: object, properties: { a: { type: string, x-aliases: [b, c] }, b: { type: string }, d: { type: string, x-aliases: [c] } } }"
        );

        var record = table.RecordOf(table.Resolve(inline, "Hint"))!;

        Assert.Equal(["c"], record.Properties[0].Aliases);
        Assert.Empty(record.Properties[2].Aliases);
        Assert.Equal(2, table.Context.Problems.Count(problem => problem.Id == DiagnosticIds.InvalidExtension));
    }

    [Fact]
    public void Every_record_keeps_unknown_members_where_the_consumer_asks_for_it()
    {
        var model = Compiled.ModelOf(Document(""));
        var keeping = model with { Settings = model.Settings with { KeepUnknownMembers = true } };

        var compiled = Compiled.TypesOf(keeping);

        Assert.Equal("""{"id":"a","more":1}""", compiled.Read("Thing", """{"id":"a","more":1}""").ToJson());
        Assert.Equal("""{"id":"a"}""", Compiled.TypesOf(model).Read("Thing", """{"id":"a","more":1}""").ToJson());
    }

    [Fact]
    public void Types_are_internal_where_the_consumer_asks_for_it()
    {
        var model = Compiled.ModelOf(Document(""));
        var hidden = Compiled.TypesOf(model with { Settings = model.Settings with { IsPublic = false } });

        Assert.DoesNotContain(hidden.Assembly.GetExportedTypes(), type => type.Namespace == Compiled.Namespace);
        Assert.Empty(hidden.Warnings);
    }

    [Fact]
    public void Files_compare_by_content()
    {
        var (first, _) = Bind("{}");
        var (second, _) = Bind("{}");

        Assert.Equal(first.Files, second.Files);
        Assert.Equal(first.Files.GetHashCode(), second.Files.GetHashCode());
    }

    private static (TypeTable Table, ApiSchema Inline) Bind(string schema)
    {
        var model = Compiled.ModelOf(Document("", schema));
        var inline = model.Operations[0].Responses[0].Content[0].Schema!;
        return (TypeTable.Build(model, new NamePool("Model"), Context(model)), inline);
    }

    private static BindingContext Context(ApiModel model) =>
        new(model, new ConsumerCapabilities { HasDateOnly = true }, new DocumentNames("Acme.Test", "TestClient", "Acme.OpenApi", "Test"));

    private static Dictionary<string, string> Files(string document)
    {
        var model = Compiled.ModelOf(document);
        return TypeTable
            .Build(model, new NamePool("Model"), Context(model))
            .Files.AsSpan()
            .ToArray()
            .ToDictionary(file => file.HintName, file => FileEmitter.Emit(file).ToString());
    }

    private static string Document(string more, string inline = "{}") =>
        $$"""
            openapi: 3.1.0
            info: { title: T, version: "1" }
            paths:
              /x:
                get:
                  operationId: x.get
                  responses: { "200": { description: ok, content: { application/json: { schema: {{inline}} } } } }
            components:
              schemas:
            {{more}}    thing: { type: object, required: [id], properties: { id: { type: string }, kind: { $ref: '#/components/schemas/kind' }, other: { type: object, properties: { x: {} } } } }
                kind: { type: string, enum: [a, b] }
                things: { type: array, items: { $ref: '#/components/schemas/thing' } }
                alias: { $ref: '#/components/schemas/thing' }
                id: { type: string, format: uuid }
                nullable: { type: [object, 'null'], properties: { x: {} } }
            """;
}
