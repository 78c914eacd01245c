using System.Collections.Frozen;
using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary><c>GET /api/v2/messages</c> and one of them: offset and limit with an echoed pagination.</summary>
internal sealed class SendblueV2Endpoint(VendorApi<SendblueV2Traps> api, EmulatorSettings settings) : VendorEndpoint(api, settings)
{
    private const string Listing = "/api/v2/messages";

    private static readonly FrozenSet<string> Parameters = Set(
        "account_email from_number to_number number sendblue_number group_id worker_id is_outbound message_type service status order_by "
            + "order_direction limit offset created_at_gte created_at_lte sent_at_gte sent_at_lte updated_at_gte updated_at_lte"
    );

    private static readonly FrozenSet<string> Flags = Set("true false");
    private static readonly FrozenSet<string> MessageTypes = Set("message group location");
    private static readonly FrozenSet<string> Services = Set("iMessage SMS RCS");
    private static readonly FrozenSet<string> Orders = Set("createdAt updatedAt sentAt");
    private static readonly FrozenSet<string> Directions = Set("asc desc");

    private static readonly FrozenSet<string> Statuses = Set(
        "REGISTERED PENDING SENT DELIVERED RECEIVED QUEUED ERROR DECLINED ACCEPTED SUCCESS READ"
    );

    public override string PathStart => "/api/v2";

    protected override void Authorize(EmulatorRequest request) => SendblueAuth.CheckEither(request);

    protected override EmulatorResponse Route(EmulatorRequest request, string path)
    {
        if (string.Equals(path, Listing, StringComparison.Ordinal))
        {
            RequireMethod(request, "GET");
            return List(request);
        }

        if (path.StartsWith($"{Listing}/", StringComparison.Ordinal) && !path.AsSpan(Listing.Length + 1).Contains('/'))
        {
            RequireMethod(request, "GET");
            return Get(Uri.UnescapeDataString(path[(Listing.Length + 1)..]));
        }

        throw RefusedException.NotFound($"Cannot {request.Method} {path}");
    }

    protected override void WriteError(Utf8JsonWriter writer, RefusedException refused)
    {
        // Both members are seen in the wild; which one, nobody documents.
        writer.WriteStartObject();
        writer.WriteString("status"u8, "ERROR"u8);
        writer.WriteString(refused.Status is 400 or 404 ? "error"u8 : "message"u8, refused.Message);
        writer.WriteEndObject();
    }

    private EmulatorResponse Get(string id)
    {
        Store.Reshape(api.Traps.Shape);
        var row = Store.Find(id) ?? throw RefusedException.NotFound("Message not found");
        return Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status"u8, "OK"u8);
            writer.WritePropertyName("data"u8);
            WriteRow(writer, row);
            writer.WriteEndObject();
        });
    }

    private EmulatorResponse List(EmulatorRequest request)
    {
        var query = new QueryValues(request.RawQuery);
        RefuseUnknown(query, Parameters);
        var filter = Filter(query);
        var order = new RowOrder(
            query.OneOf("order_by", Orders) switch
            {
                "updatedAt" => SortField.Updated,
                "sentAt" => SortField.Sent,
                _ => SortField.Created,
            },
            query.OneOf("order_direction", Directions) is "asc"
        );
        var asked = query.Number("limit", api.Traps.DefaultLimit, least: 1, most: 1000);
        var offset = query.Number("offset", 0, least: 0);
        RefusePosition(offset > 0);

        var number = BeginListing();
        var traps = api.Traps;
        var limit = Math.Min(asked, traps.MaxPageSize);
        var view = Store.View(filter, order);
        var window = OffsetWindow.Of(view, offset, traps.RowsFor(number, limit), traps);
        return Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status"u8, "OK"u8);
            writer.WriteStartArray("data"u8);
            WriteRows(writer, view, window.Start, window.Count);
            writer.WriteEndArray();
            WritePagination(writer, traps, traps.EchoAskedLimit ? asked : limit, offset, window);
            writer.WriteEndObject();
        });
    }

    private static void WritePagination(Utf8JsonWriter writer, SendblueV2Traps traps, int limit, int offset, OffsetWindow window)
    {
        if (traps.OmitPagination)
        {
            return;
        }

        writer.WriteStartObject("pagination"u8);
        if (!traps.OmitHasMore)
        {
            writer.WriteBoolean("hasMore"u8, window.More || (traps.HasMoreOnLastPage && window.Count > 0));
        }

        writer.WriteNumber("limit"u8, limit);
        writer.WriteNumber("offset"u8, offset);
        if (!traps.OmitTotal)
        {
            writer.WriteNumber("total"u8, window.Total);
        }

        writer.WriteEndObject();
    }

    private static SendblueV2Filter Filter(QueryValues query) =>
        new()
        {
            AccountEmail = query["account_email"],
            FromNumber = query["from_number"],
            ToNumber = query["to_number"],
            Number = query["number"],
            SendblueNumber = query["sendblue_number"],
            GroupId = query["group_id"],
            WorkerId = query["worker_id"],
            IsOutbound = query.OneOf("is_outbound", Flags) is { } flag ? flag is "true" : null,
            MessageType = query.OneOf("message_type", MessageTypes),
            Service = query.OneOf("service", Services),
            Status = query.OneOf("status", Statuses),
            Created = new TimeBounds(query.Time("created_at_gte"), query.Time("created_at_lte")),
            Sent = new TimeBounds(query.Time("sent_at_gte"), query.Time("sent_at_lte")),
            Updated = new TimeBounds(query.Time("updated_at_gte"), query.Time("updated_at_lte")),
        };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
