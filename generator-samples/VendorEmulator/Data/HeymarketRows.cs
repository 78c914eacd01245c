using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace SourceGen.Emulator;

/// <summary>Heymarket's rows: 64-bit ids on both sides of 2^32 and 2^53, times to the microsecond, free JSON in <c>custom</c>.</summary>
internal sealed class HeymarketRows(int seed, long newest, long spacing, Func<HeymarketTraps> traps) : RowSource(seed, newest, spacing)
{
    private const long SmallBase = 1_000_000;
    private const long MiddleBase = 5_000_000_000;

    // One beyond 2^53: read as a double, neighbours become one.
    private const long LargeBase = 9_007_199_254_740_993;

    private static readonly string[] Statuses = ["delivered", "delivered", "failed", "pending", "sent", "queued"];
    private static readonly string[] Authors = ["", "Dana", "Avery \u2014 support", "bot"];
    private static readonly string[] Customs =
    [
        "null",
        "{}",
        """{"order":"A-1","tags":["x",null,{"deep":[[]]}],"n":1e3}""",
        "[1,\"two\"]",
        "\"text\"",
    ];

    protected override long TimeUnit => 1_000;

    /// <summary>A conversation is a phone and an inbox; <paramref name="conversation"/> counts from 0.</summary>
    public static (string Phone, long Inbox) Conversation(int conversation) =>
        (Pools.Contacts[conversation % Pools.Contacts.Length], 501 + (conversation % 3));

    public override Row At(int index) => Fill(Bits.Of(Seed, index), index, CreatedAt(index));

    protected override int FormatId(int index, Span<byte> destination)
    {
        NumberOf(index).TryFormat(destination, out var written, format: default, CultureInfo.InvariantCulture);
        return written;
    }

