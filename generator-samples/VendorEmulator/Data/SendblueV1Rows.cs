using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace SourceGen.Emulator;

/// <summary>Sendblue v1's rows, in the two shapes that the vendor mixes in one list.</summary>
internal sealed class SendblueV1Rows(int seed, long newest, long spacing) : RowSource(seed, newest, spacing)
{
    private static readonly string[] Statuses =
    [
        "QUEUED",
        "SENT",
        "DELIVERED",
        "RECEIVED",
        "ERROR",
        "REGISTERED",
        "PENDING",
        "DECLINED",
        "ACCEPTED",
        "SUCCESS",
        "READ",
    ];

    private static readonly string[] Styles = ["", "", "celebration", "invisible", "slam"];

    protected override long TimeUnit => 1_000_000;

    public override Row At(int index) => Fill(Bits.Of(Seed, index), index, CreatedAt(index));

    /// <summary>Most look like UUIDs; some are too short to be one, as in the vendor's own sample.</summary>
    protected override int FormatId(int index, Span<byte> destination)
    {
        var bits = Bits.Of(Seed, index);
        var tail = bits.Value & 0xFFFF_FFFF_FFFF;
        var group = (bits.Value >> 48) & 0xFFF;
        var first = (uint)index ^ ((uint)Seed * 2654435761u);
        Utf8.TryWrite(
            destination,
            CultureInfo.InvariantCulture,
            $"{first:x8}-{group:x3}0-4{group:x3}-a{group:x3}-{tail:x12}",
            out var written
        );
        return bits.OneIn(Purpose.IdForm, 7) ? written - 2 : written;
    }

    public override void Write(Utf8JsonWriter writer, in Row row)
    {
        writer.WriteStartObject();
        if (IsLegacy(row))
        {
            WriteLegacy(writer, row);
        }
        else
        {
            WriteNewer(writer, row);
        }

        writer.WriteEndObject();
    }

    public override RowFacts Facts(in Row row) =>
        CommonFacts(row, RowTexts.Of(row)) with
        {
            // The legacy shape has no time but its date.
            Sent = IsLegacy(row) ? null : new WireTime(row.Sent),
            AccountEmail = Email(row),
            ContactId = ContactId(row),
            GroupId = IsLegacy(row) ? null : Group(row),
        };

    public static string ContactId(in Row row) => $"contact_{Pools.Tail(row.Contact)}";

    protected override Row Fill(Bits bits, int reference, long created)
    {
        var outbound = bits.Pick(Purpose.Outbound, 3) > 0;
        var (contact, line) = (bits.Pick(Purpose.Contact, Pools.Contacts), bits.Pick(Purpose.Line, Pools.Lines));
        return new Row
        {
            Ref = reference,
            Bits = bits,
            Created = created,
            Updated = created + (bits.Pick(Purpose.Updated, 7200) * 1_000_000_000L),
            Sent = created + (bits.Pick(Purpose.Sent, 3000) * 1_000_000L),
            IsOutbound = outbound,
            From = outbound ? line : contact,
            To = outbound ? contact : line,
            Status = bits.Pick(Purpose.Status, Statuses),
        };
    }

    private void WriteLegacy(Utf8JsonWriter writer, in Row row)
    {
        writer.Time(Names.Date, row.Created, 3);
        WriteFlag(writer, Names.LegacyAllowSms, row.Bits.Pick(Purpose.Flag, 3));
        writer.WriteString(Names.LegacySendStyle, row.Bits.Pick(Purpose.Style, Styles));
        writer.WriteString(Names.LegacyType, "message"u8);
        WriteId(writer, Names.Uuid, row);
        writer.WriteString(
            Names.MediaUrl,
            row.Bits.OneIn(Purpose.Media, 6) ? "https://media.example.com/a%20photo.jpg?size=1&v=2"u8 : ""u8
        );
        RowTexts.Write(writer, Names.Content, row);
        writer.Text(Names.Number, row.Contact);
        writer.WriteBoolean(Names.IsOutbound, row.IsOutbound);
        writer.WriteString(Names.AccountEmail, Email(row));
        WriteFlag(writer, Names.WasDowngraded, row.Bits.Pick(Purpose.Downgraded, 3));
        writer.WriteString(Names.LegacyCallbackUrl, ""u8);
        writer.WriteNull(Names.RowId);
        writer.WriteString(Names.Status, row.Status);
    }

