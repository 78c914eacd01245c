using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary><c>GET /2010-04-01/Accounts/{AccountSid}/Messages.json</c>: pages chained by links with a token in them.</summary>
internal sealed class TwilioEndpoint(VendorApi<TwilioTraps> api, EmulatorSettings settings, Func<Uri> foreignOrigin)
    : VendorEndpoint(api, settings)
{
    private const string Accounts = "/2010-04-01/Accounts/";

    private static readonly FrozenSet<string> Parameters = new[]
    {
        "To",
        "From",
        "DateSent",
        "DateSent<",
        "DateSent>",
        "PageSize",
        "Page",
        "PageToken",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string BasicCredentials = Convert.ToBase64String(
        Encoding.UTF8.GetBytes($"{EmulatorCredentials.TwilioAccountSid}:{EmulatorCredentials.TwilioAuthToken}")
    );

    public override string PathStart => "/2010-04-01";

    protected override void Authorize(EmulatorRequest request)
    {
        if (
            request.Header("Authorization") is not { } header
            || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)
            || !header.AsSpan(6).Trim().SequenceEqual(BasicCredentials)
        )
        {
            throw RefusedException.Unauthorized("Authenticate");
        }
    }

    protected override KeyValuePair<string, string>? RequestId(int answered) =>
        new("Twilio-Request-Id", $"RQ{answered.ToString("x32", CultureInfo.InvariantCulture)}");

    protected override void WriteError(Utf8JsonWriter writer, RefusedException refused)
    {
        var code =
            refused.Code
            ?? refused.Status switch
            {
                401 => 20003,
                404 => 20404,
                405 => 20004,
                429 => 20429,
                400 => 20001,
                _ => 20500,
            };
        writer.WriteStartObject();
        writer.WriteNumber("code"u8, code);
        writer.WriteString("message"u8, refused.Message);
        writer.WriteString("more_info"u8, $"https://www.twilio.com/docs/errors/{code.ToString(CultureInfo.InvariantCulture)}");
        writer.WriteNumber("status"u8, refused.Status);
        writer.WriteEndObject();
    }

    protected override EmulatorResponse Route(EmulatorRequest request, string path)
    {
        var rest = path.StartsWith(Accounts, StringComparison.Ordinal) ? path[Accounts.Length..].Split('/') : [];
        if (rest is not [var account, "Messages.json"] || !IsSid(Uri.UnescapeDataString(account)))
        {
            throw RefusedException.NotFound($"The requested resource {path} was not found");
        }

        if (!string.Equals(Uri.UnescapeDataString(account), EmulatorCredentials.TwilioAccountSid, StringComparison.Ordinal))
        {
            // Another account's messages are behind another account's credentials.
            throw RefusedException.Unauthorized("Authenticate");
        }

        RequireMethod(request, "GET");
        var query = new QueryValues(request.RawQuery);
        RefuseUnknown(query, Parameters);
        return List(request, path, query);
    }

    private EmulatorResponse List(EmulatorRequest request, string path, QueryValues query)
    {
        var filter = TwilioFilter.Read(query);
        var asked = query.Number("PageSize", api.Traps.DefaultPageSize, least: 1);
        if (asked > 1000)
        {
            throw RefusedException.BadRequest("Page size must be less than or equal to 1000", code: 20007);
        }

        var page = query.Number("Page", 0, least: 0);
        RefusePosition(page > 0 || query["PageToken"] is not null);
        var number = BeginListing();
        var traps = api.Traps;
        var size = Math.Min(asked, traps.MaxPageSize);
        var view = Store.View(filter, RowOrder.Newest);
        var place = TwilioPlace.Of(Store, view, query["PageToken"], page, size, traps);
        var count = Math.Min(traps.RowsFor(number, size), place.Available);
        var links = new TwilioLinks(path, query, size);
        var next = NextLink(request, links, view, place, page, count, size);
        return Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("end"u8, count == 0 ? 0 : place.Start + count - 1);
            WriteLink(writer, "uri", links.To(page, query["PageToken"]));
            writer.WriteNumber("page"u8, page);
            writer.WriteNumber("start"u8, count == 0 ? 0 : place.Start);
            writer.WriteStartArray("messages"u8);
            WriteRows(writer, view, place.Start, count);
            writer.WriteEndArray();
            writer.WriteNumber("page_size"u8, size);
            WriteLink(writer, "next_page_uri", next);
            WriteLink(writer, "first_page_uri", links.To(0, token: null));
            WriteLink(writer, "previous_page_uri", page == 0 ? null : links.To(page - 1, place.TokenBefore(Store, view)));
            writer.WriteEndObject();
        });
    }

    private string? NextLink(EmulatorRequest request, TwilioLinks links, RowView view, TwilioPlace place, int page, int count, int size)
    {
        var traps = api.Traps;
        var more = place.Available > count || (traps.EmptyLastPage && count == size) || traps.Endless == Endless.SamePage;
        if (traps.Endless == Endless.Circle && view.Count > 0 && (page + 1 >= traps.CirclePages || !more))
        {
            // The link that the first page gave.
            var first = TwilioPlace.TokenAfter(Store, view, Math.Min(traps.RowsFor(int.MaxValue, size), view.Count) - 1);
            return Written(request, links.To(1, first), page);
        }

        return more ? Written(request, links.To(page + 1, place.TokenAfterPage(Store, view, count)), page) : null;
    }

    private string? Written(EmulatorRequest request, string link, int page)
    {
        var traps = api.Traps;
        if (page < traps.NextLinkFromPage)
        {
            return link;
        }

        return traps.NextLinkText is { } write
            ? write(link)
            : TwilioLinks.Disguise(link, traps.NextLink, new Uri(request.Origin), foreignOrigin());
    }

    private void WriteLink(Utf8JsonWriter writer, string name, string? link)
    {
        writer.WritePropertyName(name);
        if (link is null)
        {
            writer.WriteNullValue();
        }
        else if (api.Traps.EscapeSlashes)
        {
            var json = JsonEncodedText.Encode(link).ToString().Replace("/", "\\/", StringComparison.Ordinal);
            writer.WriteRawValue($"\"{json}\"", skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(link);
        }
    }

    private static bool IsSid(string text) =>
        text.Length == 34 && text.StartsWith("AC", StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExcept(Hex) < 0;

    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
