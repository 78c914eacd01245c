using System.Collections.Concurrent;

namespace SourceGen.OpenApi.Tests;

/// <summary>What was recognised is walked over a server that behaves as the document says: every row once, no request too many.</summary>
public sealed class ListingWalkTests
{
    private static readonly ConcurrentDictionary<string, Compiled> Clients = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("page-numbers.yaml", "zerobasedwords", ServerKind.Pages, "page", 0, """{ "data": ROWS, "total": 7 }""", 3)]
    [InlineData("page-numbers.yaml", "bracketdefault", ServerKind.Pages, "page[number]", 0, """{ "data": ROWS }""", 4)]
    [InlineData("page-numbers.yaml", "startsatzero", ServerKind.Pages, "page", 0, "ROWS", 4)]
    [InlineData("page-numbers.yaml", "offsetthatcountspages", ServerKind.Pages, "offset", 1, """{ "calls": ROWS }""", 4)]
    [InlineData(
        "page-numbers.yaml",
        "nolimit",
        ServerKind.Pages,
        "page",
        1,
        """{ "items": ROWS, "pagination": { "page": PAGE, "pageCount": 3, "itemCount": 7 } }""",
        3
    )]
    [InlineData("page-numbers.yaml", "text", ServerKind.Pages, "page", 1, """{ "items": ROWS, "totalCount": 7 }""", 3)]
    [InlineData(
        "page-numbers.yaml",
        "lastpage",
        ServerKind.Pages,
        "page",
        1,
        """{ "data": ROWS, "meta": { "current_page": PAGE, "last_page": 3 } }""",
        3
    )]
    [InlineData(
        "page-numbers.yaml",
        "lastflag",
        ServerKind.Pages,
        "page",
        1,
        """{ "content": ROWS, "last": LAST, "totalElements": 7 }""",
        3
    )]
    [InlineData("offsets.yaml", "scim", ServerKind.Rows, "startIndex", 1, """{ "Resources": ROWS, "totalResults": 7 }""", 5)]
    [InlineData("offsets.yaml", "startat", ServerKind.Rows, "startAt", 0, """{ "values": ROWS, "total": 7, "isLast": LAST }""", 5)]
    [InlineData("offsets.yaml", "noidentity", ServerKind.Rows, "offset", 0, """{ "data": ROWS, "total": 7 }""", 3)]
    [InlineData("offsets.yaml", "oneleveldown", ServerKind.Rows, "offset", 0, """{ "playlists": { "items": ROWS, "total": 7 } }""", 5)]
    [InlineData(
        "tokens.yaml",
        "metadata",
        ServerKind.Token,
        "cursor",
        0,
        """{ "ok": true, "channels": ROWS, "response_metadata": { "next_cursor": NEXT } }""",
        3
    )]
    [InlineData("tokens.yaml", "nextpageoffset", ServerKind.Token, "offset", 0, """{ "data": ROWS, "next_page": { "offset": NEXT } }""", 3)]
    [InlineData(
        "tokens.yaml",
        "pagingnextafter",
        ServerKind.Token,
        "after",
        0,
        """{ "results": ROWS, "paging": { "next": { "after": NEXT } } }""",
        3
    )]
    [InlineData(
        "tokens.yaml",
        "metapaginate",
        ServerKind.Token,
        "cursor",
        0,
        """{ "results": ROWS, "meta": { "paginate": { "next_page": NEXT } } }""",
        3
    )]
    [InlineData(
        "tokens.yaml",
        "echoandnext",
        ServerKind.Token,
        "cursor",
        0,
        """{ "data": ROWS, "cursor": "", "nextPageCursor": NEXT }""",
        3
    )]
    [InlineData("tokens.yaml", "startnext", ServerKind.Token, "start", 0, """{ "items": ROWS, "next": NEXT }""", 3)]
    [InlineData("links.yaml", "described", ServerKind.Link, "", 0, """{ "results": ROWS, "next": NEXT }""", 3)]
    [InlineData("links.yaml", "linkspages", ServerKind.Link, "", 0, """{ "droplets": ROWS, "links": { "pages": { "next": NEXT } } }""", 3)]
    [InlineData(
        "links.yaml",
        "hal",
        ServerKind.Link,
        "",
        0,
        """{ "_embedded": { "calls": ROWS }, "_links": { "next": { "href": NEXT } } }""",
        3
    )]
    [InlineData("link-headers.yaml", "declared", ServerKind.LinkHeader, "", 0, "ROWS", 3)]
    [InlineData(
        "last-rows.yaml",
        "stripelike",
        ServerKind.LastRow,
        "starting_after",
        0,
        """{ "object": "list", "data": ROWS, "has_more": MORE }""",
        3
    )]
    [InlineData("last-rows.yaml", "bareinwords", ServerKind.LastRow, "after_id", 0, "ROWS", 4)]
    [InlineData("bodies.yaml", "rowslist", ServerKind.Token, "cursor", 0, """{ "rows": ROWS, "next_cursor": NEXT }""", 3)]
    [InlineData(
        "bodies.yaml",
        "contactssearch",
        ServerKind.Token,
        "pagination.starting_after",
        0,
        """{ "data": ROWS, "pages": { "next": { "starting_after": NEXT } } }""",
        3
    )]
    [InlineData("bodies.yaml", "institutionsget", ServerKind.Rows, "offset", 0, """{ "institutions": ROWS, "total": 7 }""", 5)]
    public async Task Every_row_comes_once_and_no_request_is_too_many(
        string file,
        string operation,
        ServerKind kind,
        string position,
        int first,
        string answer,
        int mostRequests
    )
    {
        var compiled = Clients.GetOrAdd(file, static name => Bound.Of(ListingFixtures.Read(name)).Compile());
        var handler = new ListingServer(kind, position, first, answer).Handler();
        var client = new EmittedClient(compiled, handler);

        var rows = await client.ListAsync("Listings." + ListingFixtures.Method("listings." + operation) + "Async");

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
        var handler = StubHandlerOf("""{"items":[{"id":"a"}],"total":1,"facets":{"red":2},"query_id":"q7"}""", """{"items":[],"total":1}""");
        var listing = new EmittedClient(bound.Compile(), handler).Call("Things.ListAsync")!;

        var ids = new List<string?>();
        await foreach (var page in Pages(listing))
        {
            ids.Add((string?)page.GetType().GetProperty("QueryId")!.GetValue(page));
        }

        Assert.Equal("q7", ids[0]);
    }

    private static Support.Tests.StubHandler StubHandlerOf(params string[] bodies) =>
        Support.Tests.StubHandler.Sequence([
            .. bodies.Select(static body =>
                (Func<HttpResponseMessage>)(() => Support.Tests.StubHandler.Answer(System.Net.HttpStatusCode.OK, body))
            ),
        ]);

    /// <summary>The envelopes, by the property that a consumer would write.</summary>
    private static async IAsyncEnumerable<object> Pages(object listing)
    {
        var type = listing.GetType();
        while (
            type is { IsGenericType: false }
            || type?.GetGenericArguments().Length != 2
            || !type.Name.StartsWith("AsyncPageable", StringComparison.Ordinal)
        )
        {
            type = type!.BaseType;
        }

        var pages = type.GetMethod(
                    "AsPages",
                    System.Reflection.BindingFlags.Public
                        | System.Reflection.BindingFlags.Instance
                        | System.Reflection.BindingFlags.DeclaredOnly
                )!
            .Invoke(listing, [CancellationToken.None])!;
        await foreach (var page in (IAsyncEnumerable<object>)pages)
        {
            yield return page.GetType().GetProperty("Envelope")!.GetValue(page)!;
        }
    }
}
