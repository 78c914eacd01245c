using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Emulator;

public sealed class EmulatorWalkTests
{
    public static TheoryData<Vendor> Vendors => [Vendor.SendblueV1, Vendor.SendblueV2, Vendor.Heymarket, Vendor.Twilio];

    [Theory, MemberData(nameof(Vendors))]
    public async Task A_walk_over_sockets_sees_every_row_once_in_order(Vendor vendor)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 530 }, TestContext.Current.CancellationToken);
        using var client = NaiveClient.OverSockets(host);

        Assert.Equal(host.Rows(vendor).Select(row => row.Id), await client.WalkAsync(vendor, 60), StringComparer.Ordinal);
        Assert.True(host.BaseAddress.IsLoopback);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task A_walk_in_memory_sees_the_same(Vendor vendor)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 530 });
        using var client = NaiveClient.InMemory(host);

        Assert.Equal(host.Rows(vendor).Select(row => row.Id), await client.WalkAsync(vendor, 60), StringComparer.Ordinal);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void The_same_seed_makes_the_same_rows_and_another_makes_others(Vendor vendor)
    {
        RowFacts[] Rows(int seed) => [.. EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 50, Seed = seed }).Rows(vendor)];

        Assert.Equal(Rows(3), Rows(3));
        Assert.NotEqual(Rows(3), Rows(4));
    }

    [Theory]
    [InlineData("&order_by=updatedAt")]
    [InlineData("&order_by=sentAt")]
    [InlineData("&order_by=sentAt&order_direction=asc")]
    [InlineData("&order_direction=asc")]
    public async Task Sendblue_orders_by_any_of_its_times(string query)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 200 });
        using var client = NaiveClient.InMemory(host);
        var ascending = query.Contains("asc", StringComparison.Ordinal);
        WireTime? Time(RowFacts row) =>
            query.Contains("updated", StringComparison.Ordinal) ? row.Updated
            : query.Contains("sent", StringComparison.Ordinal) ? row.Sent
            : row.Created;

        var timed = host.Rows(Vendor.SendblueV2).Where(row => Time(row) is not null);
        var expected = ascending ? timed.OrderBy(Time) : timed.OrderByDescending(Time);

        var walked = await client.WalkAsync(Vendor.SendblueV2, 30, query);

        // Rows without the time come after all others.
        Assert.Equal(expected.Select(row => row.Id), walked.Take(timed.Count()), StringComparer.Ordinal);
        Assert.Equal(200, walked.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Heymarket_walks_both_ways_by_both_times()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 200 });
        using var client = NaiveClient.InMemory(host);
        var rows = host.Rows(Vendor.Heymarket).ToList();

        Assert.Equal(
            rows.Select(row => row.Id).Reverse(),
            await client.WalkTimesAsync(30, ascending: true, "created_at"),
            StringComparer.Ordinal
        );
        Assert.Equal(
            rows.OrderByDescending(row => row.Updated).Select(row => row.Id),
            await client.WalkTimesAsync(30, ascending: false, "updated_at"),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task Twilios_date_bounds_include_their_whole_days()
    {
        await using var host = EmulatorHost.CreateInMemory();
        using var client = NaiveClient.InMemory(host);
        var (first, last) = (
            new DateTimeOffset(2026, 6, 10, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 6, 13, 0, 0, 0, TimeSpan.Zero)
        );

        var walked = await client.WalkAsync(Vendor.Twilio, 500, "&DateSent%3E=2026-06-10&DateSent%3C=2026-06-12");

        Assert.Equal(
            host.Rows(Vendor.Twilio).Where(row => row.Sent >= first && row.Sent < last).Select(row => row.Id),
            walked,
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task An_unescaped_plus_is_a_space_and_finds_nothing()
    {
        await using var host = EmulatorHost.CreateInMemory();
        using var client = NaiveClient.InMemory(host);

        Assert.NotEmpty(await client.WalkAsync(Vendor.Twilio, 500, "&To=%2B14155550105"));
        Assert.Empty(await client.WalkAsync(Vendor.Twilio, 500, "&To=+14155550105"));
    }

    [Fact]
    public async Task A_row_is_found_by_its_id_and_another_is_not()
    {
        await using var host = EmulatorHost.CreateInMemory();
        using var client = NaiveClient.InMemory(host);
        var row = host.Rows(Vendor.SendblueV2).ElementAt(4321);

        var found = await client.JsonAsync(Vendor.SendblueV2, $"api/v2/messages/{row.Id}");
        using var lost = await client.SendAsync(NaiveClient.Request(Vendor.SendblueV2, "api/v2/messages/msg_nobody"));

        Assert.Equal(row.Text, (string?)found["data"]!["content"]);
        Assert.Equal(404, (int)lost.StatusCode);
    }
}
