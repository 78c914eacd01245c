namespace MessageExport;

/// <summary>What the file is.</summary>
internal enum OutputFormat
{
    /// <summary>One JSON object a line.</summary>
    Ndjson,

    /// <summary>Comma-separated values with a header.</summary>
    Csv,

    /// <summary>A database with the table <c>messages</c>.</summary>
    Sqlite,

    /// <summary>Columns for analytics, compressed.</summary>
    Parquet,
}
