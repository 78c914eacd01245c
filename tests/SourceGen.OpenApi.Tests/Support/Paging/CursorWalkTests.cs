using System.Globalization;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class CursorWalkTests
{
    private const long Second = 1_000_000_000;
    private const long Start = 1_716_572_686L * Second;

    public static TheoryData<bool, bool> Servers =>
        new()
        {
            { false, false },
            { false, true },
            { true, false },
            { true, true },
        };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Every_row_comes_once_whether_the_cursor_is_inclusive_or_not(bool isInclusive, bool isAscending)
    {
        foreach (var count in new[] { 0, 1, 2, 9, 10, 11, 20, 55 })
        {
            var server = new CursorServer(Rows(count)) { IsInclusive = isInclusive, IsAscending = isAscending };

            await AssertAllAsync(server, count);
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Rows_that_share_a_time_at_the_border_of_two_pages_are_not_lost(bool isInclusive, bool isAscending)
    {
        foreach (var ties in new[] { 2, 3, 7, 9 })
        {
            var server = new CursorServer(Rows(60, ties)) { IsInclusive = isInclusive, IsAscending = isAscending };

            await AssertAllAsync(server, 60);
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_group_larger_than_a_page_is_read_with_a_larger_page(bool isInclusive, bool isAscending)
    {
        var server = new CursorServer(Rows(90, ties: 30)) { IsInclusive = isInclusive, IsAscending = isAscending };

        await AssertAllAsync(server, 90);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_group_larger_than_any_page_is_reported(bool isInclusive, bool isAscending)
    {
        foreach (var takesLimit in new[] { true, false })
        {
            var server = new CursorServer(Rows(90, ties: 30))
            {
                IsInclusive = isInclusive,
                IsAscending = isAscending,
                MaxLimit = 20,
                DefaultLimit = takesLimit ? 10 : 20,
                TakesLimit = takesLimit,
            };

            var error = await Assert.ThrowsAsync<PaginationException>(() => server.List().IdsAsync());

            Assert.NotNull(error.ContinuationToken);
        }
    }

    [Fact]
    public async Task A_group_larger_than_any_page_is_reported_at_the_end_of_the_listing_too()
    {
        var rows = Rows(40).Concat(Rows(30, ties: 30, from: 1000, start: Start - (1000 * Second)));
        var server = new CursorServer(rows)
        {
            MaxLimit = 20,
            TakesLimit = false,
            DefaultLimit = 20,
        };

        await Assert.ThrowsAsync<PaginationException>(() => server.List().IdsAsync());
    }

    [Fact]
    public async Task A_documented_capacity_tells_a_full_page_from_a_complete_one()
    {
        var full = new CursorServer(Rows(60, ties: 60))
        {
            TakesLimit = false,
            DefaultLimit = 50,
            DocumentedCapacity = 50,
        };
        var complete = new CursorServer(Rows(49, ties: 49))
        {
            TakesLimit = false,
            DefaultLimit = 50,
            DocumentedCapacity = 50,
        };

        await Assert.ThrowsAsync<PaginationException>(() => full.List().IdsAsync());
        await AssertAllAsync(complete, 49);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Digits_that_DateTimeOffset_drops_are_kept(bool isInclusive, bool isAscending)
    {
        var rows = Enumerable.Range(0, 60).Select(static number => new TimedRow($"r{number:D3}", Start + number));
        foreach (var trims in new[] { false, true })
        {
            var server = new CursorServer(rows)
            {
                IsInclusive = isInclusive,
                IsAscending = isAscending,
                TrimsZeros = trims,
            };

            await AssertAllAsync(server, 60);
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_server_that_reads_fewer_digits_than_it_writes_is_found_out(bool isInclusive, bool isAscending)
    {
        foreach (var digits in new[] { 6, 3, 0 })
        {
            var rows = Enumerable.Range(0, 80).Select(static number => new TimedRow($"r{number:D3}", Start + (number * 250_123_457L)));
            var server = new CursorServer(rows)
            {
                IsInclusive = isInclusive,
                IsAscending = isAscending,
                CursorDigits = digits,
            };

            await AssertAllAsync(server, 80);
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_server_that_shows_fewer_digits_than_it_sorts_by_is_walked(bool isInclusive, bool isAscending)
    {
        foreach (var digits in new[] { 6, 3, 0 })
        {
            var rows = Enumerable.Range(0, 80).Select(static number => new TimedRow($"r{number:D3}", Start + (number * 250_123_457L)));
            var server = new CursorServer(rows)
            {
                IsInclusive = isInclusive,
                IsAscending = isAscending,
                TimeDigits = digits,
            };

            await AssertAllAsync(server, 80);
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_cursor_in_whole_seconds_follows_rows_that_have_more_digits(bool isInclusive, bool isAscending)
    {
        var rows = Enumerable.Range(0, 80).Select(static number => new TimedRow($"r{number:D3}", Start + (number * 250_123_457L)));
        var server = new CursorServer(rows)
        {
            IsInclusive = isInclusive,
            IsAscending = isAscending,
            Format = CursorFormat.UnixSeconds,
            TakesLimit = false,
        };

        await AssertAllAsync(server, 80);
    }

    [Fact]
    public async Task Rows_may_stand_in_any_order_within_a_page()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var server = new CursorServer(Rows(73, ties: 4)) { ShuffleSeed = seed };

            await AssertAllAsync(server, 73);
        }
    }

    [Fact]
    public async Task An_empty_page_in_the_middle_is_seen_through()
    {
        var server = new CursorServer(Rows(60));
        server.EmptyAnswers.Add(3);

        await AssertAllAsync(server, 60);
    }

    [Fact]
    public async Task Rows_without_identity_are_told_apart_by_their_text()
    {
        var server = new CursorServer(Rows(60, ties: 4)) { HasIdentity = false };

        await AssertAllAsync(server, 60);
    }

    [Fact]
    public async Task The_first_cursor_is_what_the_filter_says()
    {
        var server = new CursorServer(Rows(30));
        var request = new ApiRequest(Listings.Operation);
        request.SetBodyValue("/before", BodyValue.OfText(server.TextOf(server.Rows[10])));

        var ids = await server.List(request).IdsAsync();

        Assert.Equal(10, ids.Count);
        Assert.Equal(server.TextOf(server.Rows[10]), server.Transport.Requests[0].GetBodyValue("/before")?.Text);
    }

    [Fact]
    public async Task A_descending_walk_begins_without_a_cursor_and_an_ascending_one_long_ago()
    {
        var descending = new CursorServer(Rows(5));
        var ascending = new CursorServer(Rows(5)) { IsAscending = true };

        await descending.List().IdsAsync();
        await ascending.List().IdsAsync();

        Assert.Null(descending.Transport.Requests[0].GetBodyValue("/before"));
        Assert.Equal("1970-01-01T00:00:00Z", ascending.Transport.Requests[0].GetBodyValue("/before")?.Text);
    }

    [Fact]
    public async Task A_server_that_wants_a_cursor_at_once_is_asked_from_now_on()
    {
        var time = new ManualTimeProvider(); // Stands in 2026, after every row.
        var server = new CursorServer(Rows(30), time) { RequiresCursor = true };

        await AssertAllAsync(server, 30);
    }

    [Fact]
    public async Task A_server_that_does_not_follow_the_cursor_is_reported()
    {
        var rows = Rows(30).ToList();
        var server = new CursorServer(rows) { TakesLimit = false, Instead = _ => rows[..10] };

        await Assert.ThrowsAsync<PaginationException>(() => server.List().IdsAsync());
        Assert.InRange(server.Transport.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task A_server_that_begins_again_after_the_end_is_reported_and_nothing_comes_twice()
    {
        // More rows than the walk remembers.
        var rows = Rows(6000).Reverse().ToList();
        var server = new CursorServer(rows) { DefaultLimit = 500 };
        var ended = false;
        server.Instead = number =>
        {
            ended |= number > 13;
            return ended ? rows[..500] : null;
        };
        var ids = new HashSet<string?>(StringComparer.Ordinal);

        await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var row in server.List())
            {
                Assert.True(ids.Add(row.Id));
            }
        });
        Assert.Equal(6000, ids.Count);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_walk_that_dies_after_every_page_goes_on_from_its_token(bool isInclusive, bool isAscending)
    {
        foreach (var pageSize in new[] { 1, 2, 5 })
        {
            var server = new CursorServer(Rows(40, ties: 3))
            {
                IsInclusive = isInclusive,
                IsAscending = isAscending,
                ShuffleSeed = 7,
            };

            var ids = await Listings.ResumingAsync(server.List, new PageOptions { PageSize = pageSize });

            AssertAll(server, 40, ids);
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_walk_that_was_cut_by_MaxItems_goes_on_behind_the_last_row(bool isInclusive, bool isAscending)
    {
        foreach (var maxItems in new[] { 1, 3, 7, 12 })
        {
            foreach (var takesLimit in new[] { true, false })
            {
                var server = new CursorServer(Rows(40, ties: 3))
                {
                    IsInclusive = isInclusive,
                    IsAscending = isAscending,
                    ShuffleSeed = 7,
                    TakesLimit = takesLimit,
                };

                var ids = await Listings.ResumingAsync(server.List, new PageOptions { MaxItems = maxItems });

                AssertAll(server, 40, ids);
            }
        }
    }

    internal static IEnumerable<TimedRow> Rows(int count, int ties = 1, int from = 0, long start = Start) =>
        Enumerable
            .Range(0, count)
            .Select(number => new TimedRow(
                string.Create(CultureInfo.InvariantCulture, $"r{from + number:D4}"),
                start + (number / ties * 1_500_000_000L)
            ));

    private static async Task AssertAllAsync(CursorServer server, int count) => AssertAll(server, count, await server.List().IdsAsync());

    private static void AssertAll(CursorServer server, int count, List<string?> ids)
    {
        Assert.Equal(count, ids.Count);
        if (server.HasIdentity)
        {
            Assert.Equal(server.Rows.Select(static row => row.Id).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        }
    }
}
