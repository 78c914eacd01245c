namespace SourceGen.OpenApi.Tests;

/// <summary>Edits of a document, and what the guard says of them, where.</summary>
public sealed class SurfaceBreakTests
{
    /// <summary>What is edited, what comes in its place, and message and underlined text of each warning.</summary>
    public static TheoryData<string, string, string> Edits =>
        new()
        {
            { "price: { type: number", "", "Order.Price is gone @ Order" },
            {
                "price: { type: number, format: decimal }",
                "price: { type: string }",
                "Order.Price was decimal? and is now string? @ price"
            },
            { "required: [id]", "required: [id, price]", "Order.Price was decimal? and is now required decimal @ price" },
            { "required: [id]", "required: []", "Order.Id was required string and is now string? @ id" },
            { "enum: [open, ", "enum: [", "Status.Open (\"open\") is gone @ enum" },
            { "enum: [1, 2]", "enum: [1, 3]", "OrderLevel.Value2 (2) is gone @ enum" },
            {
                "Task: { type: object, additionalProperties: { type: string },",
                "Task: { type: object,",
                "TaskModel.AdditionalProperties is gone @ Task"
            },
            {
                "Task: { type: object, additionalProperties: { type: string }, properties: { done: { type: boolean } } }",
                "Task: { type: string, enum: [a] }",
                "TaskModel was a sealed record and is now an enum string @ Task"
            },
            { "format: uuid", "format: none", "IOrdersClient.GetAsync has string for its parameter id, which was Guid @ name" },
            { "- { name: event,", "", "IOrdersClient.GetAsync lost its parameter event @ get" },
            {
                "name: event, in: query, required: true",
                "name: other, in: query, required: true",
                "IOrdersClient.GetAsync lost its parameter event, gained the parameter other (int) @ get"
            },
            {
                "- { name: event,",
                "- { name: more, in: query, required: true, schema: { type: string } }\n        - { name: event,",
                "IOrdersClient.GetAsync gained the parameter more (string) @ name"
            },
            {
                "requestBody:\n",
                "requestBody:\n        required: true\n",
                "IOrdersClient.CreateAsync has Order for its parameter body, which was Order? @ requestBody"
            },
            {
                "schema: { type: array, items: { $ref: \"#/components/schemas/Order\" } }",
                "schema: { type: array, items: { $ref: \"#/components/schemas/Animal\" } }",
                "IOrdersClient.ListAsync returned Task<IReadOnlyList<Order>> and now returns Task<IReadOnlyList<Animal>> @ get"
            },
            {
                "- { name: created_before",
                "",
                "ListOrdersFilter.CreatedConditions.Before is gone @ name|ListOrdersFilter.CreatedConditions.Between is gone @ name"
            },
            { "- { name: ids", "", "ListOrdersFilter.IdsConditions is gone @ get|ListOrdersFilter.Ids is gone @ get" },
            { "variables: { region: { default: eu } }", "", "ShopClientOptions.ServerRegion was string and is now string? @ url" },
            {
                "key: { type: apiKey, in: header, name: X-Key }",
                "other: { type: apiKey, in: header, name: X-Key }",
                "ShopClientOptions.Key is gone @ securitySchemes"
            },
            {
                "note: { oneOf: [{ type: string }, { type: integer }] }",
                "note: { type: string }",
                "OrderNote is gone @ schemas|Order.Note was OrderNote? and is now string? @ note"
            },
            {
                "{ type: object, properties: { loud: { type: boolean } } }",
                "{ type: object, properties: { quiet: { type: boolean } } }",
                "Dog.Loud is gone @ Dog"
            },
            { "kind: { type: string }, name: { type: string } }", "kind: { type: string } }", "Animal.Name is gone @ Animal" },
            { "name: X-Key", "name: X-Other-Key", "" },
            { "day: { type: string, format: date }", "day: { type: string, format: date, description: A day. }", "" },
            { "price: { type: number, format: decimal }", "price: { type: number, format: decimal, deprecated: true }", "" },
            { "day: { type: string, format: date }", "day: { type: string, format: date }\n        added: { type: string }", "" },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_that_breaks_is_told_at_its_place(string find, string replace, string expected)
    {
        var run = GuardedProject.Edited(find, replace);

        Assert.Equal(expected, string.Join('|', run.Said("OAPI050").Select(run.Shown)));
    }

    [Fact]
    public void An_operation_that_is_gone_is_told_at_the_paths()
    {
        var start = SurfaceDocument.Text.IndexOf("  /orders/{id}:", StringComparison.Ordinal);
        var end = SurfaceDocument.Text.IndexOf("components:", StringComparison.Ordinal);

        var run = GuardedProject.Edited(SurfaceDocument.Text[start..end], "");

        Assert.Equal(["IOrdersClient.GetAsync is gone @ paths"], run.Said("OAPI050").Select(run.Shown));
    }

    [Fact]
    public void A_filter_that_is_gone_is_a_parameter_lost_and_a_type_gone()
    {
        var start = SurfaceDocument.Text.IndexOf("      parameters:\n        - { name: status", StringComparison.Ordinal);
        var end = SurfaceDocument.Text.IndexOf("      responses:", StringComparison.Ordinal);

        var run = GuardedProject.Edited(SurfaceDocument.Text[start..end], "");

        Assert.Equal(
            ["ListOrdersFilter is gone @ get", "IOrdersClient.ListAsync lost its parameter filter @ get"],
            run.Said("OAPI050").Select(run.Shown)
        );
    }

    [Fact]
    public void In_a_Swagger_document_the_places_are_its_own()
    {
        const string Document = """
            swagger: "2.0"
            info: { title: Old, version: "1" }
            host: example.com
            paths:
              /a:
                get:
                  operationId: a.get
                  responses: { "200": { description: A., schema: { $ref: "#/definitions/A" } } }
            definitions:
              A: { type: object, properties: { x: { type: string }, y: { type: integer } } }
              B: { type: object, properties: { x: { type: string } } }
            """;
        var accepted = GuardedProject.Update(GuardedProject.With(Document, ""))!;
        var edited = Document
            .Replace("  B: { type: object, properties: { x: { type: string } } }", "", StringComparison.Ordinal)
            .Replace("x: { type: string }, y: { type: integer }", "y: { type: string }", StringComparison.Ordinal);

        var run = GeneratorRun.Of(GuardedProject.With(edited, accepted));

        Assert.Equal(
            ["B is gone @ definitions", "A.X is gone @ A", "A.Y was long? and is now string? @ y"],
            run.Said("OAPI050").Select(run.Shown)
        );
    }

    [Theory]
    [InlineData("A: sealed record\nA.B: required string", "A: record\nA.B: string", "")]
    [InlineData("A: record", "A: sealed record", "A was a record and is now a sealed record")]
    [InlineData(
        "A: sealed record\nA.B: int",
        "A: sealed record, C\nC: record\nC.B: int",
        "A was a sealed record and is now a sealed record from C"
    )]
    [InlineData(
        "A: sealed record, C\nA.B: int\nC: record",
        "A: sealed record, C\nC: record, D\nD: record\nD.B: int",
        "C was a record and is now a record from D"
    )]
    [InlineData("A: sealed record, C\nA.B: int\nC: record", "A: sealed record, C\nC: record\nC.B: long", "A.B is gone")]
    [InlineData("E: enum string\nE.A = \"a\"", "E: enum string\nE.A = \"b\"", "E.A was \"a\" and is now \"b\"")]
    [InlineData("E: enum string\nE.A = \"a\"", "E: enum long\nE.A = 1", "E was an enum string and is now an enum long")]
    [InlineData("T: sealed class", "T: internal sealed class", "T was a sealed class and is now an internal sealed class")]
    [InlineData(
        "I: interface\nI.XAsync(int a, string b): Task",
        "I: interface\nI.XAsync(string b, int a): Task",
        "I.XAsync has its parameters in another order"
    )]
    [InlineData("I: interface\nI.XAsync(A? a = null): Task", "I: interface\nI.XAsync(A? a): Task", "I.XAsync needs its parameter a now")]
    [InlineData(
        "I: interface\nI.XAsync(A a): Task",
        "I: interface\nI.XAsync(A a = null): Task",
        "I.XAsync can do without its parameter a now"
    )]
    [InlineData(
        "I: interface\nI.XAsync(): Task\nI.XWithResponseAsync(): Task<R>",
        "I: interface\nI.XAsync(): P",
        "I.XAsync returned Task and now returns P"
    )]
    [InlineData(
        "F: sealed class\nF.X(params A[] v): F\nF.X(E<A, B> v): F",
        "F: sealed class\nF.X(E<A, B> v): F",
        "F.X lost its form (params A[] v)"
    )]
    [InlineData("F.G: sealed class\nF.G.X(A v): F\nF: sealed class", "", "F is gone")]
    public void What_is_a_break_and_what_is_none(string before, string now, string expected) =>
        Assert.Equal(expected, string.Join('|', SurfaceComparer.Compare(Lines(before), Lines(now)).Select(broken => broken.Message)));

    private static EquatableArray<SurfaceLine> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => SurfaceText.ParseLine(line)!).ToEquatableArray();
}
