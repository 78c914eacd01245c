namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Rows of one time at the very end of a listing, behind a server that cuts every page.</summary>
public sealed class TieTests
{
    private const long Second = 1_000_000_000;
    private const long Start = 1_716_572_686L * Second;

    /// <summary>Inclusive or not, ascending or not, and the rows of other times in front of the ties.</summary>
    public static TheoryData<bool, bool, int> Servers
    {
        get
        {
            var data = new TheoryData<bool, bool, int>();
            foreach (var before in new[] { 0, 1, 40, 100 })
            {
                data.Add(false, false, before);
                data.Add(false, true, before);
                data.Add(true, false, before);
                data.Add(true, true, before);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Ties_at_the_end_that_the_clamp_hides_are_never_lost_in_silence(bool isInclusive, bool isAscending, int before)
    {
        foreach (var ties in new[] { 29, 30, 31, 60, 75 })
        {
            var server = Server(before, ties, isInclusive, isAscending, maxLimit: 30);
            var ids = new List<string?>();
            var isComplete = true;
            try
            {
                await foreach (var row in server.List(new PageOptions { PageSize = 30 }))
                {
                    ids.Add(row.Id);
                }
            }
            catch (PaginationException error)
            {
                isComplete = false;
                Assert.NotNull(error.ContinuationToken);
            }

            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.True(!isComplete || ids.Count == before + ties, $"{ids.Count} of {before} and {ties} came.");
            Assert.True(isComplete || ties >= 30, "The walk gave up without need.");
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_page_of_ties_is_the_end_where_the_server_shows_that_it_can_send_more(bool isInclusive, bool isAscending, int before)
    {
        var server = Server(before, ties: 30, isInclusive, isAscending, maxLimit: 1000);

        if (before == 0)
        {
            // No more rows than those ties: nothing shows whether the page was cut.
            await Assert.ThrowsAsync<PaginationException>(() => server.List(new PageOptions { PageSize = 30 }).IdsAsync());
            return;
        }

        Assert.Equal(before + 30, (await server.List(new PageOptions { PageSize = 30 }).IdsAsync()).Count);
    }

    [Fact]
    public async Task A_single_row_is_a_listing_that_ends()
    {
        foreach (var knowsDefault in new[] { true, false })
        {
            var server = Server(before: 0, ties: 1, isInclusive: false, isAscending: false, maxLimit: 30);
            server.KnowsDefaultLimit = knowsDefault;

            Assert.Single(await server.List(new PageOptions { PageSize = 1 }).IdsAsync());
        }
    }

    private static CursorServer Server(int before, int ties, bool isInclusive, bool isAscending, int maxLimit)
    {
        var onward = isAscending ? 1 : -1;
        var rows = Enumerable
            .Range(0, before)
            .Select(index => new TimedRow($"a{index:D3}", Start + (onward * index * Second)))
            .Concat(Enumerable.Range(0, ties).Select(index => new TimedRow($"b{index:D3}", Start + (onward * before * Second))));
        return new CursorServer(rows)
        {
            IsInclusive = isInclusive,
            IsAscending = isAscending,
            DefaultLimit = 30,
            MaxLimit = maxLimit,
        };
    }
}
