namespace SourceGen.OpenApi.Tests;

public sealed class PaginationBindingTests
{
    private const string Whole = "{ type: integer }";
    private const string Text = "{ type: string }";
    private const string Things = "{ type: array, items: { $ref: '#/components/schemas/Thing' } }";

    [Fact]
    public void Offset_and_limit_are_found_in_a_plain_document()
    {
        var method = Infer(
            $"{{ type: object, properties: {{ data: {Things}, total: {Whole}, limit: {Whole} }} }}",
            ("offset", Whole),
            ("limit", Whole)
        );

        var walk = Assert.IsType<OffsetWalkModel>(method.Paging?.Walk);
        Assert.Equal("Data", method.Paging?.Items.Steps[0].Name);
        Assert.Equal("Total", method.Paging?.Total?.Steps[0].Name);
        Assert.Equal("Limit", walk.EchoedLimit?.Steps[0].Name);
        Assert.Null(method.Filter);
    }

    [Theory]
    [InlineData("page", "per_page", 1, Whole)]
    [InlineData("page", "pageSize", 0, "{ type: integer, minimum: 0 }")]
    [InlineData("page_number", "limit", 0, "{ type: integer, default: 0 }")]
    [InlineData("pageIndex", "size", 1, "{ type: integer, default: 1, minimum: 0 }")]
    public void Page_numbers_are_found_and_where_they_begin(string page, string size, int first, string schema)
    {
        var method = Infer(Things, (page, schema), (size, Whole));

        var walk = Assert.IsType<PageNumberWalkModel>(method.Paging?.Walk);
        Assert.Equal(first, walk.FirstPage);
        Assert.Empty(method.Paging!.Items.Steps);
    }

    [Theory]
    [InlineData("{ type: object, properties: { items: THINGS, next_page_uri: { type: string, nullable: true } } }", "NextPageUri")]
    [InlineData("{ type: object, properties: { items: THINGS, nextLink: { type: string } } }", "NextLink")]
    [InlineData("{ type: object, properties: { value: THINGS, '@odata.nextLink': { type: string } } }", "OdataNextLink")]
    [InlineData("{ type: object, properties: { items: THINGS, next: { type: string, format: uri } } }", "Next")]
    [InlineData(
        "{ type: object, properties: { items: THINGS, links: { type: object, properties: { next: { type: string } } } } }",
        "Links.Next"
    )]
    [InlineData(
        "{ type: object, properties: { items: THINGS, _links: { type: object, properties: { next: { type: object, properties: { href: { type: string } } } } } } }",
        "Links.Next.Href"
    )]
    public void Next_links_are_found(string response, string path)
    {
        var method = Infer(response.Replace("THINGS", Things, StringComparison.Ordinal), ("page", Whole), ("q", Text));

        var walk = Assert.IsType<NextLinkWalkModel>(method.Paging?.Walk);
        Assert.Equal(path, string.Join('.', walk.Next.Steps.Select(step => step.Name)));
    }

    [Theory]
    [InlineData("next_cursor", "cursor")]
    [InlineData("nextPageToken", "pageToken")]
    [InlineData("next_marker", "marker")]
    [InlineData("next", "cursor")]
    [InlineData("next_cursor", "after")]
    [InlineData("nextCursor", "page[cursor]")]
    public void Tokens_are_found(string next, string to)
    {
        var method = Infer($"{{ type: object, properties: {{ data: {Things}, {next}: {Text} }} }}", (to, Text), ("limit", Whole));

        var walk = Assert.IsType<TokenWalkModel>(method.Paging?.Walk);
        Assert.Equal(to, walk.To.Name);
        Assert.Null(method.Filter);
    }

    [Fact]
    public void The_id_of_the_last_row_is_found_as_a_cursor()
    {
        var method = Infer(
            $"{{ type: object, properties: {{ data: {Things}, has_more: {{ type: boolean }} }} }}",
            ("starting_after", Text),
            ("limit", Whole)
        );

        var walk = Assert.IsType<CursorWalkModel>(method.Paging?.Walk);
        Assert.Equal(("starting_after", "/id", "Text"), (walk.To.Name, walk.Sources[0].Pointer, walk.Format));
    }

