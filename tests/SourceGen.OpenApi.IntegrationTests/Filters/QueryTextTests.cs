using System.Globalization;
using SourceGen.Emulator;
using Hey = SourceGen.OpenApi.IntegrationTests.Heymarket;
using Twi = SourceGen.OpenApi.IntegrationTests.Twilio;
using V1 = SourceGen.OpenApi.IntegrationTests.SendblueV1;
using V2 = SourceGen.OpenApi.IntegrationTests.SendblueV2;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>The exact text of every filter in the server's log.</summary>
public sealed class QueryTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 14, 0, 0, TimeSpan.FromHours(2));

    public static TheoryData<string, string> TwilioFilters =>
        new()
        {
            { "to", "To=%2B15558881111" },
            { "from", "From=%2B15552229999" },
            { "on", "DateSent=2026-01-01" },
            { "onOrAfter", "DateSent%3E=2026-01-01" },
            { "onOrBefore", "DateSent%3C=2026-01-31" },
            { "between", "DateSent%3E=2026-01-01&DateSent%3C=2026-01-31" },
        };

    [Theory, MemberData(nameof(TwilioFilters))]
    public async Task Twilio(string which, string expected)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 3 });
        using var client = Clients.Twilio(host);
        var (first, last) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));
        var filter = Twi.ListMessagesFilter.Create();
        filter = which switch
        {
            "to" => filter.To("+15558881111"),
            "from" => filter.From("+15552229999"),
            "on" => filter.DateSent.On(first),
            "onOrAfter" => filter.DateSent.OnOrAfter(first),
            "onOrBefore" => filter.DateSent.OnOrBefore(last),
            _ => filter.DateSent.Between(first, last),
        };

        await client.Messages.ListAsync(EmulatorCredentials.TwilioAccountSid, filter).ToListAsync();

        Assert.Equal(expected, filter.ToQueryString());
        Assert.Contains(expected, host.RequestsFor(Vendor.Twilio)[0].RawQuery, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> SendblueFilters =>
        new()
        {
            { "accountEmail", "account_email=desk%40example.com" },
            { "fromNumber", "from_number=%2B15552229999" },
            { "toNumber", "to_number=%2B15552229999" },
            { "number", "number=%2B15552229999" },
            { "sendblueNumber", "sendblue_number=%2B15552229999" },
            { "groupId", "group_id=g%261" },
            { "workerId", "worker_id=w%2F1" },
            { "outbound", "is_outbound=true" },
            { "inbound", "is_outbound=false" },
            { "messageType", "message_type=group" },
            { "service", "service=iMessage" },
            { "status", "status=DELIVERED" },
            { "orderBy", "order_by=sentAt" },
            { "orderDirection", "order_direction=asc" },
            { "created", "created_at_gte=2026-01-01T12%3A00%3A00Z" },
            { "sent", "sent_at_lte=2026-01-01T12%3A00%3A00Z" },
            { "updated", "updated_at_gte=2026-01-01T12%3A00%3A00Z&updated_at_lte=2026-01-02T12%3A00%3A00Z" },
        };

    [Theory, MemberData(nameof(SendblueFilters))]
    public async Task Sendblue_version_2(string which, string expected)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 3 });
        using var client = Clients.SendblueV2(host);
        var filter = V2.ListMessagesFilter.Create();
        filter = which switch
        {
            "accountEmail" => filter.AccountEmail("desk@example.com"),
            "fromNumber" => filter.FromNumber("+15552229999"),
            "toNumber" => filter.ToNumber("+15552229999"),
            "number" => filter.Number("+15552229999"),
            "sendblueNumber" => filter.SendblueNumber("+15552229999"),
            "groupId" => filter.GroupId("g&1"),
            "workerId" => filter.WorkerId("w/1"),
            "outbound" => filter.IsOutbound(true),
            "inbound" => filter.IsOutbound(false),
            "messageType" => filter.MessageType(V2.MessageType.Group),
            "service" => filter.Service(V2.MessageService.IMessage),
            "status" => filter.Status(V2.MessageStatus.Delivered),
            "orderBy" => filter.OrderBy(V2.MessageOrderBy.SentAt),
            "orderDirection" => filter.OrderDirection(V2.MessageOrderDirection.Asc),
            "created" => filter.CreatedAt.OnOrAfter(Noon),
            "sent" => filter.SentAt.OnOrBefore(Noon),
            _ => filter.UpdatedAt.Between(Noon, Noon.AddDays(1)),
        };

        await client.Messages.ListAsync(filter).ToListAsync();

        Assert.Equal(expected, filter.ToQueryString());
        Assert.Contains(expected, host.RequestsFor(Vendor.SendblueV2)[0].RawQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sendblue_version_1()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 3 });
        using var client = Clients.SendblueV1(host);
        var filter = V1.ListMessagesFilter.Create().Cid("contact 1").Number("+12345678912").FromDate(Noon);

        await client.Messages.ListAsync(filter).ToListAsync();

        const string expected = "cid=contact%201&number=%2B12345678912&from_date=2026-01-01%2012%3A00%3A00";
        Assert.Equal(expected, filter.ToQueryString());
        Assert.Contains(expected, host.RequestsFor(Vendor.SendblueV1)[0].RawQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heymarket_carries_its_filters_in_the_body()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 3 });
        using var client = Clients.Heymarket(host);

        await client.Messages.CountAllAsync(Hey.CountAllMessagesFilter.Create().Created.Before(Noon));
        await client
            .Messages.ListAllAsync(
                Hey.ListAllMessagesFilter.Create().Created.Before(Noon).Order(Hey.MessageOrder.UpdatedAt).Ascending(false)
            )
            .ToListAsync();

        var requests = host.RequestsFor(Vendor.Heymarket);
        Assert.Equal("""{"date":"2026-01-01T12:00:00Z"}""", requests[0].BodyText);
        Assert.Contains(
            "\"created_at\":\"2026-01-01T12:00:00Z\",\"order\":\"updated_at\",\"ascending\":false",
            requests[1].BodyText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_conversation_begins_where_the_filter_says_and_drops_the_plus()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 3 });
        using var client = Clients.Heymarket(host);

        await client
            .Messages.ListConversationAsync("+14155551234", 7, Hey.ListConversationMessagesFilter.Create().Sent.Before(Noon))
            .ToListAsync();

        var query = host.RequestsFor(Vendor.Heymarket)[0].RawQuery;
        Assert.Contains("phoneNumber=14155551234&inboxID=7", query, StringComparison.Ordinal);
        Assert.Contains("timestamp=" + Noon.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), query, StringComparison.Ordinal);
    }
}
