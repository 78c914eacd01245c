using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary>The three endpoints of Heymarket. Positions are times: a page is what lies beyond one.</summary>
internal sealed class HeymarketEndpoint(VendorApi<HeymarketTraps> api, EmulatorSettings settings) : VendorEndpoint(api, settings)
{
    private static readonly FrozenSet<string> Parameters = new[] { "phoneNumber", "inboxID", "timestamp" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    // The page's place in the endless listing, far from what a test inserts.
    private int _fresh;

    public override string PathStart => "/v1";

    protected override void Authorize(EmulatorRequest request) => HeymarketAuth.Check(request, Settings.Clock);

    protected override KeyValuePair<string, string>? RequestId(int answered) =>
        new("X-Request-Id", $"5e1f0000-0000-4000-8000-{answered.ToString("x12", CultureInfo.InvariantCulture)}");

    protected override void WriteError(Utf8JsonWriter writer, RefusedException refused)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, refused.Message);
        writer.WriteEndObject();
    }

    protected override EmulatorResponse Route(EmulatorRequest request, string path)
    {
        switch (path)
        {
            case "/v1/messages":
                RequireMethod(request, "GET");
                return ListConversation(new QueryValues(request.RawQuery));
            case "/v1/messages/all":
                RequireMethod(request, "POST");
                return ListAll(HeymarketQuery.ReadList(request, api.Traps.RefuseUnknownParameters));
            case "/v1/messages/all/count":
                RequireMethod(request, "POST");
                return Count(HeymarketQuery.ReadCount(request, api.Traps.RefuseUnknownParameters));
            default:
                throw RefusedException.NotFound("not found");
        }
    }

    private EmulatorResponse ListConversation(QueryValues query)
    {
        RefuseUnknown(query, Parameters);
        var phone = query["phoneNumber"] ?? throw RefusedException.BadRequest("phoneNumber is required");
        if (phone.Length is < 7 or > 15 || !phone.All(char.IsAsciiDigit) || phone[0] == '0')
        {
            throw RefusedException.BadRequest("phoneNumber must be in E.164 format without the leading plus");
        }

        if (!long.TryParse(query["inboxID"], NumberStyles.None, CultureInfo.InvariantCulture, out var inbox))
        {
            throw RefusedException.BadRequest("inboxID is required and must be an integer");
        }

        WireTime? before = query["timestamp"] switch
        {
            null => null,
            var text
                when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 9_000_000_000 =>
                new WireTime(seconds * 1_000_000_000),
            _ => throw RefusedException.BadRequest("timestamp must be a Unix timestamp"),
        };

        var number = BeginListing();
        var traps = api.Traps;
        var view = Store.View(new HeymarketConversation((HeymarketRows)Store.Source, phone, inbox), RowOrder.Newest);
        return Page(
            view,
            RowOrder.Newest,
            before,
            traps.RowsFor(number, Math.Min(traps.ConversationPageSize, traps.MaxPageSize)),
            traps.ConversationOrder
        );
    }

    private EmulatorResponse ListAll(HeymarketQuery query)
    {
        if (api.Traps.RequireCursor && query.Before is null)
        {
            throw RefusedException.BadRequest("created_at is required");
        }

        var number = BeginListing();
        var traps = api.Traps;
        var rows = traps.RowsFor(number, Math.Min(query.Limit ?? traps.DefaultLimit, traps.MaxPageSize));
        return Page(Store.View(filter: null, query.Order), query.Order, query.Before, rows, ConversationOrder.NewestFirst);
    }

    private EmulatorResponse Count(HeymarketQuery query)
    {
        Store.Reshape(api.Traps.Shape);
        var view = Store.View(filter: null, RowOrder.Newest);
        long count = view.Count - Beyond(view, RowOrder.Newest, query.Before, api.Traps);
        return Write(writer =>
        {
            if (api.Traps.CountAsNumber)
            {
                writer.WriteNumberValue(count);
            }
            else
            {
                writer.WriteStringValue(count.ToString(CultureInfo.InvariantCulture));
            }
        });
    }

    private EmulatorResponse Page(RowView view, RowOrder order, WireTime? cursor, int rows, ConversationOrder within)
    {
        var traps = api.Traps;
        var start = Beyond(view, order, cursor, traps);

        // A walk's first page may have a time too, but one with nothing before it.
        RefusePosition(start > 0);
        if (traps.Endless == Endless.NewRows)
        {
            return WriteArray([.. FreshRows(order, cursor, rows)]);
        }

        if (traps.Endless == Endless.SamePage || (traps.Endless == Endless.Circle && start >= view.Count))
        {
            start = 0;
        }

        var page = new Row[Math.Min(rows, view.Count - start)];
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = view[start + i];
        }

        if (within == ConversationOrder.OldestFirst)
        {
            Array.Reverse(page);
        }
        else if (within == ConversationOrder.Shuffled)
        {
            new Random(start).Shuffle(page);
        }

        return WriteArray(page);
    }

    /// <summary>The first position beyond the cursor, or at it where the server is inclusive.</summary>
    private static int Beyond(RowView view, RowOrder order, WireTime? cursor, HeymarketTraps traps)
    {
        if (cursor is not { } given)
        {
            return 0;
        }

        var edge = given.Truncate(traps.CursorDigits).UnixNanoseconds;
        return view.FirstWhere(row =>
        {
            var time = order.Time(row);
            return (order.Ascending ? time > edge : time < edge) || (traps.InclusiveCursor && time == edge);
        });
    }

    /// <summary>Rows never seen before, each one second beyond the one before it.</summary>
    private IEnumerable<Row> FreshRows(RowOrder order, WireTime? cursor, int rows)
    {
        var time = (cursor ?? Settings.Clock.GetUtcNow()).UnixNanoseconds;
        for (var i = 0; i < rows; i++)
        {
            time += order.Ascending ? 1_000_000_000 : -1_000_000_000;
            yield return Store.Source.At(RowSource.FreshIndex + Interlocked.Increment(ref _fresh)) with
            {
                Created = time,
                Updated = time,
            };
        }
    }

    private EmulatorResponse WriteArray(Row[] rows) =>
        Write(writer =>
        {
            writer.WriteStartArray();
            foreach (ref readonly var row in rows.AsSpan())
            {
                WriteRow(writer, row);
            }

            writer.WriteEndArray();
        });
}
