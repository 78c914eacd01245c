using System.Globalization;
using System.Text.Json;
using MessageExport;
using Microsoft.Data.Sqlite;
using Parquet.Serialization;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

/// <summary>Reads an export back, whatever its format: one sorted text per row, columns in order, null told from empty.</summary>
internal static class ExportFile
{
    private const string Null = "\0null";

    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> Read(string path) =>
        ExportOutput.FormatOf(path) switch
        {
            OutputFormat.Csv => ReadCsv(path),
            OutputFormat.Sqlite => ReadSqlite(path),
            OutputFormat.Parquet => ReadParquet(path),
            _ => ReadNdjson(path),
        };

    /// <summary>The rows as comparable texts: two exports are the same when these lists are equal.</summary>
    public static IReadOnlyList<string> Rows(string path) =>
        [
            .. Read(path)
                .Select(row => string.Join('\u001f', ExportColumn.All.Select(column => row[column.Name] ?? Null)))
                .Order(StringComparer.Ordinal),
        ];

    private static List<IReadOnlyDictionary<string, string?>> ReadNdjson(string path)
    {
        var text = File.ReadAllText(path);
        Assert.True(text.Length == 0 || text.EndsWith('\n'), "the last line is not whole");
        return [.. text.Split('\n')[..^1].Select(line => (IReadOnlyDictionary<string, string?>)JsonRow(line))];
    }

    private static Dictionary<string, string?> JsonRow(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json
            .RootElement.EnumerateObject()
            .ToDictionary(
                member => member.Name,
                member => member.Value.ValueKind == JsonValueKind.Null ? null : member.Value.ToString(),
                StringComparer.Ordinal
            );
    }

    private static List<IReadOnlyDictionary<string, string?>> ReadCsv(string path)
    {
        var records = CsvRecords.Read(File.ReadAllText(path));
        var names = records[0];
        return
        [
            .. records
                .Skip(1)
                .Select(record =>
                    (IReadOnlyDictionary<string, string?>)
                        names.Zip(record).ToDictionary(pair => pair.First!, pair => pair.Second, StringComparer.Ordinal)
                ),
        ];
    }

    private static List<IReadOnlyDictionary<string, string?>> ReadParquet(string path)
    {
        // The library reads asynchronously only; no context is present that blocking here could hold up.
        return Task.Run(() => ReadParquetAsync(path)).GetAwaiter().GetResult();
    }

    private static async Task<List<IReadOnlyDictionary<string, string?>>> ReadParquetAsync(string path)
    {
        await using var file = File.OpenRead(path);
        var rows = new List<IReadOnlyDictionary<string, string?>>();
        var result = await ParquetSerializer.DeserializeUntypedAsync(file);
        foreach (var row in result.Data)
        {
            // A null is left out of the row.
            rows.Add(
                ExportColumn.All.ToDictionary(
                    column => column.Name,
                    column => TextOf(row.GetValueOrDefault(column.Name)),
                    StringComparer.Ordinal
                )
            );
        }

        return rows;
    }

    private static string? TextOf(object? value) =>
        value switch
        {
            null => null,
            DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static List<IReadOnlyDictionary<string, string?>> ReadSqlite(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM messages";
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyDictionary<string, string?>>();
        while (reader.Read())
        {
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .ToDictionary(reader.GetName, index => reader.IsDBNull(index) ? null : reader.GetString(index), StringComparer.Ordinal)
            );
        }

        return rows;
    }
}
