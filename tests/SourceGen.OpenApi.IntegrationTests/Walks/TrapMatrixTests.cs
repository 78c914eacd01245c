using System.Globalization;
using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.Heymarket;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>Every trap that a vendor's listing can set, one by one and where they meet: all rows come once, or a named error says that they cannot.</summary>
public sealed class TrapMatrixTests
{
    /// <summary>Traps by name, and what they are set on.</summary>
    private static readonly Dictionary<string, (Vendor Vendor, Action<EmulatorHost> Set)> Traps = new(StringComparer.Ordinal)
    {
        ["v1 short pages"] = (Vendor.SendblueV1, host => host.SendblueV1.Traps.ShortPages = 7),
        ["v1 single rows"] = (Vendor.SendblueV1, host => host.SendblueV1.Traps.MaxPageSize = 1),
        ["v1 an empty page"] = (Vendor.SendblueV1, host => host.SendblueV1.Traps.EmptyPages = [3]),
        ["v2 short pages"] = (Vendor.SendblueV2, host => host.SendblueV2.Traps.ShortPages = 7),
        ["v2 single rows"] = (Vendor.SendblueV2, host => host.SendblueV2.Traps.MaxPageSize = 1),
        ["v2 empty pages"] = (Vendor.SendblueV2, host => host.SendblueV2.Traps.EmptyPages = [1, 2, 4, 6, 7]),
        ["v2 no hasMore"] = (Vendor.SendblueV2, host => host.SendblueV2.Traps.OmitHasMore = true),
        ["v2 no hasMore, empty pages"] = (
            Vendor.SendblueV2,
            host => (host.SendblueV2.Traps.OmitHasMore, host.SendblueV2.Traps.EmptyPages) = (true, [2, 3, 5])
        ),
        ["v2 no total"] = (Vendor.SendblueV2, host => host.SendblueV2.Traps.OmitTotal = true),
        ["v2 no pagination"] = (Vendor.SendblueV2, host => host.SendblueV2.Traps.OmitPagination = true),
        ["v2 echoes what was asked"] = (
            Vendor.SendblueV2,
            host => (host.SendblueV2.Traps.EchoAskedLimit, host.SendblueV2.Traps.MaxPageSize) = (true, 6)
        ),
        ["v2 more on the last page"] = (Vendor.SendblueV2, host => host.SendblueV2.Traps.HasMoreOnLastPage = true),
        ["Twilio empty last page"] = (Vendor.Twilio, host => host.Twilio.Traps.EmptyLastPage = true),
        ["Twilio escaped slashes"] = (Vendor.Twilio, host => host.Twilio.Traps.EscapeSlashes = true),
        ["Twilio path-relative links"] = (Vendor.Twilio, host => host.Twilio.Traps.NextLink = NextLink.PathRelative),
        ["Twilio query-only links"] = (Vendor.Twilio, host => host.Twilio.Traps.NextLink = NextLink.QueryOnly),
        ["Twilio empty pages"] = (Vendor.Twilio, host => host.Twilio.Traps.EmptyPages = [1, 3, 4]),
        ["Twilio short pages"] = (Vendor.Twilio, host => host.Twilio.Traps.ShortPages = 3),
        ["Heymarket short pages"] = (Vendor.Heymarket, host => host.Heymarket.Traps.ShortPages = 7),
        ["Heymarket an empty page"] = (Vendor.Heymarket, host => host.Heymarket.Traps.EmptyPages = [3]),
        ["Heymarket wants a cursor"] = (Vendor.Heymarket, host => host.Heymarket.Traps.RequireCursor = true),
        ["Heymarket refuses what it does not know"] = (Vendor.Heymarket, host => host.Heymarket.Traps.RefuseUnknownParameters = true),
    };

