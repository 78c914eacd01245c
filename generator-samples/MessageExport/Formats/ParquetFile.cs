using System.Globalization;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace MessageExport;

/// <summary>Writes lines of NDJSON as a Parquet file: texts, 64-bit integers and timestamps in UTC, every column optional.</summary>
internal static class ParquetFile
{
    // Rows in memory at a time, and in one row group.
    private const int GroupSize = 50_000;

    // Nanoseconds keep every digit that a vendor sends; counted in 64 bits from 1970, they reach over these whole years.
    private const int FirstYear = 1678;
    private const int LastYear = 2261;

    public static async Task WriteAsync(string rows, string path, CancellationToken cancellationToken)
    {
        var fields = ExportColumn.All.Select(Field).ToArray();
        await using var output = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, cancellationToken: cancellationToken))
        {
            foreach (var group in ReadLines(rows).Chunk(GroupSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var target = writer.CreateRowGroup();
                for (var index = 0; index < fields.Length; index++)
                {
                    await WriteColumnAsync(target, fields[index], ExportColumn.All[index], group, cancellationToken);
                }
            }
        }

        output.Flush(flushToDisk: true);
    }

    private static DataField Field(ExportColumn column) =>
        column.Kind switch
        {
            ColumnKind.Text => new DataField(column.Name, typeof(string), isNullable: true),
            ColumnKind.Number => new DataField(column.Name, typeof(long), isNullable: true),
            ColumnKind.Moment => new DateTimeDataField(
                column.Name,
                DateTimeFormat.Timestamp,
                isAdjustedToUTC: true,
                unit: DateTimeTimeUnit.Nanos,
                isNullable: true
            ),
            _ => throw new InvalidOperationException($"The column {column.Name} has no form in Parquet."),
        };

    private static Task WriteColumnAsync(
        ParquetRowGroupWriter target,
        DataField field,
        ExportColumn column,
        JsonElement[] rows,
        CancellationToken cancellationToken
    )
    {
        var values = rows.Select(row => row.GetProperty(column.Name));
        return column.Kind switch
        {
            ColumnKind.Number => target.WriteAsync<long>(
                field,
                values.Select(value => value.ValueKind == JsonValueKind.Null ? (long?)null : value.GetInt64()).ToArray(),
                cancellationToken: cancellationToken
            ),
            ColumnKind.Moment => target.WriteAsync<DateTime>(
                field,
                values.Select(value => MomentOf(value.GetString())).ToArray(),
                cancellationToken: cancellationToken
            ),
            _ => target.WriteAsync(field, values.Select(value => value.GetString()!).ToArray()),
        };
    }

    private static DateTime? MomentOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var moment = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return moment.Year is >= FirstYear and <= LastYear
            ? moment
            : throw new ExportException(ExitCode.OutputFailed, $"Parquet cannot hold the moment {text}; --format csv can.");
    }

    private static IEnumerable<JsonElement> ReadLines(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }
}
