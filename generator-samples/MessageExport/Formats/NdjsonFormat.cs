using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MessageExport;

/// <summary>One JSON object a line, every column in every line, null where a row has none.</summary>
internal sealed class NdjsonFormat : IRowFormat
{
    private static readonly JsonEncodedText[] Names = [.. ExportColumn.All.Select(column => JsonEncodedText.Encode(column.Name))];

    // The file is not embedded in HTML, so texts stay readable: no \u escapes beyond what JSON asks for.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void WriteHeader(IBufferWriter<byte> output) { }

    public void WriteRow(IBufferWriter<byte> output, ExportRow row)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            for (var index = 0; index < Names.Length; index++)
            {
                WriteMember(writer, Names[index], ExportColumn.All[index], row);
            }

            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, ExportColumn column, ExportRow row)
    {
        if (!column.IsNumber)
        {
            writer.WriteString(name, column.TextOf(row));
        }
        else if (column.NumberOf(row) is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
