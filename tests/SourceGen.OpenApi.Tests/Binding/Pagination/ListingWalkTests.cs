namespace SourceGen.OpenApi.Tests;

/// <summary>What was recognised is walked over a server that behaves as the document says: every row once, no request too many.</summary>
public sealed class ListingWalkTests
{
    [Theory]
    [InlineData("pagenumbers.zerobasedwords", ServerKind.Pages, "page", 0, """{ "data": ROWS, "total": 7 }""", 3)]
    [InlineData("pagenumbers.bracketdefault", ServerKind.Pages, "page[number]", 0, """{ "data": ROWS }""", 4)]
    [InlineData("pagenumbers.startsatzero", ServerKind.Pages, "page", 0, "ROWS", 4)]
    [InlineData("pagenumbers.offsetthatcountspages", ServerKind.Pages, "offset", 1, """{ "calls": ROWS }""", 4)]
    [InlineData(
        "pagenumbers.nolimit",
        ServerKind.Pages,
        "page",
        1,
        """{ "items": ROWS, "pagination": { "page": PAGE, "pageCount": 3, "itemCount": 7 } }""",
        3
    )]
    [InlineData("pagenumbers.text", ServerKind.Pages, "page", 1, """{ "items": ROWS, "totalCount": 7 }""", 3)]
    [InlineData(
        "pagenumbers.lastpage",
        ServerKind.Pages,
        "page",
        1,
        """{ "data": ROWS, "meta": { "current_page": PAGE, "last_page": 3 } }""",
        3
    )]
    [InlineData("pagenumbers.lastflag", ServerKind.Pages, "page", 1, """{ "content": ROWS, "last": LAST, "totalElements": 7 }""", 3)]
    [InlineData("offsets.scim", ServerKind.Rows, "startIndex", 1, """{ "Resources": ROWS, "totalResults": 7 }""", 5)]
    [InlineData("offsets.startat", ServerKind.Rows, "startAt", 0, """{ "values": ROWS, "total": 7, "isLast": LAST }""", 5)]
    [InlineData("offsets.noidentity", ServerKind.Rows, "offset", 0, """{ "data": ROWS, "total": 7 }""", 3)]
    [InlineData("offsets.oneleveldown", ServerKind.Rows, "offset", 0, """{ "playlists": { "items": ROWS, "total": 7 } }""", 5)]
    [InlineData(
        "tokens.metadata",
        ServerKind.Token,
        "cursor",
        0,
        """{ "ok": true, "channels": ROWS, "response_metadata": { "next_cursor": NEXT } }""",
        3
    )]
    [InlineData("tokens.nextpageoffset", ServerKind.Token, "offset", 0, """{ "data": ROWS, "next_page": { "offset": NEXT } }""", 3)]
    [InlineData(
        "tokens.pagingnextafter",
        ServerKind.Token,
        "after",
        0,
        """{ "results": ROWS, "paging": { "next": { "after": NEXT } } }""",
        3
    )]
    [InlineData(
        "tokens.metapaginate",
        ServerKind.Token,
        "cursor",
        0,
        """{ "results": ROWS, "meta": { "paginate": { "next_page": NEXT } } }""",
        3
    )]
    [InlineData("tokens.echoandnext", ServerKind.Token, "cursor", 0, """{ "data": ROWS, "cursor": "", "nextPageCursor": NEXT }""", 3)]
    [InlineData("tokens.startnext", ServerKind.Token, "start", 0, """{ "items": ROWS, "next": NEXT }""", 3)]
    [InlineData("links.described", ServerKind.Link, "", 0, """{ "results": ROWS, "next": NEXT }""", 3)]
    [InlineData("links.linkspages", ServerKind.Link, "", 0, """{ "droplets": ROWS, "links": { "pages": { "next": NEXT } } }""", 3)]
    [InlineData("links.hal", ServerKind.Link, "", 0, """{ "_embedded": { "calls": ROWS }, "_links": { "next": { "href": NEXT } } }""", 3)]
    [InlineData("linkheaders.declared", ServerKind.LinkHeader, "", 0, "ROWS", 3)]
    [InlineData(
        "lastrows.stripelike",
        ServerKind.LastRow,
        "starting_after",
        0,
        """{ "object": "list", "data": ROWS, "has_more": MORE }""",
        3
    )]
    [InlineData("lastrows.bareinwords", ServerKind.LastRow, "after_id", 0, "ROWS", 4)]
    [InlineData("bodies.rowslist", ServerKind.Token, "cursor", 0, """{ "rows": ROWS, "next_cursor": NEXT }""", 3)]
    [InlineData(
        "bodies.contactssearch",
        ServerKind.Token,
        "pagination.starting_after",
        0,
        """{ "data": ROWS, "pages": { "next": { "starting_after": NEXT } } }""",
        3
    )]
    [InlineData("bodies.institutionsget", ServerKind.Rows, "offset", 0, """{ "institutions": ROWS, "total": 7 }""", 5)]
    [InlineData("pagenumbers.examplezero", ServerKind.Pages, "page", 0, "ROWS", 4)]
    [InlineData("pagenumbers.numberofpages", ServerKind.Pages, "page", 0, """{ "hits": ROWS, "nbPages": 3 }""", 3)]
    [InlineData(
        "offsets.scimwithoutwords",
        ServerKind.Rows,
        "startIndex",
        1,
        """{ "Resources": ROWS, "totalResults": 7, "itemsPerPage": 3 }""",
        5
    )]
    [InlineData("offsets.startcount", ServerKind.Rows, "start", 0, """{ "entries": ROWS, "total": 7 }""", 5)]
    [InlineData("offsets.startposition", ServerKind.Rows, "start_position", 0, """{ "items": ROWS, "total": 7 }""", 5)]
    [InlineData("offsets.totalofthispage", ServerKind.Rows, "offset", 0, """{ "data": ROWS, "meta": { "total": COUNT } }""", 6)]
    [InlineData("offsets.totalmaybeless", ServerKind.Rows, "offset", 0, """{ "entries": ROWS, "total_count": 5 }""", 6)]
    [InlineData("offsets.markerwithswitch", ServerKind.Rows, "offset", 0, """{ "entries": ROWS, "total_count": 7 }""", 5)]
    [InlineData(
        "offsets.errorsbeside",
        ServerKind.Rows,
        "offset",
        0,
        """{ "records": ROWS, "errors": [{ "name": "no row" }], "warnings": ["none"] }""",
        6
    )]
    [InlineData("offsets.texts", ServerKind.Rows, "offset", 0, """{ "tags": TEXTS, "warnings": ["none"] }""", 4)]
    [InlineData(
        "offsets.included",
        ServerKind.Rows,
        "offset",
        0,
        """{ "data": ROWS, "included": [{ "name": "no row" }], "related_objects": [] }""",
        6
    )]
    [InlineData("tokens.switchalone", ServerKind.Token, "marker", 0, """{ "entries": ROWS, "next_marker": NEXT }""", 3, "usemarker")]
    [InlineData("tokens.samenameleadson", ServerKind.Token, "cursor", 0, """{ "data": ROWS, "cursor": NEXT }""", 3)]
    [InlineData("tokens.continue", ServerKind.Token, "continue", 0, """{ "items": ROWS, "metadata": { "continue": NEXT } }""", 3)]
    [InlineData("tokens.navigation", ServerKind.Token, "cursor", 0, """{ "data": ROWS, "navigation": { "next_cursor": NEXT } }""", 3)]
    [InlineData(
        "tokens.amongotherthings",
        ServerKind.Token,
        "cursor",
        0,
        """{ "data": ROWS, "additional_data": { "next_cursor": NEXT } }""",
        3
    )]
    [InlineData("tokens.number", ServerKind.Number, "cursor", 0, """{ "rows": ROWS, "next_cursor": NEXT }""", 3)]
    [InlineData("tokens.nextbest", ServerKind.Rows, "offset", 0, """{ "data": ROWS, "total": 7 }""", 5)]
    [InlineData("tokens.pagenextpage", ServerKind.Token, "page", 0, """{ "events": ROWS, "next_page": NEXT }""", 3)]
    [InlineData("tokens.afternext", ServerKind.Token, "after", 0, """{ "records": ROWS, "next": NEXT }""", 3)]
    [InlineData("tokens.lastid", ServerKind.LastRow, "after_id", 0, """{ "data": ROWS, "has_more": MORE, "last_id": FINAL }""", 3)]
    [InlineData("links.paginationholder", ServerKind.Link, "", 0, """{ "rows": ROWS, "_pagination": { "next": NEXT } }""", 3)]
    [InlineData("links.metadataholder", ServerKind.Link, "", 0, """{ "rows": ROWS, "_metadata": { "next": NEXT } }""", 3)]
    [InlineData("links.nextpage", ServerKind.Link, "", 0, """{ "rows": ROWS, "nextPage": NEXT }""", 3)]
    [InlineData("linkheaders.spokenof", ServerKind.LinkHeader, "", 0, "ROWS", 3)]
    [InlineData("linkheaders.fromtheheader", ServerKind.LinkHeader, "", 0, "ROWS", 3)]
    [InlineData("bodies.transactionsget", ServerKind.Rows, "options.offset", 0, """{ "transactions": ROWS, "total_transactions": 7 }""", 5)]
    [InlineData("bodies.logssearch", ServerKind.Token, "page.cursor", 0, """{ "data": ROWS, "meta": { "page": { "after": NEXT } } }""", 3)]
    [InlineData("bodies.numberslist", ServerKind.Rows, "offset", 0, """{ "rows": ROWS, "total": 7 }""", 5)]
    [InlineData("bodies.wholesquery", ServerKind.Token, "cursor", 0, """{ "rows": ROWS, "next_cursor": NEXT }""", 3)]
    public async Task Every_row_comes_once_and_no_request_is_too_many(
        string operation,
        ServerKind kind,
        string position,
        int first,
        string answer,
        int mostRequests,
        string? onlyWith = null
    )
    {
        var handler = new ListingServer(kind, position, first, answer, onlyWith).Handler();
        var client = new EmittedClient(ListingFixtures.Compiled, handler);

        var rows = await client.ListAsync(new Listing(operation, "").Call);

        Assert.Equal(ListingServer.Rows, rows.Count);
        if (rows[0].GetType().GetProperty("Id") is { } id)
        {
            Assert.Equal(
                Enumerable.Range(0, ListingServer.Rows).Select(static row => "r" + row),
                rows.Select(row => (string?)id.GetValue(row))
            );
        }

        Assert.InRange(handler.Sent.Count, 1, mostRequests);
    }

