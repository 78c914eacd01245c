namespace SourceGen.OpenApi.Tests;

public sealed class PaginationReadingTests
{
    private const string Response = """
        responses:
          '200':
            description: ok
            content:
              application/json:
                schema:
                  type: object
                  properties:
                    data: { type: array, items: { type: object, properties: { id: { type: string }, at: { type: integer }, upd: { type: integer } } } }
                    next: { type: string }
                    more: { type: boolean }
                    paging: { type: object, properties: { total: { type: integer }, next: { type: string } } }
        """;

    private static ReadDocument Read(string extension, string parameters = "", string rest = "")
    {
        var names = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var list = string.Join(", ", names.Select(name => $"{{ name: {name}, in: query, schema: {{ type: string }} }}"));
        var text = $"parameters: [{list}]\n{extension}\n{Response}".ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line);
        return ReadDocument.Yaml(
            ReadDocument.Minimal($"paths:\n  /a:\n    get:\n      operationId: op\n{string.Join('\n', text)}\n{rest}")
        );
    }

    private static ApiPagination Paging(ReadDocument read)
    {
        Assert.Empty(read.Located);
        return read.Operation("op").Pagination!;
    }

    /// <summary>The place in the request that moves from page to page; null where the response alone leads on.</summary>
    private static string? Position(ApiPagination paging) =>
        paging
            .Style.Places.Where(static place => place.Part == PaginationPart.Request && place.Key is "offset" or "page" or "to")
            .Select(static place => place.Value)
            .SingleOrDefault();

    [Fact]
    public void Offset_pages_are_read()
    {
        var paging = Paging(
            Read(
                "x-pagination: { style: offset, items: /data, offset: o, limit: l, hasMore: /more, total: /paging/total, identity: /id }",
                "o l"
            )
        );

        Assert.Equal(
            new ApiPagination
            {
                Pointer = "/paths/~1a/get/x-pagination",
                Style = new OffsetStyle("o"),
                Items = "/data",
                Limit = "l",
                HasMore = "/more",
                Total = "/paging/total",
                Identity = "/id",
            },
            paging
        );
    }

    [Fact]
    public void Next_links_own_the_parameters_that_only_they_fill_in()
    {
        var paging = Paging(
            Read(
                "x-pagination: { style: next-link, items: /data, next: /next, pageSize: PageSize, page: Page, pageToken: Token }",
                "PageSize Page Token"
            )
        );

        var style = Assert.IsType<NextLinkStyle>(paging.Style);
        Assert.Equal(("/next", "PageSize"), (style.Next, paging.Limit));
        Assert.Equal(["Page", "Token"], style.LinkParameters.AsSpan().ToArray());
    }

    [Fact]
    public void Cursors_may_depend_on_the_order()
    {
        var paging = Paging(
            Read(
                "x-pagination: { style: cursor, items: /data, from: { created: /at, updated: /upd }, to: since, order: sort, direction: descending }",
                "since sort"
            )
        );

        var style = Assert.IsType<CursorStyle>(paging.Style);
        Assert.Equal([new ApiCursorSource("created", "/at"), new ApiCursorSource("updated", "/upd")], style.From.AsSpan().ToArray());
        Assert.Equal(("since", "sort", "descending"), (style.To, style.Order, style.Direction));
    }

    [Theory]
    [InlineData("x-pagination: { style: page, items: /data, page: p }", "p", typeof(PageNumberStyle), "p", null)]
    [InlineData("x-pagination: { style: token, items: /data, next: /next, to: t }", "t", typeof(TokenStyle), null, "t")]
    [InlineData("x-pagination: { style: token, items: /data, next: /next, pageToken: t }", "t", typeof(TokenStyle), null, "t")]
    [InlineData("x-ms-pageable: { nextLinkName: next, itemName: data }", "", typeof(NextLinkStyle), null, null)]
    [InlineData(
        "x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: p, in: parameters, type: page }], outputs: { results: $.data } }",
        "p",
        typeof(PageNumberStyle),
        "p",
        null
    )]
    [InlineData(
        "x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: o, in: parameters, type: offset }, { name: l, in: parameters, type: limit }], outputs: { results: $.data } }",
        "o l",
        typeof(OffsetStyle),
        "o",
        null
    )]
    [InlineData(
        "x-speakeasy-pagination: { type: cursor, inputs: [{ name: c, in: parameters, type: cursor }], outputs: { results: $.data, nextCursor: $.paging.next } }",
        "c",
        typeof(TokenStyle),
        null,
        "c"
    )]
    [InlineData(
        "x-speakeasy-pagination: { type: cursor, inputs: [{ name: c, in: parameters, type: cursor }], outputs: { results: $.data, nextCursor: '$.data[-1].id' } }",
        "c",
        typeof(CursorStyle),
        null,
        "c"
    )]
    [InlineData(
        "x-speakeasy-pagination: { type: url, outputs: { results: $.data, nextUrl: $.next } }",
        "",
        typeof(NextLinkStyle),
        null,
        null
    )]
    [InlineData("x-fern-pagination: { offset: $request.p, results: $response.data }", "p", typeof(PageNumberStyle), "p", null)]
    [InlineData(
        "x-fern-pagination: { offset: $request.o, step: $request.l, results: $response.data, has-next-page: $response.more }",
        "o l",
        typeof(OffsetStyle),
        "o",
        null
    )]
    [InlineData(
        "x-fern-pagination: { cursor: $request.c, next_cursor: $response.paging.next, results: $response.data }",
        "c",
        typeof(TokenStyle),
        null,
        "c"
    )]
    [InlineData("x-fern-pagination: { next_uri: $response.next, results: $response.data }", "", typeof(NextLinkStyle), null, null)]
    public void Every_way_to_say_it_is_understood(string extension, string parameters, Type style, string? position, string? to)
    {
        var paging = Paging(Read(extension, parameters));

        Assert.Equal((style, "/data"), (paging.Style.GetType(), paging.Items));
        Assert.Equal(position ?? to, Position(paging));
    }

    [Fact]
    public void True_takes_what_the_document_says()
    {
        var read = Read(
            "x-fern-pagination: true",
            "c",
            "x-fern-pagination: { cursor: $request.c, next_cursor: $response.next, results: $response.data }"
        );

        Assert.Equal("/next", Paging(read).Style.Leads);
    }

    [Theory]
    [InlineData("next_cursor_param", "next_cursor_field", typeof(TokenStyle))]
    [InlineData("offset_count_param", "offset_total_count_field", typeof(OffsetStyle))]
    [InlineData("page_number_param", "total_page_count_field", typeof(PageNumberStyle))]
    public void Marks_on_parameters_and_fields_are_gathered(string parameter, string field, Type style)
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                $$"""
                paths:
                  /a:
                    get:
                      operationId: op
                      parameters: [{ $ref: '#/components/parameters/P' }]
                      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/List' } } } } }
                components:
                  parameters: { P: { name: p, in: query, schema: { type: string, x-stainless-pagination-property: { purpose: {{parameter}} } } } }
                  schemas:
                    List:
                      allOf:
                        - { type: object, properties: { rows: { type: array, items: { type: string }, x-stainless-pagination-property: { purpose: items } } } }
                        - { type: object, properties: { info: { type: object, properties: { f: { type: string, x-stainless-pagination-property: { purpose: {{field}} } } } } } }
                """
            )
        );

        var paging = Paging(read);
        Assert.Equal((style, "/rows"), (paging.Style.GetType(), paging.Items));
        Assert.Equal("p", Position(paging));
    }

    [Theory]
    [InlineData("x-pagination: { style: offset, items: /rows, offset: o }", "o", "/rows")]
    [InlineData("x-pagination: { style: offset, items: /next, offset: o }", "o", "/next")]
    [InlineData("x-pagination: { style: offset, items: /data, offset: skip }", "o", "skip")]
    [InlineData("x-pagination: { style: offset, items: /data, offset: o, total: /paging/count }", "o", "/paging/count")]
    [InlineData("x-pagination: { style: page, items: /data, page: o, send: { gone: 1 } }", "o", "1")]
    [InlineData("x-pagination: { style: offset, items: /data, offset: o, identity: /uuid }", "o", "/uuid")]
    [InlineData("x-pagination: { style: cursor, items: /data, from: { a: /at, b: /gone }, to: o }", "o", "/gone")]
    [InlineData("x-pagination: { style: cursor, items: /data, from: /at, to: body:/since }", "o", "body:/since")]
    [InlineData("x-unwrap: /payload", "", "/payload")]
    [InlineData("x-ms-pageable: { nextLinkName: ghost, itemName: data }", "", "x-ms-pageable")]
    public void What_points_at_nothing_is_told_where_it_does(string extension, string parameters, string underlined)
    {
        var read = Read(extension, parameters);

        Assert.Equal(["OAPI023"], read.Ids);
        Assert.Equal(underlined, read.Underlined("OAPI023"));
        Assert.Null(read.Operation("op").Pagination);
        Assert.Null(read.Operation("op").Unwrap);
    }

    [Theory]
    [InlineData("x-pagination: { style: offsets, items: /data }", "OAPI022", "offsets")]
    [InlineData("x-pagination: { items: /data }", "OAPI022", "x-pagination")]
    [InlineData("x-pagination: { style: page, items: /data, page: o, first: one }", "OAPI022", "one")]
    [InlineData("x-pagination: { style: cursor, items: /data, from: /id, to: o, opaque: yes }", "OAPI022", "yes")]
    [InlineData("x-pagination: { style: page, items: /data, page: o, send: all }", "OAPI022", "all")]
    [InlineData("x-pagination: offset", "OAPI022", "offset")]
    [InlineData("x-pagination: { style: offset, items: data }", "OAPI022", "data")]
    [InlineData("x-pagination: { style: offset, items: /data, offsett: o }", "OAPI021", "offsett")]
    [InlineData("x-paginaton: { style: offset }", "OAPI020", "x-paginaton")]
    [InlineData("x_pagination: { style: offset }", "OAPI031", "x_pagination")]
    [InlineData("x-idempotent: 'yes'", "OAPI022", "'yes'")]
    [InlineData("x-rate-limit: { permits: 0, window: PT1S }", "OAPI022", "0")]
    [InlineData("x-rate-limit: { permits: 5, window: 10s }", "OAPI022", "10s")]
    [InlineData("x-rate-limit: { permits: 5 }", "OAPI022", "x-rate-limit")]
    [InlineData("x-aliases: [a]", "OAPI031", "x-aliases")]
    [InlineData("x-csharp-name: not a name", "OAPI022", "not a name")]
    [InlineData("x-speakeasy-pagination: { type: cursor }", "OAPI022", "x-speakeasy-pagination")]
    [InlineData("x-fern-pagination: { results: '$response.data[*]' }", "OAPI022", "x-fern-pagination")]
    public void Extensions_that_are_not_understood_are_told(string extension, string id, string underlined)
    {
        var read = Read(extension);

        Assert.Contains(id, read.Ids);
        Assert.Equal(underlined, read.Underlined(id));
    }

    [Theory]
    [InlineData("x-internal: true")]
    [InlineData("x-tags: [a]")]
    [InlineData("x-codeSamples: []")]
    [InlineData("x-amazon-apigateway-integration: {}")]
    [InlineData("x-ms-paths: {}")]
    [InlineData("x-ms-pageable: { nextLinkName: null }")]
    public void Extensions_of_others_are_none_of_our_business(string extension)
    {
        var read = Read(extension);

        Assert.Empty(read.Located);
        Assert.Null(read.Operation("op").Pagination);
    }

    [Fact]
    public void Rows_behind_references_and_compositions_are_found()
    {
        var read = ReadDocument.Yaml(
            ReadDocument.Minimal(
                """
                paths:
                  /a:
                    get:
                      operationId: op
                      x-pagination: { style: offset, items: /page/rows, offset: o, identity: /id }
                      parameters: [{ name: o, in: query, schema: { type: integer } }]
                      responses: { '2XX': { $ref: '#/components/responses/List' } }
                components:
                  responses: { List: { description: ok, content: { application/vnd.x+json: { schema: { $ref: '#/components/schemas/Envelope' } } } } }
                  schemas:
                    Envelope: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { page: { $ref: '#/components/schemas/Page' } } }] }
                    Base: { type: object }
                    Page: { type: object, properties: { rows: { type: array, items: { oneOf: [{ $ref: '#/components/schemas/Row' }] } } } }
                    Row: { type: object, properties: { id: { type: string } } }
                """
            )
        );

        Assert.Equal("/page/rows", Paging(read).Items);
    }
}
