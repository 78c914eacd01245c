using System.Text.Json.Nodes;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Emulator;

public sealed class EmulatorTrapTests
{
    [Fact]
    public async Task Ties_on_a_strict_cursor_lose_rows_and_an_inclusive_one_keeps_them()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 300 });
        using var client = NaiveClient.InMemory(host);

        host.Heymarket.Traps = new() { TieSize = 7 };
        Assert.True((await client.WalkAsync(Vendor.Heymarket, 20)).Count < 300);

        host.Heymarket.Traps.InclusiveCursor = true;
        Assert.Equal(
            host.Rows(Vendor.Heymarket).Select(row => row.Id),
            await client.WalkAsync(Vendor.Heymarket, 20),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task Nine_digits_are_needed_where_rows_differ_in_nanoseconds()
    {
        var newest = WireTime.Parse("2026-01-01T00:00:00.123456789Z").UnixNanoseconds;
        DatasetRow[] rows =
        [
            .. Enumerable.Range(0, 40).Select(i => new DatasetRow { Id = $"{9007199254740993 + i}", Created = new WireTime(newest - i) }),
        ];
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions().WithRows(Vendor.Heymarket, rows));
        using var client = NaiveClient.InMemory(host);

        host.Heymarket.Traps.TimeDigits = 9;
        Assert.Equal(rows.Select(row => row.Id), await client.WalkAsync(Vendor.Heymarket, 6), StringComparer.Ordinal);

        host.Heymarket.Traps.CursorDigits = 6;
        Assert.NotEqual(rows.Select(row => row.Id), await client.WalkAsync(Vendor.Heymarket, 6), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Scheduled_changes_move_rows_under_an_offset_walk()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 100 });
        using var client = NaiveClient.InMemory(host);
        host.SendblueV2.Traps.Changes = [ScheduledChange.Insert(2, 0, 3), ScheduledChange.Delete(4, 10, 2)];
        var before = host.Rows(Vendor.SendblueV2).Select(row => row.Id).ToList();

        var walked = await client.WalkAsync(Vendor.SendblueV2, 20);

        // Three rows come twice, and two are stepped over.
        Assert.Equal(3, walked.Count - walked.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, before.Except(walked, StringComparer.Ordinal).Count());
        Assert.Equal(101, host.SendblueV2.RowCount);
    }

    [Fact]
    public async Task Twilios_tokens_hold_while_rows_come_and_go()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 100 });
        using var client = NaiveClient.InMemory(host);

        // The row that the second page's token names is among those deleted.
        host.Twilio.Traps.Changes = [ScheduledChange.Insert(2, 0, 5), ScheduledChange.Delete(3, 40, 10)];
        host.Twilio.Traps.EmptyPages = [4];

        var walked = await client.WalkAsync(Vendor.Twilio, 20);

        Assert.Equal(walked.Distinct(StringComparer.Ordinal), walked, StringComparer.Ordinal);
        Assert.Empty(host.Rows(Vendor.Twilio).Skip(5).Select(row => row.Id).Except(walked, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_clamped_page_says_so_unless_told_not_to()
    {
        await using var host = EmulatorHost.CreateInMemory();
        using var client = NaiveClient.InMemory(host);
        host.SendblueV2.Traps = new()
        {
            MaxPageSize = 10,
            OmitHasMore = true,
            OmitTotal = true,
        };

        var page = await client.JsonAsync(Vendor.SendblueV2, "api/v2/messages?limit=500");
        Assert.Equal("""{"limit":10,"offset":0}""", page["pagination"]!.ToJsonString());
        Assert.Equal(10, page["data"]!.AsArray().Count);

        host.SendblueV2.Traps.EchoAskedLimit = true;
        page = await client.JsonAsync(Vendor.SendblueV2, "api/v2/messages?limit=500");
        Assert.Equal(500, (int)page["pagination"]!["limit"]!);
    }

    [Fact]
    public async Task Empty_and_short_pages_lose_nothing_for_a_client_that_goes_on()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 200 });
        using var client = NaiveClient.InMemory(host);
        host.SendblueV2.Traps = new()
        {
            ShortPages = 9,
            EmptyPages = [1, 3, 4],
            HasMoreOnLastPage = true,
        };

        Assert.Equal(
            host.Rows(Vendor.SendblueV2).Select(row => row.Id),
            await client.WalkAsync(Vendor.SendblueV2, 50),
            StringComparer.Ordinal
        );
    }

    [Theory]
    [InlineData(Endless.SamePage, 20)]
    [InlineData(Endless.NewRows, 200)]
    [InlineData(Endless.Circle, 60)]
    public async Task An_endless_listing_always_links_on(Endless kind, int distinct)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 80 });
        using var client = NaiveClient.InMemory(host);
        host.Twilio.Traps = new() { Endless = kind };
        var rows = new HashSet<string>(StringComparer.Ordinal);
        var next = $"{NaiveClient.TwilioMessages}?PageSize=20";

        for (var i = 0; i < 10; i++)
        {
            var page = await client.JsonAsync(Vendor.Twilio, next);
            rows.UnionWith(page["messages"]!.AsArray().Select(row => (string)row!["sid"]!));
            next = (string)page["next_page_uri"]!;
        }

        Assert.Equal(distinct, rows.Count);
    }

    [Theory]
    [InlineData(NextLink.OtherOrigin, "https://attacker.test/2010")]
    [InlineData(NextLink.SchemeRelative, "//attacker.test/2010")]
    [InlineData(NextLink.BackslashSlash, "\\/attacker.test/2010")]
    [InlineData(NextLink.LeadingSpace, " /2010")]
    [InlineData(NextLink.UserInfo, "https://user:word@emulator.test/2010")]
    [InlineData(NextLink.OtherScheme, "http://emulator.test:443/2010")]
    [InlineData(NextLink.OtherPort, "https://emulator.test:444/2010")]
    public async Task A_next_link_is_written_as_the_trap_says(NextLink kind, string start)
    {
        await using var host = EmulatorHost.CreateInMemory();
        await host.StartAttackerAsync(TestContext.Current.CancellationToken);
        using var client = NaiveClient.InMemory(host);
        host.Twilio.Traps = new() { NextLink = kind };

        var page = await client.JsonAsync(Vendor.Twilio, NaiveClient.TwilioMessages);

        Assert.StartsWith(start, (string)page["next_page_uri"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Positions_are_refused_and_first_pages_are_not()
    {
        await using var host = EmulatorHost.CreateInMemory();
        using var client = NaiveClient.InMemory(host);
        foreach (var vendor in new VendorTraps[] { host.SendblueV1.Traps, host.SendblueV2.Traps, host.Heymarket.Traps, host.Twilio.Traps })
        {
            (vendor.RefusePositions, vendor.RefuseStatus) = (true, 410);
        }

        async Task<int> Status(Vendor vendor, string address, JsonObject? body = null)
        {
            using var response = await client.SendAsync(NaiveClient.Request(vendor, address, body));
            return (int)response.StatusCode;
        }

        Assert.Equal(200, await Status(Vendor.SendblueV1, "accounts/messages?offset=0"));
        Assert.Equal(410, await Status(Vendor.SendblueV1, "accounts/messages?offset=50"));
        Assert.Equal(410, await Status(Vendor.SendblueV2, "api/v2/messages?offset=50"));
        Assert.Equal(200, await Status(Vendor.Heymarket, "v1/messages/all", new() { ["created_at"] = "2026-07-01T00:00:00Z" }));
        Assert.Equal(410, await Status(Vendor.Heymarket, "v1/messages/all", new() { ["created_at"] = "2026-06-20T00:00:00Z" }));
        Assert.Equal(410, await Status(Vendor.Twilio, $"{NaiveClient.TwilioMessages}?Page=1&PageToken=PAnothing"));
    }

    [Fact]
    public async Task A_budget_of_requests_is_enforced()
    {
        await using var host = EmulatorHost.CreateInMemory();
        using var client = NaiveClient.InMemory(host);
        host.Twilio.Traps.RateLimit = new RateLimit(2, TimeSpan.FromMinutes(5)) { SendRetryAfter = true };

        await client.JsonAsync(Vendor.Twilio, NaiveClient.TwilioMessages);
        await client.JsonAsync(Vendor.Twilio, NaiveClient.TwilioMessages);
        using var third = await client.SendAsync(NaiveClient.Request(Vendor.Twilio, NaiveClient.TwilioMessages));

        Assert.Equal(429, (int)third.StatusCode);
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
        Assert.Contains("20429", await third.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
