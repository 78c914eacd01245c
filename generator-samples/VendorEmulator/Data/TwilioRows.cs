using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SourceGen.Emulator;

/// <summary>Twilio's rows: times to the second in two spellings, numbers sent as text, every status and direction.</summary>
internal sealed class TwilioRows(int seed, long newest, long spacing) : RowSource(seed, newest, spacing)
{
    private static readonly string[] OutboundStatuses =
    [
        "delivered",
        "sent",
        "queued",
        "sending",
        "failed",
        "undelivered",
        "accepted",
        "scheduled",
        "read",
        "partially_delivered",
        "canceled",
    ];

    private static readonly string[] InboundStatuses = ["received", "received", "receiving"];
    private static readonly string[] Directions = ["outbound-api", "outbound-api", "outbound-call", "outbound-reply"];
    private static readonly string?[] Prices = ["-0.00750", "-0.00790", null, "0.00000", "-0.10", "-1.2345678901234567890"];
    private static readonly byte[] Folder = Encoding.ASCII.GetBytes(
        $"/2010-04-01/Accounts/{EmulatorCredentials.TwilioAccountSid}/Messages/"
    );
    private static readonly string[] WhatsAppContacts = [.. Pools.Contacts.Select(number => $"whatsapp:{number}")];
    private static readonly string[] WhatsAppLines = [.. Pools.Lines.Select(number => $"whatsapp:{number}")];

    protected override long TimeUnit => 1_000_000_000;

    public override Row At(int index) => Fill(Bits.Of(Seed, index), index, CreatedAt(index));

    protected override int FormatId(int index, Span<byte> destination)
    {
        var bits = Bits.Of(Seed, index);
        var kind = bits.OneIn(Purpose.Media, 6) ? "MM" : "SM";
        var middle = bits.Value & 0xFF_FFFF;
        Utf8.TryWrite(destination, CultureInfo.InvariantCulture, $"{kind}{bits.Value:x16}{middle:x6}00{index:x8}", out var written);
        return written;
    }

    public override int IndexOf(string id) =>
        id.Length == 34
        && int.TryParse(id.AsSpan(26), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var index)
        && index >= 0
            ? index
            : -1;

    public override void Write(Utf8JsonWriter writer, in Row row)
    {
        var bits = row.Bits;
        var (gmt, failed) = (bits.OneIn(Purpose.DateForm, 3), row.Status is "failed" or "undelivered");
        Span<byte> buffer = stackalloc byte[MaxId];
        ReadOnlySpan<byte> id = buffer[..FormatId(row, buffer)];
        writer.WriteStartObject();
        writer.Text(Names.To, row.To);
        writer.WriteString(Names.Sid, id);
        WriteLink(writer, Names.Uri, id, ".json"u8);
        RowTexts.Write(writer, Names.Body, row);
        writer.Text(Names.From, row.From);
        WriteTags(writer, bits);
        writer.Text(Names.Price, row.Status is "queued" or "accepted" or "scheduled" ? null : bits.Pick(Purpose.Price, Prices));
        writer.WriteString(Names.Status, row.Status);
        writer.MailTime(Names.DateSent, row.Sent, gmt);
        writer.WriteString(Names.Direction, Direction(row));
        writer.WriteString(Names.NumMedia, id.StartsWith("MM"u8) ? "3"u8 : "0"u8);
        writer.NullOr(Names.ErrorCode, failed ? 30003 + bits.Pick(Purpose.ErrorCode, 6) : null);
        writer.WriteString(Names.PriceUnit, bits.OneIn(Purpose.Plan, 5) ? "usd"u8 : "USD"u8);
        writer.WriteString(Names.AccountSid, EmulatorCredentials.TwilioAccountSid);
        writer.WriteString(Names.ApiVersion, "2010-04-01"u8);
        writer.MailTime(Names.DateCreated, row.Created, gmt);
        writer.MailTime(Names.DateUpdated, row.Updated, gmt);
        writer.WriteString(Names.NumSegments, row.From is null ? "0"u8 : "1"u8);
        writer.Text(Names.ErrorMessage, failed ? "Unreachable destination handset" : null);
        writer.WriteStartObject(Names.SubresourceUris);
        WriteLink(writer, Names.Media, id, "/Media.json"u8);
        if (row.IsOutbound)
        {
            WriteLink(writer, Names.Feedback, id, "/Feedback.json"u8);
        }

        writer.WriteEndObject();
        writer.Text(Names.MessagingServiceSid, bits.OneIn(Purpose.Service, 2) ? "MG0123456789abcdef0123456789abcdef" : null);
        if (bits.OneIn(Purpose.Extra, 8))
        {
            writer.WriteString(Names.RiskCheck, "enable"u8);
        }

        writer.WriteEndObject();
    }

    public override RowFacts Facts(in Row row) => CommonFacts(row, RowTexts.Of(row));

