using System.Globalization;
using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Walks by page number: how they end, and what they notice.</summary>
public sealed class NumberedWalkTests
{
    private static readonly OffsetPaging<RowPage, Row> Plain = Paging();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(10, 1)]
    [InlineData(30, 3)]
    [InlineData(31, 4)]
    public async Task A_count_of_pages_ends_the_walk_without_a_request_too_many(int rows, int requests)
    {
        foreach (var first in new[] { 0, 1 })
        {
            var server = new PageServer(rows) { First = first, BehindTheEnd = Behind.LastPageAgain };
            var pages = Paging(first, totalPages: true);
            var last = Paging(first, lastPage: true);

            Assert.Equal(OffsetWalkTests.Ids(rows), await List(server, pages).IdsAsync());
            Assert.Equal(requests, server.Transport.Requests.Count);
            Assert.Equal(OffsetWalkTests.Ids(rows), await List(server, last).IdsAsync());
            Assert.Equal(2 * requests, server.Transport.Requests.Count);
        }
    }

    [Fact]
    public async Task A_page_that_says_it_is_the_last_one_is_believed()
    {
        var server = new PageServer(20) { BehindTheEnd = Behind.LastPageAgain };

        Assert.Equal(OffsetWalkTests.Ids(20), await List(server, Paging(isLast: true)).IdsAsync());
        Assert.Equal(2, server.Transport.Requests.Count);
    }

    [Theory]
    [InlineData(Behind.NotFound, 25)]
    [InlineData(Behind.NotFound, 20)]
    [InlineData(Behind.BadRequest, 25)]
    public async Task A_refusal_behind_the_last_page_is_the_end(Behind behind, int rows)
    {
        var server = new PageServer(rows) { BehindTheEnd = behind };

        Assert.Equal(OffsetWalkTests.Ids(rows), await List(server, Plain).IdsAsync());
    }

    [Fact]
    public async Task A_bad_request_behind_a_full_page_may_be_another_fault_and_is_reported()
    {
        var server = new PageServer(20) { BehindTheEnd = Behind.BadRequest };

        var error = await Assert.ThrowsAsync<PaginationException>(() => List(server, Plain).IdsAsync());

        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.NotNull(error.ContinuationToken);
    }

    [Fact]
    public async Task A_refusal_where_the_server_counted_more_rows_is_reported()
    {
        var server = new PageServer(30) { RefusesFrom = 2, BehindTheEnd = Behind.NotFound };

        await Assert.ThrowsAsync<PaginationException>(() => List(server, Paging(total: true)).IdsAsync());
    }

    [Theory]
    [InlineData(25)]
    [InlineData(21)]
    [InlineData(1)]
    public async Task The_last_page_sent_again_for_those_behind_it_is_an_error_where_rows_have_an_identity(int rows)
    {
        var server = new PageServer(rows) { BehindTheEnd = Behind.LastPageAgain };
        var ids = new List<string?>();

        await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var row in List(server, Plain))
            {
                ids.Add(row.Id);
            }
        });

        Assert.Equal(OffsetWalkTests.Ids(rows), ids);
        Assert.InRange(server.Transport.Requests.Count, 2, 5);
    }

    [Fact]
    public async Task Pages_of_rows_without_identity_that_are_equal_are_different_pages()
    {
        var server = new PageServer(0);
        server.Rows.AddRange(Enumerable.Repeat(new Row(Id: null, Date: "yes"), 6));

        var rows = await List(server, Paging(), pageSize: 2).ToListAsync(TestContext.Current.CancellationToken);
        var nameless = await List(server, Paging(identity: false), pageSize: 2).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(6, rows.Count);
        Assert.Equal(6, nameless.Count);
    }

    [Fact]
    public async Task A_total_that_counts_the_rows_of_the_page_ends_nothing()
    {
        var server = new PageServer(25) { TotalCountsPage = true };

        var rows = await List(server, Paging(total: true), pageSize: 10).IdsAsync();

        Assert.Equal(OffsetWalkTests.Ids(25), rows);
    }

    [Fact]
    public async Task An_inferred_walk_raises_where_the_server_ignores_the_page()
    {
        foreach (var identity in new[] { true, false })
        {
            foreach (var rows in new[] { 1, 10 })
            {
                var server = new PageServer(rows) { IgnoresPage = true };
                var ids = new List<string?>();

                await Assert.ThrowsAsync<PaginationException>(async () =>
                {
                    await foreach (var row in List(server, Paging(identity: identity, isInferred: true), pageSize: rows))
                    {
                        ids.Add(row.Id);
                    }
                });

                Assert.Equal(rows, ids.Count);
                // Rows without identity may be equal, so that a page far behind them has to show it.
                Assert.Equal(identity ? 2 : 3, server.Transport.Requests.Count);
            }
        }
    }

    [Fact]
    public async Task Values_that_are_fixed_for_the_walk_stand_in_every_request()
    {
        var server = new PageServer(25);
        var paging = Paging(switches: [new FixedValue(RequestSlot.Query("usemarker"), BodyValue.OfBoolean(value: true))]);

        await List(server, paging).IdsAsync();

        Assert.All(server.Transport.Requests, static request => Assert.Equal("true", request.GetQuery("usemarker")));
    }

    [Fact]
    public async Task A_page_gives_reach_to_what_stands_beside_its_rows()
    {
        var server = new PageServer(15);
        var envelopes = new List<long?>();

        await foreach (var page in List(server, Paging(total: true)).AsPages(TestContext.Current.CancellationToken))
        {
            envelopes.Add(page.Envelope.Total);
        }

        Assert.Equal([15, 15], envelopes);
    }

    private static AsyncPageable<Row, RowPage> List(PageServer server, OffsetPaging<RowPage, Row> paging, int pageSize = 10) =>
        OffsetWalk.Create(
            server.Transport,
            new ApiRequest(Listings.Operation),
            paging,
            new PageOptions { PageSize = pageSize },
            TestContext.Current.CancellationToken
        );

    private static OffsetPaging<RowPage, Row> Paging(
        int first = 1,
        bool totalPages = false,
        bool lastPage = false,
        bool isLast = false,
        bool total = false,
        bool identity = true,
        bool isInferred = false,
        FixedValue[]? switches = null
    ) =>
        new()
        {
            Read = RowPage.Read,
            Items = static page => page.Rows,
            Offset = RequestSlot.Query("page"),
            IsPageNumber = true,
            FirstPage = first,
            PageSize = new PageSizeSlot(RequestSlot.Query("size"), 1, 1000),
            Total = total ? static page => page.Total : null,
            TotalPages = totalPages ? static page => page.Limit : null,
            LastPage = lastPage ? page => page.Limit + first - 1 : null,
            IsLast = isLast ? static page => page.HasMore == false : null,
            Identity = identity ? static row => row.Id : null,
            IsInferred = isInferred,
            FixedValues = switches,
        };

    /// <summary>What a server does for a page behind its last one.</summary>
    public enum Behind
    {
        Empty,
        NotFound,
        BadRequest,
        LastPageAgain,
    }

    /// <summary>A listing by page number; <c>limit</c> of its envelope is the number of pages.</summary>
    private sealed class PageServer
    {
        public PageServer(int rows)
        {
            Rows = Listings.Rows(rows);
            Transport = StubTransport.Of(Answer);
        }

        public List<Row> Rows { get; }

        public StubTransport Transport { get; }

        public int First { get; init; } = 1;

        public Behind BehindTheEnd { get; init; }

        public int RefusesFrom { get; init; } = int.MaxValue;

        public bool TotalCountsPage { get; init; }

        public bool IgnoresPage { get; init; }

        private string Answer(ApiRequest request)
        {
            var number = int.Parse(request.GetQuery("page")!, CultureInfo.InvariantCulture) - First;
            var size = int.Parse(request.GetQuery("size")!, CultureInfo.InvariantCulture);
            var pages = (Rows.Count + size - 1) / size;
            var isBehind = number >= Math.Max(1, pages) || number + First >= RefusesFrom;
            if (isBehind && !IgnoresPage && BehindTheEnd is (Behind.NotFound or Behind.BadRequest))
            {
                throw StubTransport.Refusal(BehindTheEnd == Behind.NotFound ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest);
            }

            number =
                IgnoresPage ? 0
                : BehindTheEnd == Behind.LastPageAgain ? Math.Min(number, Math.Max(0, pages - 1))
                : number;
            var shown = Rows.Skip(number * size).Take(size).ToList();
            return new RowPage(shown)
            {
                Total = TotalCountsPage ? shown.Count : Rows.Count,
                Limit = pages,
                HasMore = number < pages - 1,
            }.ToJson();
        }
    }
}
