using System.Text.Json;
using MessageExport;
using Microsoft.Data.Sqlite;

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