    public static TheoryData<string> Names => [.. Traps.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_trap_costs_no_row(string trap)
    {
        foreach (var size in new int?[] { null, 2, 20 })
        {
            await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 130 });
            Traps[trap].Set(host);
            using var listing = VendorListing.Of(host, Traps[trap].Vendor);

            AssertWhole(host, Traps[trap].Vendor, await listing.IdsAsync(new PageOptions { PageSize = size }));
        }
    }

    public static TheoryData<bool, bool, int, int, bool> HeymarketCases
    {
        get
        {
            var cases = new TheoryData<bool, bool, int, int, bool>();
            foreach (var inclusive in new[] { false, true })
            {
                foreach (var ascending in new[] { false, true })
                {
                    foreach (var cursorDigits in new[] { 0, 3, 6, 9 })
                    {
                        foreach (var timeDigits in new[] { 0, 3, 6, 9 })
                        {
                            cases.Add(inclusive, ascending, cursorDigits, timeDigits, true);
                            cases.Add(inclusive, ascending, cursorDigits, timeDigits, false);
                        }
                    }
                }
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(HeymarketCases))]
    public async Task Heymarket_s_cursor_loses_nothing_however_it_is_written_and_read(
        bool inclusive,
        bool ascending,
        int cursorDigits,
        int timeDigits,
        bool trims
    )
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 150 });
        host.Heymarket.Traps = new()
        {
            InclusiveCursor = inclusive,
            CursorDigits = cursorDigits,
            TimeDigits = timeDigits,
            TrimTimeZeros = trims,
            SubMicrosecondTimes = timeDigits == 9,
            TieSize = 3,
        };
        using var http = new HttpClient(host.CreateHandler());
        using var client = Clients.Heymarket(host, http);
        var filter = ListAllMessagesFilter.Create().Ascending(ascending);

        var rows = await client.Messages.ListAllAsync(filter, new PageOptions { PageSize = 20 }).ToListAsync();

        AssertWhole(host, Vendor.Heymarket, rows.ConvertAll(row => row.Id.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_conversation_with_ties_in_no_order_comes_whole_page_by_page(bool inclusive)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 600 });
        host.Heymarket.Traps = new()
        {
            ConversationOrder = ConversationOrder.Shuffled,
            Conversations = 2,
            ConversationPageSize = 20,
            TieSize = 9,
            InclusiveCursor = inclusive,
        };
        using var http = new HttpClient(host.CreateHandler());
        using var client = Clients.Heymarket(host, http);
        var first = host.Rows(Vendor.Heymarket).First(row => row.Phone is not null && row.InboxId is not null);
        var expected = host.Rows(Vendor.Heymarket)
            .Where(row => row.Phone == first.Phone && row.InboxId == first.InboxId)
            .Select(row => row.Id)
            .Order(StringComparer.Ordinal);
        var ids = new List<string>();
        string? token = null;
        do
        {
            var options = new PageOptions { ContinuationToken = token, MaxItems = 7 };
            await foreach (var page in client.Messages.ListConversationAsync(first.Phone!, first.InboxId!.Value, page: options).AsPages())
            {
                ids.AddRange(page.Items.Select(row => row.Id.ToString(CultureInfo.InvariantCulture)));
                token = page.ContinuationToken;
            }
        } while (token is not null);

        Assert.Equal(expected, ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Vendor.SendblueV1, Endless.SamePage)]
    [InlineData(Vendor.SendblueV1, Endless.Circle)]
    [InlineData(Vendor.SendblueV2, Endless.SamePage)]
    [InlineData(Vendor.SendblueV2, Endless.Circle)]
    [InlineData(Vendor.Heymarket, Endless.SamePage)]
    [InlineData(Vendor.Heymarket, Endless.Circle)]
    [InlineData(Vendor.Twilio, Endless.SamePage)]
    [InlineData(Vendor.Twilio, Endless.Circle)]
    public async Task A_listing_that_never_ends_is_reported_before_a_row_comes_twice(Vendor vendor, Endless endless)
    {
        foreach (var rows in new[] { 45, 6000 })
        {
            await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = rows });
            ListingTests.Trap(host, vendor).Endless = endless;
            using var listing = VendorListing.Of(host, vendor);
            var ids = new List<string>();

            await Assert.ThrowsAsync<PaginationException>(async () =>
            {
                await foreach (var page in listing.Pages(new PageOptions { PageSize = 10 }))
                {
                    ids.AddRange(page.Ids);
                }
            });

            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(422)]
    public async Task A_refused_position_is_one_error_whatever_its_status(int status)
    {
        foreach (var vendor in Enum.GetValues<Vendor>())
        {
            await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 45 });
            ListingTests.Trap(host, vendor).RefusePositions = true;
            ListingTests.Trap(host, vendor).RefuseStatus = status;
            using var listing = VendorListing.Of(host, vendor);

            var error = await Assert.ThrowsAsync<PaginationException>(() => listing.IdsAsync(new PageOptions { PageSize = 10 }));

            Assert.Equal(status, (int?)error.StatusCode);
            Assert.NotNull(error.ContinuationToken);
        }
    }

    private static void AssertWhole(EmulatorHost host, Vendor vendor, List<string> ids)
    {
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(host.Rows(vendor).Select(row => row.Id).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }
}
