namespace SourceGen.OpenApi.Support.Tests;

public sealed class OffsetWalkTests
{
    public static TheoryData<bool, bool> Ends =>
        new()
        {
            { false, false },
            { true, false },
            { false, true },
            { true, true },
        };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Every_row_comes_once_whatever_the_server_says_of_the_end(bool hasMore, bool total)
    {
        foreach (var rows in new[] { 0, 1, 2, 9, 10, 11, 19, 20, 21, 55 })
        {
            var server = new OffsetServer(rows) { SendsHasMore = hasMore, SendsTotal = total };

            Assert.Equal(Ids(rows), await server.List().IdsAsync());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task A_server_that_clamps_the_page_size_is_followed_by_the_rows_received(int clamp)
    {
        var server = new OffsetServer(20) { MaxLimit = clamp };

        Assert.Equal(Ids(20), await server.List(new PageOptions { PageSize = 10 }).IdsAsync());
    }

    [Fact]
    public async Task A_row_that_goes_away_in_front_of_the_walk_costs_no_other_row()
    {
        var server = new OffsetServer(40);
        server.Before = request =>
        {
            if (request == 2)
            {
                server.Rows.RemoveRange(3, 2);
            }
        };

        var rows = await server.List().IdsAsync();

        Assert.Equal(Ids(40), rows);
    }

    [Fact]
    public async Task Rows_that_come_in_front_of_the_walk_are_not_taken_for_new_ones()
    {
        var server = new OffsetServer(40);
        server.Before = request =>
        {
            if (request == 3)
            {
                server.Rows.InsertRange(0, Listings.Rows(25, from: 1000));
            }
        };

        Assert.Equal(Ids(40), await server.List().IdsAsync());
    }

    [Fact]
    public async Task A_page_tells_that_rows_moved_under_the_walk()
    {
        var server = new OffsetServer(40);
        server.Before = request =>
        {
            if (request == 3)
            {
                server.Rows.RemoveAt(0);
            }
        };

        var pages = await server.List().PagesAsync();

        Assert.Equal([2], pages.Select(static (page, index) => page.HasDrifted ? index : -1).Where(static index => index >= 0));
    }

    [Fact]
    public async Task The_last_delivered_rows_may_go_away_themselves()
    {
        var server = new OffsetServer(60);
        server.Before = request =>
        {
            if (request == 3)
            {
                server.Rows.RemoveRange(10, 9);
            }
        };

        Assert.Equal(Ids(60), await server.List().IdsAsync());
    }

    [Fact]
    public async Task When_every_delivered_row_is_gone_the_walk_begins_again_with_what_is_left()
    {
        var server = new OffsetServer(60);
        server.Before = request =>
        {
            if (request == 3)
            {
                server.Rows.RemoveRange(0, 19);
            }
        };

        Assert.Equal(Ids(60), await server.List().IdsAsync());
    }

    [Fact]
    public async Task A_listing_that_is_emptied_ends()
    {
        var server = new OffsetServer(60);
        server.Before = request =>
        {
            if (request == 3)
            {
                server.Rows.Clear();
            }
        };

        Assert.Equal(19, (await server.List().IdsAsync()).Count);
    }

    [Fact]
    public async Task Drift_that_cannot_be_made_up_for_is_reported_with_the_place_where_the_walk_stood()
    {
        var server = new OffsetServer(200);
        string? token = null;
        await foreach (
            var page in server.List(new PageOptions { PageSize = 50, Prefetch = false }).AsPages(TestContext.Current.CancellationToken)
        )
        {
            token = page.ContinuationToken;
            break;
        }

        server.Rows.RemoveRange(10, 45);

        var error = await Assert.ThrowsAsync<PaginationException>(() =>
            server.List(new PageOptions { ContinuationToken = token }).IdsAsync()
        );

        Assert.NotNull(error.ContinuationToken);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task An_empty_page_in_the_middle_is_not_the_end(bool hasMore, bool total)
    {
        var server = new OffsetServer(60) { SendsHasMore = hasMore, SendsTotal = total };
        server.EmptyAnswers.UnionWith([2, 4, 5, 8, 9, 10]);

        Assert.Equal(Ids(60), await server.List().IdsAsync());
    }

    [Fact]
    public async Task An_empty_page_in_the_middle_is_seen_through_where_nothing_says_that_there_is_more()
    {
        var server = new OffsetServer(60);
        server.EmptyAnswers.Add(3);

        Assert.Equal(Ids(60), await server.List().IdsAsync());
    }

    [Fact]
    public async Task Holes_that_the_server_counts_but_does_not_show_are_walked_over()
    {
        var server = new OffsetServer(200) { SendsHasMore = true, EchoesLimit = true };
        server.Hidden.UnionWith(Enumerable.Range(25, 100).Select(static number => $"r{number}"));

        var rows = await server.List().IdsAsync();

        Assert.Equal(Ids(200).Where(id => !server.Hidden.Contains(id!)), rows);
    }

    [Fact]
    public async Task A_page_number_server_is_walked_page_by_page()
    {
        foreach (var hasIdentity in new[] { true, false })
        {
            var server = new OffsetServer(35)
            {
                CountsPages = true,
                FirstPage = 1,
                HasIdentity = hasIdentity,
            };

            Assert.Equal(Ids(35), await server.List(new PageOptions { PageSize = 10 }).IdsAsync());
            Assert.Equal(["1", "2", "3", "4", "5"], server.Transport.Requests.Select(static request => request.GetQuery("offset")));
        }
    }

    [Fact]
    public async Task A_page_number_server_whose_rows_go_away_is_read_again_from_an_earlier_page()
    {
        var server = new OffsetServer(60)
        {
            CountsPages = true,
            FirstPage = 1,
            SendsTotal = true,
        };
        server.Before = request =>
        {
            if (request == 4)
            {
                server.Rows.RemoveRange(2, 12);
            }
        };

        Assert.Equal(Ids(60), await server.List().IdsAsync());
    }

    [Fact]
    public async Task Without_identity_a_listing_that_shrinks_is_noted_as_drift()
    {
        var server = new OffsetServer(60) { HasIdentity = false, SendsTotal = true };
        server.Before = request =>
        {
            if (request == 3)
            {
                server.Rows.RemoveAt(0);
            }
        };

        var pages = await server.List().PagesAsync();

        Assert.Equal([2], pages.Select(static (page, index) => page.HasDrifted ? index : -1).Where(static index => index >= 0));
        Assert.Equal(59, pages.Sum(static page => page.Items.Count));
    }

    [Fact]
    public async Task A_server_that_counts_more_rows_than_it_shows_is_reported()
    {
        var server = new OffsetServer(30) { SendsTotal = true };
        server.Hidden.UnionWith(Enumerable.Range(20, 10).Select(static number => $"r{number}"));

        await Assert.ThrowsAsync<PaginationException>(() => server.List().IdsAsync());
    }

    [Fact]
    public async Task A_server_that_ignores_the_offset_is_found_out()
    {
        var transport = StubTransport.Of(static _ => new RowPage(Listings.Rows(10)) { HasMore = true }.ToJson());
        var paging = new OffsetPaging<RowPage, Row>
        {
            Read = RowPage.Read,
            Items = static page => page.Rows,
            Offset = RequestSlot.Query("offset"),
            HasMore = static page => page.HasMore,
            Identity = static row => row.Id,
        };

        var listing = OffsetWalk.Create(transport, new ApiRequest(Listings.Operation), paging, page: null, CancellationToken.None);

        await Assert.ThrowsAsync<PaginationException>(() => listing.IdsAsync());
        Assert.InRange(transport.Requests.Count, 2, 120);
    }

    [Fact]
    public async Task Rows_without_identity_among_the_others_come_once()
    {
        var server = new OffsetServer(30);
        foreach (var index in new[] { 0, 8, 9, 10, 19, 20, 29 })
        {
            server.Rows[index] = new Row(Id: null, Date: $"d{index}");
        }

        var expected = server.Rows.ToList();

        Assert.Equal(expected, await server.List().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_walk_that_dies_after_every_page_goes_on_from_its_token(int pageSize)
    {
        foreach (var pages in new[] { false, true })
        {
            foreach (var identity in new[] { false, true })
            {
                var server = new OffsetServer(23) { CountsPages = pages, HasIdentity = identity };

                Assert.Equal(Ids(23), await Listings.ResumingAsync(page => server.List(page), new PageOptions { PageSize = pageSize }));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(12)]
    public async Task A_walk_that_was_cut_by_MaxItems_goes_on_behind_the_last_row(int maxItems)
    {
        foreach (var pages in new[] { false, true })
        {
            foreach (var identity in new[] { false, true })
            {
                var server = new OffsetServer(23) { CountsPages = pages, HasIdentity = identity };

                Assert.Equal(Ids(23), await Listings.ResumingAsync(page => server.List(page), new PageOptions { MaxItems = maxItems }));
            }
        }
    }

    internal static IEnumerable<string?> Ids(int count) => Enumerable.Range(0, count).Select(static number => $"r{number}");
}
