using System.Globalization;
using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.Heymarket;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>A cursor that is a time, with all that times do.</summary>
public sealed class HeymarketTrapTests
{
    [Theory]
    [InlineData(1, false, 6)]
    [InlineData(1, true, 6)]
    [InlineData(7, false, 6)]
    [InlineData(7, true, 6)]
    [InlineData(7, false, 0)]
    [InlineData(7, true, 9)]
    public async Task Ties_inclusive_servers_and_long_digits_lose_nothing(int ties, bool inclusive, int digits)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 240 });
        host.Heymarket.Traps = new()
        {
            TieSize = ties,
            InclusiveCursor = inclusive,
            TimeDigits = digits,
            SubMicrosecondTimes = digits == 9,
        };

        await AssertEveryRow(host, ListAllMessagesFilter.Create(), pageSize: 20);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Both_orders_and_directions_lose_nothing(bool ascending, bool byUpdate)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 240 });
        host.Heymarket.Traps = new() { TieSize = 3 };
        var filter = ListAllMessagesFilter.Create().Ascending(ascending).Order(byUpdate ? MessageOrder.UpdatedAt : MessageOrder.CreatedAt);

        await AssertEveryRow(host, filter, pageSize: 20);
    }

    [Fact]
    public async Task A_tie_larger_than_the_page_is_asked_for_with_a_larger_one()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 240 });
        host.Heymarket.Traps = new() { TieSize = 40 };

        await AssertEveryRow(host, ListAllMessagesFilter.Create(), pageSize: 20);
    }

    [Fact]
    public async Task A_tie_larger_than_any_page_is_an_error_and_no_lost_row()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 240 });
        host.Heymarket.Traps = new() { TieSize = 60, MaxPageSize = 25 };
        using var http = new HttpClient(host.CreateHandler());
        using var client = Clients.Heymarket(host, http);

        await Assert.ThrowsAsync<PaginationException>(() =>
            client.Messages.ListAllAsync(page: new PageOptions { PageSize = 20 }).ToListAsync()
        );
    }

    [Theory]
    [InlineData(ConversationOrder.NewestFirst)]
    [InlineData(ConversationOrder.OldestFirst)]
    [InlineData(ConversationOrder.Shuffled)]
    public async Task A_conversation_comes_whole_in_whatever_order_its_pages_are(ConversationOrder order)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 600 });
        host.Heymarket.Traps = new() { ConversationOrder = order, Conversations = 2 };
        using var http = new HttpClient(host.CreateHandler());
        using var client = Clients.Heymarket(host, http);
        var first = host.Rows(Vendor.Heymarket).First(row => row.Phone is not null && row.InboxId is not null);
        var expected = host.Rows(Vendor.Heymarket)
            .Where(row => row.Phone == first.Phone && row.InboxId == first.InboxId)
            .Select(row => row.Id)
            .ToHashSet(StringComparer.Ordinal);

        var rows = await client.Messages.ListConversationAsync(first.Phone!, first.InboxId!.Value).ToListAsync();

        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
        Assert.True(expected.SetEquals(rows.Select(row => row.Id.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task The_count_is_a_number_though_it_travels_as_text()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 1042 });
        using var http = new HttpClient(host.CreateHandler());
        using var client = Clients.Heymarket(host, http);

        Assert.Equal(1042, await client.Messages.CountAllAsync());
    }

    [Fact]
    public async Task The_count_stops_at_the_moment_that_the_filter_names()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 20 });
        host.Heymarket.Traps.RefuseUnknownParameters = true;
        using var http = new HttpClient(host.CreateHandler());
        using var client = Clients.Heymarket(host, http);
        var rows = await client.Messages.ListAllAsync().ToListAsync();
        var moment = rows[10].Date!.Value;

        var count = await client.Messages.CountAllAsync(CountAllMessagesFilter.Create().Created.Before(moment));

        Assert.Equal(rows.Count(row => row.Date < moment), count);
        Assert.InRange(count, 1, rows.Count - 1);
    }

    private static async Task AssertEveryRow(EmulatorHost host, ListAllMessagesFilter filter, int pageSize)
    {
        using var http = new HttpClient(host.CreateHandler());
        using var client = Clients.Heymarket(host, http);

        var rows = await client.Messages.ListAllAsync(filter, new PageOptions { PageSize = pageSize }).ToListAsync();

        var ids = rows.ConvertAll(row => row.Id.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(host.Rows(Vendor.Heymarket).Select(row => row.Id).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }
}