    [Fact]
    public async Task What_stands_beside_the_rows_is_in_reach_without_a_cast()
    {
        var bound = Bound.Of(
            Bound.OneListing(
                Bound.Query("q", "{ type: string }")
                    + "\n"
                    + Bound.Query("page", "{ type: integer }")
                    + "\n"
                    + Bound.Query("per_page", "{ type: integer }"),
                "{ type: object, properties: { items: { type: array, items: { $ref: '#/components/schemas/Thing' } }, total: { type: integer }, facets: { type: object, additionalProperties: { type: integer } }, query_id: { type: string } } }"
            )
        );
        var handler = StubHandlerOf(
            """{"items":[{"id":"a"}],"total":1,"facets":{"red":2},"query_id":"q7"}""",
            """{"items":[],"total":1}"""
        );
        var listing = new EmittedClient(bound.Compile(), handler).Call("Things.ListAsync")!;

        var ids = new List<string?>();
        await foreach (var page in ListingPages.Of(listing))
        {
            var envelope = ListingPages.Envelope(page);
            ids.Add((string?)envelope.GetType().GetProperty("QueryId")!.GetValue(envelope));
        }

        Assert.Equal("q7", ids[0]);
    }

    private static Support.Tests.StubHandler StubHandlerOf(params string[] bodies) =>
        Support.Tests.StubHandler.Sequence([
            .. bodies.Select(static body =>
                (Func<HttpResponseMessage>)(() => Support.Tests.StubHandler.Answer(System.Net.HttpStatusCode.OK, body))
            ),
        ]);
}