    public override int IndexOf(string id)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return -1;
        }

        var index =
            number
            - (
                number >= LargeBase ? LargeBase
                : number >= MiddleBase ? MiddleBase
                : SmallBase
            );
        return index is >= 0 and <= int.MaxValue && NumberOf((int)index) == number ? (int)index : -1;
    }

    public override bool IsValidId(string id) => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public override void Write(Utf8JsonWriter writer, in Row row)
    {
        var bits = row.Bits;
        var heymarket = traps();
        var phone = Digits(row.Contact);
        writer.WriteStartObject();
        writer.WriteNumber(Names.Id, row.Explicit is { } given ? long.Parse(given.Id, CultureInfo.InvariantCulture) : NumberOf(row.Ref));
        RowTexts.Write(writer, Names.Text, row);
        writer.Text(
            Names.Media,
            bits.OneIn(Purpose.Media, 6) ? "https://media.example.com/m/1.png"
                : bits.OneIn(Purpose.Shape, 2) ? null
                : ""
        );
        writer.Text(Names.LinkUrl, bits.OneIn(Purpose.Extra, 9) ? "https://example.com/a?b=c" : null);
        writer.WriteString(Names.Phone, phone);
        writer.WriteString(Names.Target, phone);
        writer.WriteString(
            Names.Type,
            bits.OneIn(Purpose.Type, 60) ? "private_note"
                : row.IsOutbound ? "outbound"
                : "inbound"
        );
        writer.WriteString(Names.Status, row.Status);
        writer.Time(Names.Date, row.Created, Digits(heymarket, row.Created));
        writer.Time(Names.Updated, row.Updated, Digits(heymarket, row.Updated));
        writer.NullOr(Names.User, row.IsOutbound ? 7001 + bits.Pick(Purpose.User, 5) : null);
        writer.WriteString(Names.Author, row.IsOutbound ? bits.Pick(Purpose.User + 100, Authors) : "");
        writer.NullOr(Names.BroadcastId, bits.OneIn(Purpose.Broadcast, 7) ? 3_000_000_000L + bits.Pick(Purpose.Broadcast, 100) : null);
        writer.WriteBoolean(Names.Flagged, bits.OneIn(Purpose.Flag, 11));
        WriteLocalId(writer, bits);
        writer.WriteNumber(Names.Super, bits.Pick(Purpose.Segments, 3));
        writer.WriteBoolean(Names.Support, bits.OneIn(Purpose.OptedOut, 15));
        writer.WritePropertyName(Names.Custom);
        writer.WriteRawValue(bits.Pick(Purpose.Custom, Customs), skipInputValidation: true);
        WriteConversation(writer, row, phone);
        if (bits.OneIn(Purpose.Extra + 100, 6))
        {
            // "Keep unknown members", with a number that must keep its digits.
            writer.WritePropertyName(Names.Sentiment);
            writer.WriteRawValue("{\"score\":0.10000000000000000001,\"labels\":[]}"u8, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    public override RowFacts Facts(in Row row) =>
        CommonFacts(row, RowTexts.Of(row)) with
        {
            // The wire has neither a sender nor a recipient, only the conversation.
            Phone = Digits(row.Contact),
            InboxId = Inbox(row),
        };

    public static string Digits(string? number) => number?.TrimStart('+') ?? "";

    public long Inbox(in Row row) => row.Explicit is { } given ? given.InboxId ?? 501 : Conversation(ConversationOf(row.Bits)).Inbox;

    protected override Row Fill(Bits bits, int reference, long created)
    {
        var outbound = bits.OneIn(Purpose.Outbound, 2);
        var contact = Conversation(ConversationOf(bits)).Phone;
        var line = bits.Pick(Purpose.Line, Pools.Lines);
        return new Row
        {
            Ref = reference,
            Bits = bits,
            Created = created,
            Updated = created + (bits.Pick(Purpose.Updated, 7200) * 1_000_000_000L),
            Sent = created,
            IsOutbound = outbound,
            From = outbound ? line : contact,
            To = outbound ? contact : line,
            Status = bits.OneIn(Purpose.Status + 100, 50) ? "teleported" : bits.Pick(Purpose.Status, Statuses),
        };
    }

    private static int Digits(HeymarketTraps traps, long time)
    {
        var digits = traps.TimeDigits;
        var written = new WireTime(time).Truncate(digits);
        while (traps.TrimTimeZeros && digits > 0 && written.Truncate(digits - 1) == written)
        {
            digits--;
        }

        return digits;
    }

    private int ConversationOf(Bits bits) => bits.Pick(Purpose.Contact, Math.Max(1, Shape.Conversations));

    private static long NumberOf(int index) =>
        index
        + (index % 3) switch
        {
            0 => SmallBase,
            1 => MiddleBase,
            _ => LargeBase,
        };

    private static void WriteLocalId(Utf8JsonWriter writer, Bits bits)
    {
        if (!bits.OneIn(Purpose.LocalId, 2))
        {
            writer.NullOrEmpty(Names.LocalId, bits.OneIn(Purpose.Shape, 2));
            return;
        }

        Span<byte> text = stackalloc byte[32];
        Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"local-{bits.Value:x16}", out var written);
        writer.WriteString(Names.LocalId, text[..written]);
    }

    private void WriteConversation(Utf8JsonWriter writer, in Row row, string phone)
    {
        if (row.Bits.OneIn(Purpose.Channel, 30))
        {
            writer.WriteNull(Names.Conversation);
            return;
        }

        writer.WriteStartObject(Names.Conversation);
        writer.WriteNumber(Names.Id, 40_000_000_000L + ConversationOf(row.Bits));
        writer.WriteNumber(Names.Inbox, Inbox(row));
        writer.WriteString(Names.Target, phone);
        writer.WriteString(Names.Name, row.Bits.OneIn(Purpose.Group, 4) ? ""u8 : "Jos\u00e9 \"Pepe\" N."u8);
        writer.WriteString(Names.Status, "open"u8);
        writer.WriteString(Names.Type, "one_to_one"u8);
        writer.WriteNumber(Names.Unread, 0);
        writer.WriteEndObject();
    }

    private static class Names
    {
        public static readonly JsonEncodedText Id = JsonRowWriter.Name("id");
        public static readonly JsonEncodedText Text = JsonRowWriter.Name("text");
        public static readonly JsonEncodedText Media = JsonRowWriter.Name("media");
        public static readonly JsonEncodedText LinkUrl = JsonRowWriter.Name("link_url");
        public static readonly JsonEncodedText Phone = JsonRowWriter.Name("phone");
        public static readonly JsonEncodedText Target = JsonRowWriter.Name("target");
        public static readonly JsonEncodedText Type = JsonRowWriter.Name("type");
        public static readonly JsonEncodedText Status = JsonRowWriter.Name("status");
        public static readonly JsonEncodedText Date = JsonRowWriter.Name("date");
        public static readonly JsonEncodedText Updated = JsonRowWriter.Name("updated");
        public static readonly JsonEncodedText User = JsonRowWriter.Name("user");
        public static readonly JsonEncodedText Author = JsonRowWriter.Name("author");
        public static readonly JsonEncodedText BroadcastId = JsonRowWriter.Name("broadcast_id");
        public static readonly JsonEncodedText Flagged = JsonRowWriter.Name("flagged");
        public static readonly JsonEncodedText LocalId = JsonRowWriter.Name("local_id");
        public static readonly JsonEncodedText Super = JsonRowWriter.Name("super");
        public static readonly JsonEncodedText Support = JsonRowWriter.Name("support");
        public static readonly JsonEncodedText Custom = JsonRowWriter.Name("custom");
        public static readonly JsonEncodedText Conversation = JsonRowWriter.Name("conversation");
        public static readonly JsonEncodedText Inbox = JsonRowWriter.Name("inbox");
        public static readonly JsonEncodedText Name = JsonRowWriter.Name("name");
        public static readonly JsonEncodedText Unread = JsonRowWriter.Name("unread_count");
        public static readonly JsonEncodedText Sentiment = JsonRowWriter.Name("sentiment");
    }
}
