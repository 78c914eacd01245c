using System.Globalization;
using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary><c>GET /accounts/messages</c>: offset and limit, no total, no promise of more.</summary>
internal sealed class SendblueV1Endpoint(VendorApi<SendblueV1Traps> api, EmulatorSettings settings) : VendorEndpoint(api, settings)
{
    private static readonly HashSet<string> Parameters = new(StringComparer.Ordinal) { "cid", "number", "limit", "offset", "from_date" };

    public override string PathStart => "/accounts";

    protected override void Authorize(EmulatorRequest request) => SendblueAuth.Check(request);

    protected override EmulatorResponse Route(EmulatorRequest request, string path)
    {
        if (!string.Equals(path, "/accounts/messages", StringComparison.Ordinal))
        {
            throw RefusedException.NotFound($"Cannot {request.Method} {path}");
        }

        RequireMethod(request, "GET");
        var traps = api.Traps;
        var query = new QueryValues(request.RawQuery);
        RefuseUnknown(query, Parameters);
        var filter = new SendblueV1Filter(query["cid"], query["number"], FromDate(query["from_date"]), traps.FromDateInclusive);
        var limit = query.Number("limit", traps.DefaultLimit, least: 1);
        var offset = query.Number("offset", 0, least: 0);
        RefusePosition(offset > 0);

        var number = BeginListing();
        traps = api.Traps;
        var view = Store.View(filter, RowOrder.Default);
        var window = OffsetWindow.Of(view, offset, traps.RowsFor(number, Math.Min(limit, traps.MaxPageSize)), traps);
        return Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("messages"u8);
            WriteRows(writer, view, window.Start, window.Count);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    protected override void WriteError(Utf8JsonWriter writer, RefusedException refused)
    {
        writer.WriteStartObject();
        writer.WriteString("status"u8, "ERROR"u8);
        writer.WriteString("error"u8, refused.Message);
        writer.WriteEndObject();
    }

    private static long? FromDate(string? text) =>
        text switch
        {
            null => null,
            _ when DateTimeOffset.TryParseExact(
                    text,
                    "yyyy-MM-dd HH:mm:ss",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var time
                ) => WireTime.FromDateTimeOffset(time).UnixNanoseconds,
            _ => throw RefusedException.BadRequest("from_date must look like 2023-06-15 12:00:00"),
        };
}