    private void WriteNewer(Utf8JsonWriter writer, in Row row)
    {
        var failed = string.Equals(row.Status, "ERROR", StringComparison.Ordinal);
        writer.Text(Names.ErrorMessage, failed ? "The carrier refused the message" : null);
        writer.Time(Names.Date, row.Created, 3);
        writer.Text(Names.ToNumber, row.To);
        writer.Text(Names.FromNumber, row.From);
        WriteTimestamp(writer, Names.DateSent, row.Sent);
        WriteTimestamp(writer, Names.DateUpdated, row.Updated);
        writer.Text(Names.ErrorDetail, failed && row.Bits.OneIn(Purpose.Extra, 2) ? "30007" : null);
        writer.WriteString(Names.PhoneId, row.Bits.Pick(Purpose.Worker, Pools.Workers));
        writer.WriteString(Names.MessageType, Group(row).Length > 0 ? "group"u8 : "message"u8);
        WriteId(writer, Names.Uuid, row);
        writer.WriteString(Names.MediaUrl, ""u8);
        RowTexts.Write(writer, Names.Content, row);
        writer.WriteString(Names.SendStyle, row.Bits.Pick(Purpose.Style, Styles));
        writer.WriteString(Names.CallbackUrl, row.Bits.OneIn(Purpose.Plan, 4) ? "https://hooks.example.com/sendblue"u8 : ""u8);
        writer.WriteBoolean(Names.IsOutbound, row.IsOutbound);
        WriteFlag(writer, Names.AllowSms, row.Bits.Pick(Purpose.Flag, 2));
        writer.WriteString(Names.AccountEmail, Email(row));
        WriteFlag(writer, Names.WasDowngraded, row.Bits.Pick(Purpose.Downgraded, 3));
        writer.WriteString(Names.GroupId, Group(row));
        if (failed)
        {
            writer.WriteNumber(Names.ErrorCode, 22);
        }
        else
        {
            writer.WriteNull(Names.ErrorCode);
        }

        writer.WriteString(Names.RowId, "4444"u8);
        writer.WriteString(Names.Status, row.Status);
        if (row.Bits.OneIn(Purpose.Extra, 5))
        {
            // A member that no document knows.
            writer.WriteString(Names.Cid, ContactId(row));
        }
    }

    private static bool IsLegacy(in Row row) => row.Bits.OneIn(Purpose.Shape, 2);

    private static string Email(in Row row) => row.Bits.Pick(Purpose.Email, Pools.Emails);

    private static string Group(in Row row) => row.Bits.OneIn(Purpose.Group, 8) ? row.Bits.Pick(Purpose.Group + 100, Pools.Groups) : "";

    private static void WriteTimestamp(Utf8JsonWriter writer, JsonEncodedText name, long time)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber(Names.Seconds, new WireTime(time).UnixSeconds);
        writer.WriteNumber(Names.Nanoseconds, new WireTime(time).SubsecondNanoseconds);
        writer.WriteEndObject();
    }

    private static void WriteFlag(Utf8JsonWriter writer, JsonEncodedText name, int flag)
    {
        if (flag == 2)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteBoolean(name, flag == 1);
        }
    }

    private static class Names
    {
        public static readonly JsonEncodedText Date = JsonRowWriter.Name("date");
        public static readonly JsonEncodedText LegacyAllowSms = JsonRowWriter.Name("allowSMS");
        public static readonly JsonEncodedText LegacySendStyle = JsonRowWriter.Name("sendStyle");
        public static readonly JsonEncodedText LegacyType = JsonRowWriter.Name("type");
        public static readonly JsonEncodedText LegacyCallbackUrl = JsonRowWriter.Name("callbackURL");
        public static readonly JsonEncodedText Uuid = JsonRowWriter.Name("uuid");
        public static readonly JsonEncodedText MediaUrl = JsonRowWriter.Name("media_url");
        public static readonly JsonEncodedText Content = JsonRowWriter.Name("content");
        public static readonly JsonEncodedText Number = JsonRowWriter.Name("number");
        public static readonly JsonEncodedText IsOutbound = JsonRowWriter.Name("is_outbound");
        public static readonly JsonEncodedText AccountEmail = JsonRowWriter.Name("accountEmail");
        public static readonly JsonEncodedText WasDowngraded = JsonRowWriter.Name("was_downgraded");
        public static readonly JsonEncodedText RowId = JsonRowWriter.Name("row_id");
        public static readonly JsonEncodedText Status = JsonRowWriter.Name("status");
        public static readonly JsonEncodedText ErrorMessage = JsonRowWriter.Name("error_message");
        public static readonly JsonEncodedText ErrorDetail = JsonRowWriter.Name("error_detail");
        public static readonly JsonEncodedText ErrorCode = JsonRowWriter.Name("error_code");
        public static readonly JsonEncodedText ToNumber = JsonRowWriter.Name("to_number");
        public static readonly JsonEncodedText FromNumber = JsonRowWriter.Name("from_number");
        public static readonly JsonEncodedText DateSent = JsonRowWriter.Name("date_sent");
        public static readonly JsonEncodedText DateUpdated = JsonRowWriter.Name("date_updated");
        public static readonly JsonEncodedText PhoneId = JsonRowWriter.Name("phoneID");
        public static readonly JsonEncodedText MessageType = JsonRowWriter.Name("message_type");
        public static readonly JsonEncodedText SendStyle = JsonRowWriter.Name("send_style");
        public static readonly JsonEncodedText CallbackUrl = JsonRowWriter.Name("callback_url");
        public static readonly JsonEncodedText AllowSms = JsonRowWriter.Name("allow_sms");
        public static readonly JsonEncodedText GroupId = JsonRowWriter.Name("group_id");
        public static readonly JsonEncodedText Seconds = JsonRowWriter.Name("_seconds");
        public static readonly JsonEncodedText Nanoseconds = JsonRowWriter.Name("_nanoseconds");
        public static readonly JsonEncodedText Cid = JsonRowWriter.Name("cid");
    }
}
