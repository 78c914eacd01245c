using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary>The members that only the vendor's SDK knows, and one that nobody does.</summary>
internal static class SendblueV2Extras
{
    public static bool IsLocation(in Row row) => row.Bits.OneIn(Purpose.Location, 40);

    public static void Write(Utf8JsonWriter writer, in Row row)
    {
        if (row.Bits.OneIn(Purpose.Extra, 4))
        {
            writer.WriteString(Names.SeatId, "seat_12"u8);
            writer.Text(Names.SenderEmail, row.IsOutbound ? SendblueV2Rows.Email(row) : null);
        }

        if (row.Bits.OneIn(Purpose.Reply, 10))
        {
            writer.WriteStartObject(Names.ReplyTo);
            writer.WriteString(Names.MessageHandle, "msg_0000000000ff"u8);
            writer.WriteNumber(Names.PartIndex, 0);
            writer.WriteEndObject();
            writer.WriteStartObject(Names.ThreadOriginator);
            writer.WriteString(Names.MessageHandle, "msg_0000000000fe"u8);
            writer.WriteString(Names.Part, "0:0:12"u8);
            writer.WriteEndObject();
        }

        if (IsLocation(row))
        {
            writer.WriteStartObject(Names.Location);
            writer.WriteNumber(Names.Latitude, 37.774929);
            writer.WriteNumber(Names.Longitude, -122.419416);
            writer.WriteNumber(Names.Accuracy, 6.5);
            writer.WriteNull(Names.Altitude);
            writer.WriteString(Names.Duration, "1h"u8);
            writer.WriteString(Names.Timestamp, "2026-01-31T12:00:00Z"u8);
            writer.WriteEndObject();
        }

        if (row.Bits.OneIn(Purpose.Extra + 100, 12))
        {
            writer.WriteStartObject(Names.Unannounced);
            writer.WriteNumber(Names.PartIndex, 1.50m);
            writer.WriteEndObject();
        }
    }

    private static class Names
    {
        public static readonly JsonEncodedText SeatId = JsonRowWriter.Name("seat_id");
        public static readonly JsonEncodedText SenderEmail = JsonRowWriter.Name("sender_email");
        public static readonly JsonEncodedText ReplyTo = JsonRowWriter.Name("reply_to");
        public static readonly JsonEncodedText MessageHandle = JsonRowWriter.Name("message_handle");
        public static readonly JsonEncodedText PartIndex = JsonRowWriter.Name("part_index");
        public static readonly JsonEncodedText ThreadOriginator = JsonRowWriter.Name("thread_originator");
        public static readonly JsonEncodedText Part = JsonRowWriter.Name("part");
        public static readonly JsonEncodedText Location = JsonRowWriter.Name("location");
        public static readonly JsonEncodedText Latitude = JsonRowWriter.Name("latitude");
        public static readonly JsonEncodedText Longitude = JsonRowWriter.Name("longitude");
        public static readonly JsonEncodedText Accuracy = JsonRowWriter.Name("accuracy");
        public static readonly JsonEncodedText Altitude = JsonRowWriter.Name("altitude");
        public static readonly JsonEncodedText Duration = JsonRowWriter.Name("duration");
        public static readonly JsonEncodedText Timestamp = JsonRowWriter.Name("timestamp");
        public static readonly JsonEncodedText Unannounced = JsonRowWriter.Name("not_in_any_document");
    }
}
