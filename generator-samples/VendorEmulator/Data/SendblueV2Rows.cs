using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace SourceGen.Emulator;

/// <summary>Sendblue v2's rows: the documented members, what the SDK adds to some, values that no document lists.</summary>
internal sealed class SendblueV2Rows(int seed, long newest, long spacing) : RowSource(seed, newest, spacing)
{
    private const string Prefix = "msg_";

    // READ, RCS and location are in no list of the documentation's.
    private static readonly string[] Statuses =
    [
        "DELIVERED",
        "SENT",
        "RECEIVED",
        "REGISTERED",
        "PENDING",
        "QUEUED",
        "ERROR",
        "DECLINED",
        "ACCEPTED",
        "SUCCESS",
        "DELIVERED",
        "READ",
    ];

    private static readonly string[] Services = ["iMessage", "iMessage", "iMessage", "SMS", "SMS", "RCS"];

    private static readonly string[] Styles =
    [
        "celebration",
        "shooting_star",
        "fireworks",
        "lasers",
        "love",
        "confetti",
        "balloons",
        "spotlight",
        "echo",
        "invisible",
        "gentle",
        "loud",
        "slam",
    ];

    protected override long TimeUnit => 1_000_000;

    public override Row At(int index) => Fill(Bits.Of(Seed, index), index, CreatedAt(index));

    protected override int FormatId(int index, Span<byte> destination)
    {
        var tail = Bits.Of(Seed, index).Value & 0xFFFF;
        Utf8.TryWrite(destination, CultureInfo.InvariantCulture, $"{Prefix}{(uint)index ^ Scramble:x8}{tail:x4}", out var written);
        return written;
    }

