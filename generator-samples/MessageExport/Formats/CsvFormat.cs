using System.Buffers;
using System.Globalization;
using System.Text;

namespace MessageExport;

/// <summary>Comma-separated values as RFC 4180 describes them, in UTF-8, with LF. Nothing at all is null; a pair of quotes is the empty text.</summary>
internal sealed class CsvFormat : IRowFormat
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public void WriteHeader(IBufferWriter<byte> output)
    {
        Write(output, string.Join(',', ExportColumn.All.Select(column => column.Name)));
        output.Write("\n"u8);
    }

    public void WriteRow(IBufferWriter<byte> output, ExportRow row)
    {
        for (var index = 0; index < ExportColumn.All.Count; index++)
        {
            if (index > 0)
            {
                output.Write(","u8);
            }

            WriteField(output, ExportColumn.All[index], row);
        }

        output.Write("\n"u8);
    }

    private static void WriteField(IBufferWriter<byte> output, ExportColumn column, ExportRow row)
    {
        if (column.IsNumber)
        {
            Write(output, column.NumberOf(row)?.ToString(CultureInfo.InvariantCulture));
        }
        else if (column.TextOf(row) is { } text)
        {
            Write(output, NeedsQuotes(text) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
        }
    }

    private static bool NeedsQuotes(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(Special) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]);

    private static void Write(IBufferWriter<byte> output, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Encoding.UTF8.GetBytes(text, output);
        }
    }
}
