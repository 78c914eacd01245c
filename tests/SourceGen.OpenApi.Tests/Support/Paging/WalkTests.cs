using System.Collections.Concurrent;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>What all walks share: how much is fetched, when it stops, what it costs.</summary>
public sealed class WalkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_sent_before_the_listing_is_enumerated_and_each_enumeration_is_a_fresh_walk()
    {
        var server = new LinkServer(25);

        var listing = server.List();

        Assert.Empty(server.Transport.Requests);
        Assert.Equal(OffsetWalkTests.Ids(25), await listing.IdsAsync());
        Assert.Equal(OffsetWalkTests.Ids(25), await listing.IdsAsync());
        Assert.Equal(6, server.Transport.Requests.Count);
    }

    [Fact]
    public async Task Several_consumers_may_enumerate_one_listing_at_once()
    {
        var listing = new LinkServer(500).List();

        var walks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => listing.IdsAsync(), Cancellation)));

        Assert.All(walks, static ids => Assert.Equal(OffsetWalkTests.Ids(500), ids));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stopping_after_the_first_row_costs_at_most_two_requests(bool prefetch)
    {
        var link = new LinkServer(500);
        var offset = new OffsetServer(500);
        var cursor = new CursorServer(CursorWalkTests.Rows(500));
        var options = new PageOptions { Prefetch = prefetch };

        foreach (var listing in new[] { link.List(options), offset.List(options), cursor.List(options) })
        {
            await foreach (var row in listing)
            {
                Assert.NotNull(row);
                break;
            }
        }

        Assert.All(
            [link.Transport, offset.Transport, cursor.Transport],
            transport => Assert.Equal(prefetch ? 2 : 1, transport.Requests.Count)
        );
    }

    [Fact]
    public async Task At_most_one_page_is_fetched_ahead()
    {
        var server = new LinkServer(100);
        var used = 0;

        await foreach (var page in server.List().AsPages(Cancellation))
        {
            await Task.Delay(5, Cancellation);
            used++;
            Assert.InRange(server.Transport.Requests.Count, used, used + 1);
            Assert.NotEmpty(page.Items);
        }
    }

    [Fact]
    public async Task A_page_that_fails_ahead_of_time_does_not_take_the_current_one_with_it()
    {
        var server = new LinkServer(100);
        server.Before = static number =>
        {
            if (number == 3)
            {
                throw new ApiException("The third page fails.");
            }
        };
        var ids = new List<string?>();

        await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var row in server.List())
            {
                ids.Add(row.Id);
            }
        });

        Assert.Equal(OffsetWalkTests.Ids(20), ids);
    }

    [Fact]
    public async Task A_page_that_nobody_waits_for_any_more_is_cancelled_and_its_failure_taken_note_of()
    {
        var unobserved = new ConcurrentBag<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs args) => unobserved.Add(args.Exception);

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            for (var i = 0; i < 5; i++)
            {
                Assert.True(await StopsWhileFetchingAheadAsync());
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.DoesNotContain(unobserved, static exception => exception.ToString().Contains("of no interest", StringComparison.Ordinal));
    }

    private static async Task<bool> StopsWhileFetchingAheadAsync()
    {
        var wasCancelled = false;
        var answered = 0;
        var transport = new StubTransport(
            async (_, token) =>
            {
                if (++answered == 1)
                {
                    return new RowPage(Listings.Rows(2)) { Next = "more" }.ToJson();
                }

                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    wasCancelled = token.IsCancellationRequested;
                }

                throw new InvalidOperationException("of no interest");
            }
        );
        await foreach (var row in Tokens(transport))
        {
            Assert.NotNull(row);
            break;
        }

        return wasCancelled;
    }

    [Fact]
    public async Task The_listing_s_token_and_the_enumeration_s_both_stop_the_walk()
    {
        foreach (var cancelsListing in new[] { true, false })
        {
            using var listing = new CancellationTokenSource();
            using var enumeration = new CancellationTokenSource();
            var server = new LinkServer(100);
            var rows = 0;

            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var row in Links(server.Transport, listing.Token).WithCancellation(enumeration.Token))
                {
                    if (++rows == 15)
                    {
                        (cancelsListing ? listing : enumeration).Cancel();
                    }
                }
            });

            Assert.Equal(15, rows);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(95)]
    [InlineData(1000)]
    public async Task MaxItems_is_exact(int maxItems)
    {
        var options = new PageOptions { MaxItems = maxItems };
        var link = new LinkServer(95);
        var offset = new OffsetServer(95);
        var cursor = new CursorServer(CursorWalkTests.Rows(95));

        Assert.Equal(Math.Min(95, maxItems), (await link.List(options).IdsAsync()).Count);
        Assert.Equal(Math.Min(95, maxItems), (await offset.List(options).IdsAsync()).Count);
        Assert.Equal(Math.Min(95, maxItems), (await cursor.List(options).IdsAsync()).Count);
        if (maxItems == 0)
        {
            Assert.Empty(link.Transport.Requests);
        }
    }

    [Fact]
    public async Task MaxItems_does_not_fetch_more_than_it_needs()
    {
        var offset = new OffsetServer(500) { DefaultLimit = 50 };
        var cursor = new CursorServer(CursorWalkTests.Rows(500)) { DefaultLimit = 50 };

        await offset.List(new PageOptions { MaxItems = 3 }).IdsAsync();
        await cursor.List(new PageOptions { PageSize = 100, MaxItems = 103 }).IdsAsync();

        Assert.Equal(["3"], offset.Transport.Requests.Select(static request => request.GetQuery("limit")));
        Assert.Equal("100", cursor.Transport.Requests[0].GetBodyValue("/limit")?.Text);
        Assert.InRange(
            int.Parse(cursor.Transport.Requests[1].GetBodyValue("/limit")!.Value.Text, System.Globalization.CultureInfo.InvariantCulture),
            4,
            8
        );
    }

    [Fact]
    public void A_page_size_outside_the_document_s_bounds_is_refused_before_anything_is_sent()
    {
        var server = new LinkServer(10);

        foreach (var size in new[] { -1, 0, 1001 })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => server.List(new PageOptions { PageSize = size }));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => server.List(new PageOptions { MaxItems = -1 }));
        Assert.Empty(server.Transport.Requests);
    }

    [Fact]
    public async Task Options_may_change_afterwards_without_effect()
    {
        var options = new PageOptions { MaxItems = 7 };
        var listing = new LinkServer(95).List(options);
        options.MaxItems = 50;

        Assert.Equal(7, (await listing.IdsAsync()).Count);
    }

    [Fact]
    public async Task The_last_page_has_no_token()
    {
        foreach (var rows in new[] { 0, 5, 10, 20 })
        {
            foreach (
                var listing in new[]
                {
                    new LinkServer(rows).List(),
                    new OffsetServer(rows).List(),
                    new CursorServer(CursorWalkTests.Rows(rows)).List(),
                }
            )
            {
                var pages = await listing.PagesAsync();

                Assert.Null(pages[^1].ContinuationToken);
                Assert.All(pages.SkipLast(1), static page => Assert.NotNull(page.ContinuationToken));
                Assert.All(pages.SkipLast(1), static page => Assert.NotEmpty(page.Items));
            }
        }
    }

    [Fact]
    public async Task Within_a_page_rows_come_without_waiting()
    {
        await using var rows = new LinkServer(30).List().GetAsyncEnumerator(Cancellation);
        Assert.True(await rows.MoveNextAsync());

        for (var i = 1; i < 10; i++)
        {
            var next = rows.MoveNextAsync();

            Assert.True(next.IsCompletedSuccessfully);
            Assert.True(await next);
        }
    }

    [Fact]
    public async Task Rows_of_a_page_cost_no_memory_of_the_walk_s()
    {
        var page = new RowPage(Listings.Rows(10_000)).ToJson();
        await using var rows = Tokens(StubTransport.Of(_ => page)).GetAsyncEnumerator(Cancellation);
        Assert.True(await rows.MoveNextAsync());
        await rows.MoveNextAsync();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 2; i < 9_000; i++)
        {
            await rows.MoveNextAsync();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task Request_options_go_with_every_request()
    {
        var server = new LinkServer(25);
        var settings = new RequestOptions { MaxRetries = 1 };

        await server.List(new PageOptions { Request = settings }).IdsAsync();

        Assert.All(server.Transport.Requests, request => Assert.Same(settings, request.Options));
    }

    [Fact]
    public async Task A_listing_can_be_made_of_pages_or_rows_for_tests()
    {
        var pages = AsyncPageable<Row>.FromPages([
            new Page<Row>(Listings.Rows(2), "next"),
            new Page<Row>([]),
            new Page<Row>(Listings.Rows(1, 2)),
        ]);

        Assert.Equal(OffsetWalkTests.Ids(3), await pages.IdsAsync());
        Assert.Equal(["next", null, null], (await pages.PagesAsync()).Select(static page => page.ContinuationToken));
        Assert.Equal(OffsetWalkTests.Ids(4), await AsyncPageable<Row>.FromRows(Listings.Rows(4)).IdsAsync());
    }

    private static AsyncPageable<Row> Tokens(StubTransport transport) =>
        TokenWalk.Create(
            transport,
            new ApiRequest(Listings.Operation),
            new TokenPaging<RowPage, Row>
            {
                Read = RowPage.Read,
                Items = static page => page.Rows,
                Next = static page => page.Next,
                To = RequestSlot.Query("cursor"),
            },
            page: null,
            CancellationToken.None
        );

    private static AsyncPageable<Row> Links(StubTransport transport, CancellationToken listing)
    {
        var request = new ApiRequest(Listings.Operation);
        request.SetQuery("To", "+15550100");
        return NextLinkWalk.Create(
            transport,
            request,
            new NextLinkPaging<RowPage, Row>
            {
                Read = RowPage.Read,
                Items = static page => page.Rows,
                Next = static page => page.Next,
            },
            page: null,
            listing
        );
    }
}