    public override int IndexOf(string id) =>
        id.Length == Prefix.Length + 12
        && uint.TryParse(id.AsSpan(Prefix.Length, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var scrambled)
            ? (int)(scrambled ^ Scramble)
            : -1;

    public override void Write(Utf8JsonWriter writer, in Row row)
    {
        var asNull = !row.Bits.OneIn(Purpose.Shape, 3);
        writer.WriteStartObject();
        writer.WriteString(Names.AccountEmail, Email(row));
        RowTexts.Write(writer, Names.Content, row);
        writer.Time(Names.DateSent, row.Sent, 3, row.Bits.OneIn(Purpose.DateForm, 2));
        writer.Time(Names.DateUpdated, row.Updated, 3);
        WriteError(writer, row);
        writer.Text(Names.FromNumber, row.From);
        if (Group(row) is { } group)
        {
            writer.WriteString(Names.GroupDisplayName, "Book club \U0001F4DA");
            writer.WriteString(Names.GroupId, group);
        }
        else
        {
            writer.NullOrEmpty(Names.GroupDisplayName, asNull);
            writer.NullOrEmpty(Names.GroupId, asNull);
        }

        writer.WriteBoolean(Names.IsOutbound, row.IsOutbound);
        writer.Text(Names.MediaUrl, row.Bits.OneIn(Purpose.Media, 6) ? "https://media.example.com/f/1.heic" : NullOrEmpty(asNull));
        WriteId(writer, Names.MessageHandle, row);
        writer.WriteString(Names.MessageType, MessageType(row));
        writer.Text(Names.Number, row.Contact);
        writer.WriteBoolean(Names.OptedOut, row.Bits.OneIn(Purpose.OptedOut, 20));
        WriteParticipants(writer, row);
        writer.WriteString(Names.Plan, row.Bits.OneIn(Purpose.Plan, 3) ? "blue_ocean"u8 : "premium"u8);
        writer.Text(Names.SendStyle, row.Bits.OneIn(Purpose.Style, 3) ? row.Bits.Pick(Purpose.Style + 100, Styles) : NullOrEmpty(asNull));
        writer.Text(Names.SendblueNumber, row.Line);
        writer.WriteString(Names.Service, Service(row));
        writer.WriteString(Names.Status, row.Status);
        writer.Text(Names.ToNumber, row.To);
        writer.WriteBoolean(Names.WasDowngraded, row.Bits.OneIn(Purpose.Downgraded, 9));
        SendblueV2Extras.Write(writer, row);
        writer.WriteEndObject();
    }

    public override RowFacts Facts(in Row row) =>
        CommonFacts(row, RowTexts.Of(row)) with
        {
            AccountEmail = Email(row),
            GroupId = Group(row),
            WorkerId = Worker(row),
            MessageType = MessageType(row),
            Service = Service(row),
        };

    public static string Email(in Row row) => row.Bits.Pick(Purpose.Email, Pools.Emails);

    public static string? Group(in Row row) => row.Bits.OneIn(Purpose.Group, 8) ? row.Bits.Pick(Purpose.Group + 100, Pools.Groups) : null;

    public static string Worker(in Row row) => row.Bits.Pick(Purpose.Worker, Pools.Workers);

    public static string MessageType(in Row row) =>
        Group(row) is not null ? "group"
        : SendblueV2Extras.IsLocation(row) ? "location"
        : "message";

    public static string Service(in Row row) => row.Bits.Pick(Purpose.Service, Services);

    protected override Row Fill(Bits bits, int reference, long created)
    {
        var outbound = bits.Pick(Purpose.Outbound, 3) > 0;
        var (contact, line) = (bits.Pick(Purpose.Contact, Pools.Contacts), bits.Pick(Purpose.Line, Pools.Lines));
        var status = bits.Pick(Purpose.Status, Statuses);
        return new Row
        {
            Ref = reference,
            Bits = bits,
            Created = created,
            Updated = created + (bits.Pick(Purpose.Updated, 7200) * 1_000_000_000L),
            Sent = status is "REGISTERED" or "PENDING" or "QUEUED" ? Row.NoTime : created + (bits.Pick(Purpose.Sent, 3000) * 1_000_000L),
            IsOutbound = outbound,
            From = outbound ? line : contact,
            To = outbound ? contact : line,
            Status = status,
        };
    }

    private uint Scramble => (uint)Seed * 2654435761u;

    private static string? NullOrEmpty(bool asNull) => asNull ? null : "";

    private static void WriteError(Utf8JsonWriter writer, in Row row)
    {
        var failed = row.Status is "ERROR" or "DECLINED";
        if (!failed)
        {
            writer.WriteNull(Names.ErrorCode);
        }
        else if (row.Bits.OneIn(Purpose.ErrorCode, 3))
        {
            // Documented as a number, seen as text.
            writer.WriteString(Names.ErrorCode, "4002"u8);
        }
        else
        {
            writer.WriteNumber(Names.ErrorCode, 5000 + row.Bits.Pick(Purpose.ErrorCode, 10));
        }

        writer.Text(Names.ErrorDetail, failed ? "Recipient is not reachable" : null);
        writer.Text(Names.ErrorMessage, failed ? "Failed to send" : null);
        writer.Text(Names.ErrorReason, failed && row.Bits.OneIn(Purpose.Extra, 2) ? "unreachable" : null);
    }

    private static void WriteParticipants(Utf8JsonWriter writer, in Row row)
    {
        if (row.Bits.OneIn(Purpose.Group + 200, 9))
        {
            writer.WriteNull(Names.Participants);
            return;
        }

        writer.WriteStartArray(Names.Participants);
        if (Group(row) is not null)
        {
            writer.WriteStringValue(row.From);
            writer.WriteStringValue(row.To);
            writer.WriteStringValue(row.Bits.Pick(Purpose.Contact + 100, Pools.Contacts));
        }

        writer.WriteEndArray();
    }

    private static class Names
    {
        public static readonly JsonEncodedText AccountEmail = JsonRowWriter.Name("accountEmail");
        public static readonly JsonEncodedText Content = JsonRowWriter.Name("content");
        public static readonly JsonEncodedText DateSent = JsonRowWriter.Name("date_sent");
        public static readonly JsonEncodedText DateUpdated = JsonRowWriter.Name("date_updated");
        public static readonly JsonEncodedText ErrorCode = JsonRowWriter.Name("error_code");
        public static readonly JsonEncodedText ErrorDetail = JsonRowWriter.Name("error_detail");
        public static readonly JsonEncodedText ErrorMessage = JsonRowWriter.Name("error_message");
        public static readonly JsonEncodedText ErrorReason = JsonRowWriter.Name("error_reason");
        public static readonly JsonEncodedText FromNumber = JsonRowWriter.Name("from_number");
        public static readonly JsonEncodedText GroupDisplayName = JsonRowWriter.Name("group_display_name");
        public static readonly JsonEncodedText GroupId = JsonRowWriter.Name("group_id");
        public static readonly JsonEncodedText IsOutbound = JsonRowWriter.Name("is_outbound");
        public static readonly JsonEncodedText MediaUrl = JsonRowWriter.Name("media_url");
        public static readonly JsonEncodedText MessageHandle = JsonRowWriter.Name("message_handle");
        public static readonly JsonEncodedText MessageType = JsonRowWriter.Name("message_type");
        public static readonly JsonEncodedText Number = JsonRowWriter.Name("number");
        public static readonly JsonEncodedText OptedOut = JsonRowWriter.Name("opted_out");
        public static readonly JsonEncodedText Participants = JsonRowWriter.Name("participants");
        public static readonly JsonEncodedText Plan = JsonRowWriter.Name("plan");
        public static readonly JsonEncodedText SendStyle = JsonRowWriter.Name("send_style");
        public static readonly JsonEncodedText SendblueNumber = JsonRowWriter.Name("sendblue_number");
        public static readonly JsonEncodedText Service = JsonRowWriter.Name("service");
        public static readonly JsonEncodedText Status = JsonRowWriter.Name("status");
        public static readonly JsonEncodedText ToNumber = JsonRowWriter.Name("to_number");
        public static readonly JsonEncodedText WasDowngraded = JsonRowWriter.Name("was_downgraded");
    }
}