    protected override Row Fill(Bits bits, int reference, long created)
    {
        var outbound = bits.Pick(Purpose.Outbound, 3) > 0;
        var status =
            bits.OneIn(Purpose.Status + 100, 60) ? "relayed"
            : outbound ? bits.Pick(Purpose.Status, OutboundStatuses)
            : bits.Pick(Purpose.Status, InboundStatuses);
        var whatsApp = bits.OneIn(Purpose.Channel, 12);
        var contact = bits.Pick(Purpose.Contact, whatsApp ? WhatsAppContacts : Pools.Contacts);
        var line = bits.Pick(Purpose.Line, whatsApp ? WhatsAppLines : Pools.Lines);
        return new Row
        {
            Ref = reference,
            Bits = bits,
            Created = created,
            Updated = created + (bits.Pick(Purpose.Updated, 600) * 1_000_000_000L),
            Sent = status is "queued" or "accepted" or "scheduled" or "canceled"
                ? Row.NoTime
                : created + (bits.Pick(Purpose.Sent, 5) * 1_000_000_000L),
            IsOutbound = outbound,

            // A messaging service has not picked its number yet.
            From =
                outbound && status is "accepted" or "scheduled" ? null
                : outbound ? line
                : contact,
            To = outbound ? contact : line,
            Status = status,
        };
    }

    private static string Direction(in Row row) => row.IsOutbound ? row.Bits.Pick(Purpose.Type, Directions) : "inbound";

    private static void WriteLink(Utf8JsonWriter writer, JsonEncodedText name, ReadOnlySpan<byte> id, ReadOnlySpan<byte> end)
    {
        Span<byte> link = stackalloc byte[Folder.Length + MaxId + end.Length];
        Folder.CopyTo(link);
        id.CopyTo(link[Folder.Length..]);
        end.CopyTo(link[(Folder.Length + id.Length)..]);
        writer.WriteString(name, link[..(Folder.Length + id.Length + end.Length)]);
    }

    private static void WriteTags(Utf8JsonWriter writer, Bits bits)
    {
        switch (bits.Pick(Purpose.Group, 3))
        {
            case 0:
                writer.WriteStartObject(Names.Tags);
                writer.WriteString(Names.CampaignName, "Spring Sale 2026"u8);
                writer.WriteString(Names.MessageType, "cart_abandoned"u8);
                writer.WriteEndObject();
                break;
            case 1:
                writer.WriteNull(Names.Tags);
                break;
            default:
                // No schema knows them: they are mostly not there.
                break;
        }
    }

    private static class Names
    {
        public static readonly JsonEncodedText To = JsonRowWriter.Name("to");
        public static readonly JsonEncodedText Sid = JsonRowWriter.Name("sid");
        public static readonly JsonEncodedText Uri = JsonRowWriter.Name("uri");
        public static readonly JsonEncodedText Body = JsonRowWriter.Name("body");
        public static readonly JsonEncodedText From = JsonRowWriter.Name("from");
        public static readonly JsonEncodedText Tags = JsonRowWriter.Name("tags");
        public static readonly JsonEncodedText CampaignName = JsonRowWriter.Name("campaign_name");
        public static readonly JsonEncodedText MessageType = JsonRowWriter.Name("message_type");
        public static readonly JsonEncodedText Price = JsonRowWriter.Name("price");
        public static readonly JsonEncodedText Status = JsonRowWriter.Name("status");
        public static readonly JsonEncodedText DateSent = JsonRowWriter.Name("date_sent");
        public static readonly JsonEncodedText Direction = JsonRowWriter.Name("direction");
        public static readonly JsonEncodedText NumMedia = JsonRowWriter.Name("num_media");
        public static readonly JsonEncodedText ErrorCode = JsonRowWriter.Name("error_code");
        public static readonly JsonEncodedText PriceUnit = JsonRowWriter.Name("price_unit");
        public static readonly JsonEncodedText AccountSid = JsonRowWriter.Name("account_sid");
        public static readonly JsonEncodedText ApiVersion = JsonRowWriter.Name("api_version");
        public static readonly JsonEncodedText DateCreated = JsonRowWriter.Name("date_created");
        public static readonly JsonEncodedText DateUpdated = JsonRowWriter.Name("date_updated");
        public static readonly JsonEncodedText NumSegments = JsonRowWriter.Name("num_segments");
        public static readonly JsonEncodedText ErrorMessage = JsonRowWriter.Name("error_message");
        public static readonly JsonEncodedText SubresourceUris = JsonRowWriter.Name("subresource_uris");
        public static readonly JsonEncodedText Media = JsonRowWriter.Name("media");
        public static readonly JsonEncodedText Feedback = JsonRowWriter.Name("feedback");
        public static readonly JsonEncodedText MessagingServiceSid = JsonRowWriter.Name("messaging_service_sid");
        public static readonly JsonEncodedText RiskCheck = JsonRowWriter.Name("risk_check");
    }
}