    [Theory]
    [InlineData("{ type: array, items: { type: string } }", "q", "limit")]
    [InlineData("{ type: object, properties: { name: { type: string } } }", "offset", "limit")]
    [InlineData("{ type: object, properties: { warnings: { type: array, items: { type: string } } } }", "offset", "limit")]
    public void Nothing_is_guessed_where_nothing_suggests_it(string response, string first, string second)
    {
        var method = Infer(response, (first, Whole), (second, Whole));

        Assert.Null(method.Paging);
        Assert.NotNull(method.Filter);
    }

    [Fact]
    public void A_pointer_at_a_member_of_another_type_is_reported_and_costs_only_the_paging()
    {
        var bound = Bound.Of(
            Bound.OneListing(
                Bound.Query("offset", Whole) + "\n" + Bound.Query("limit", Whole),
                $"{{ type: object, properties: {{ data: {Things}, more: {Text} }} }}",
                "x-pagination: { style: offset, items: /data, offset: offset, limit: limit, hasMore: /more }"
            )
        );

        Assert.Null(bound.Method("List").Paging);
        Assert.Equal(["OAPI023"], bound.Problems);
        Assert.Equal(["Offset", "Limit"], bound.Filter("ListThingsFilter").Setters.Select(setter => setter.Name));
    }

    [Fact]
    public void Nullable_members_on_the_way_are_propagated()
    {
        var method = Infer(
            $"{{ type: object, required: [data], properties: {{ data: {Things}, meta: {{ type: object, properties: {{ total: {Whole} }} }} }} }}",
            ("offset", Whole),
            ("limit", Whole)
        );

        Assert.Equal("page.Meta?.Total", AccessorCode.Path(method.Paging!.Total!, "page"));
        Assert.Equal("page.Data", AccessorCode.Path(method.Paging.Items, "page"));
    }

    [Fact]
    public void A_page_size_that_the_server_insists_on_is_an_argument()
    {
        var bound = Bound.Of(
            Bound.OneListing($"- {{ name: limit, in: query, required: true, schema: {Whole} }}\n" + Bound.Query("offset", Whole), Things)
        );

        Assert.Equal("limit", Assert.Single(bound.Method("List").Arguments).Name);
        Assert.Equal("limit", bound.Method("List").Paging?.PageSize?.Slot.Name);
    }

    [Theory]
    [InlineData("ascending", null, true, null)]
    [InlineData("descending", null, false, null)]
    [InlineData("asc", "{ type: boolean }", false, "true")]
    [InlineData("asc", "{ type: boolean, default: true }", true, "true")]
    [InlineData("newest_first", "{ type: boolean }", true, "false")]
    [InlineData("dir", "{ type: string, enum: [desc, asc], default: desc }", false, "asc")]
    [InlineData("dir", "{ type: string, enum: [NEWEST, OLDEST], default: OLDEST }", true, "OLDEST")]
    public void The_direction_is_a_word_or_the_parameter_of_that_name(string direction, string? schema, bool isAscending, string? value)
    {
        var parameters =
            Bound.Query("before", "{ type: string, format: date-time }") + (schema is null ? "" : "\n" + Bound.Query(direction, schema));
        var bound = Bound.Of(
            Bound.OneListing(
                parameters,
                "{ type: array, items: { type: object, required: [at], properties: { at: { type: string, format: date-time } } } }",
                $"x-pagination: {{ style: cursor, items: '', from: /at, to: before, direction: {direction} }}"
            )
        );

        var cursor = bound.Method("List").Paging?.Walk as CursorWalkModel;
        Assert.Equal(
            (isAscending, value, schema is null ? null : direction),
            (cursor?.IsAscending, cursor?.AscendingValue, cursor?.Direction?.Name)
        );
    }

    private static MethodModel Infer(string response, params (string Name, string Schema)[] parameters) =>
        Bound
            .Of(
                Bound.OneListing(string.Join('\n', parameters.Select(parameter => Bound.Query(parameter.Name, parameter.Schema))), response)
            )
            .Method("List");
}
