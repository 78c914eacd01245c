using System.CommandLine.Parsing;
using System.Globalization;

namespace MessageExport;

/// <summary>Reads the options' values, with one-line errors that say what would do.</summary>
internal static class OptionParsers
{
    private const int MostRows = 10_000_000;

    public static IReadOnlyList<string>? Vendors(ArgumentResult result)
    {
        var asked = result
            .Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = asked.FirstOrDefault(name => !VendorNames.All.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null || asked.Count == 0)
        {
            result.AddError($"--vendor does not know '{unknown}'; it takes {string.Join(", ", VendorNames.All)}.");
            return null;
        }

        // In the usual order, whatever order they were asked for in.
        return [.. VendorNames.All.Where(asked.Contains)];
    }

    public static DateTimeOffset? Moment(ArgumentResult result)
    {
        if (TimeWindow.TryParseMoment(result.Tokens[0].Value, out var moment))
        {
            return moment;
        }

        result.AddError(
            $"{Name(result)} takes a date or a date and time such as 2026-06-01 or 2026-06-01T08:30:00Z, not '{result.Tokens[0].Value}'."
        );
        return null;
    }

    public static OutputFormat? Format(ArgumentResult result)
    {
        switch (result.Tokens[0].Value.ToUpperInvariant())
        {
            case "NDJSON":
                return OutputFormat.Ndjson;
            case "CSV":
                return OutputFormat.Csv;
            case "SQLITE":
                return OutputFormat.Sqlite;
            case "PARQUET":
                return OutputFormat.Parquet;
            default:
                result.AddError($"--format takes ndjson, csv, sqlite or parquet, not '{result.Tokens[0].Value}'.");
                return null;
        }
    }

    public static int? Rows(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows <= MostRows)
        {
            return rows;
        }

        result.AddError(
            $"--rows takes a whole number up to {MostRows.ToString(CultureInfo.InvariantCulture)}, not '{result.Tokens[0].Value}'."
        );
        return null;
    }

    public static string? FilePath(ArgumentResult result)
    {
        var path = result.Tokens[0].Value;
        if (
            path.Length > 0
            && !path.Contains('\0', StringComparison.Ordinal)
            && !Directory.Exists(path)
            && !Path.EndsInDirectorySeparator(path)
        )
        {
            return path;
        }

        result.AddError($"--out takes the name of a file, and '{path}' is none.");
        return null;
    }

    private static string Name(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? "The option";
}
