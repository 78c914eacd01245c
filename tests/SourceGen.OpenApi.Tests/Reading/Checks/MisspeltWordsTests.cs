namespace SourceGen.OpenApi.Tests;

/// <summary>What is nearly right is told where it was written, with what was meant.</summary>
public sealed class MisspeltWordsTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: T, version: "1" }
        servers: [{ url: "https://a.example" }]
        paths:
          /a/{petId}:
            get:
              operationId: a.get
              x-pagination: { style: offset, itms: /data, items: /dta, offset: ofset, limit: limit }
              parameters:
                - { name: petID, in: path, required: true, schema: { type: string } }
                - { name: offset, in: query, schema: { type: integer, format: itn32 } }
                - { name: limit, in: query, schema: { type: integer, format: itn32 } }
              responses:
                "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pets" } } } }
          /b:
            get:
              operationId: b.get
              responses:
                "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/pet" } } } }
        components:
          schemas:
            Pets: { type: object, additionalProperties: false, properties: { data: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }
            Pet:
              type: object
              required: [id, nmae, entirely]
              properties: { id: { type: string, format: date_time }, name: { type: string }, other: { type: string, format: url } }
            Part:
              allOf:
                - { type: object, required: [elsewhere], properties: { id: { type: string } } }
                - { $ref: "#/components/schemas/Pet" }
        """;

    private static readonly string[] Told =
    [
        .. ReadDocument
            .Yaml(Document)
            .Located.Select(static diagnostic =>
                $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1} {diagnostic.Id} {diagnostic.GetMessage(null)}"
            ),
    ];

    [Theory]
    [InlineData("8 OAPI021 The extension 'x-pagination' has no key 'itms'; did you mean 'items'?")]
    [InlineData("8 OAPI023 ", "the response has no list at '/dta'; did you mean '/data'?")]
    [InlineData("10 OAPI039 ", "has no place for the parameter 'petID'; did you mean 'petId'?")]
    [InlineData("11 OAPI031 The format 'itn32' has no effect in the client: did you mean 'int32'?")]
    [InlineData("19 OAPI010 Nothing is found at '#/components/schemas/pet'; did you mean '#/components/schemas/Pet'?")]
    [InlineData("25 OAPI031 The required member 'nmae' has no effect in the client: no property has that name; did you mean 'name'?")]
    [InlineData("25 OAPI031 The required member 'entirely' has no effect in the client: no property has that name")]
    [InlineData("26 OAPI031 The format 'date_time' has no effect in the client: did you mean 'date-time'?")]
    public void Each_is_told_once(string start, string part = "") =>
        Assert.Single(Told, line => line.StartsWith(start, StringComparison.Ordinal) && line.Contains(part, StringComparison.Ordinal));

    [Theory]
    [InlineData("'url'")]
    [InlineData("elsewhere")]
    public void What_may_be_meant_so_is_left_alone(string word) =>
        Assert.DoesNotContain(Told, line => line.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void A_parameter_that_paging_names_is_looked_for_among_those_of_the_operation()
    {
        var told = ReadDocument.Yaml(Document.Replace("items: /dta", "items: /data", StringComparison.Ordinal)).Located;

        Assert.Contains(
            told,
            static diagnostic =>
                diagnostic.Id == "OAPI023"
                && diagnostic
                    .GetMessage(null)
                    .Contains("the operation has no parameter 'ofset'; did you mean 'offset'?", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_tab_is_told_at_its_line()
    {
        var told = Assert.Single(ReadDocument.Yaml("openapi: 3.0.3\ninfo:\n  title: T\n\tversion: 1\n").Located);

        Assert.Equal("OAPI001", told.Id);
        Assert.Equal(3, told.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("a tab indents this line", told.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opnapi: 3.0.3\ninfo: { title: T }\npaths: {}\n", "api.yaml", 0)]
    [InlineData("# ours\n\"opeanpi\": \"3.1.0\"\ninfo: {}\n", "api.yaml", 1)]
    [InlineData("{\n  \"swager\": \"2.0\",\n  \"paths\": {}\n}", "api.json", 1)]
    public void A_document_whose_first_key_is_nearly_right_is_not_passed_over(string text, string path, int line)
    {
        var read = ReadDocument.Of((path, text));

        Assert.True(read.Main.IsOpenApi);
        var told = Assert.Single(read.Located);
        Assert.Equal("OAPI004", told.Id);
        Assert.Equal(line, told.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("open: 1\n", "api.yaml")]
    [InlineData("opnapi: ./docs\n", "api.yaml")]
    [InlineData("{ \"version\": \"3.0\" }", "api.json")]
    [InlineData("", "api.json")]
    public void Other_files_are_passed_over(string text, string path) => Assert.False(ReadDocument.File(path, text).IsOpenApi);

    [Theory]
    [InlineData("swagger: '2.0'", "definitions", "#/definitions/T")]
    [InlineData("openapi: 3.0.3", "components", "#/components/schemas/T")]
    public void A_tuple_of_older_drafts_costs_neither_property_nor_operation(string version, string section, string reference)
    {
        var response =
            section == "definitions"
                ? $"schema: {{ $ref: '{reference}' }}"
                : $"content: {{ application/json: {{ schema: {{ $ref: '{reference}' }} }} }}";
        var schema = "T: { type: object, properties: { pair: { type: array, items: [{ type: string }, { type: integer }] } } }";
        var schemas = section == "definitions" ? schema : "schemas: { " + schema + " }";
        var read = ReadDocument.Yaml(
            $$"""
            {{version}}
            info: { title: T, version: "1" }
            paths:
              /t:
                get: { operationId: t.get, responses: { "200": { description: ok, {{response}} } } }
            {{section}}:
              {{schemas}}
            """
        );

        Assert.Single(read.Model.Operations);
        var pair = read.Model.Schemas.Single(static component => component.Name == "T").Schema.Properties.Single();
        Assert.Equal(SchemaTypes.None, pair.Schema.Items!.Types);
        Assert.Contains("OAPI014", read.Ids);
    }
}
