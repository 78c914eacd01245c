using System.Text;
using Microsoft.Data.Sqlite;

namespace MessageExport;

/// <summary>Inserts rows into the table <c>messages</c>; rows and checkpoint go into one transaction.</summary>
internal sealed class SqliteSink : IExportSink
{
    // A row that a vendor lists again, changed, takes the place of the one before.
    private static readonly string Insert =
        $"INSERT OR REPLACE INTO messages ({string.Join(", ", ExportColumn.All.Select(column => column.Name))}) "
        + $"VALUES ({string.Join(", ", ExportColumn.All.Select(column => "$" + column.Name))})";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private SqliteTransaction? _transaction;

    public SqliteSink(string path)
    {
        _connection = SqliteFile.Open(path);
        _insert = _connection.CreateCommand();
        _insert.CommandText = Insert;
        foreach (var column in ExportColumn.All)
        {
            _insert.Parameters.Add("$" + column.Name, column.IsNumber ? SqliteType.Integer : SqliteType.Text);
        }
    }

    public long Append(IReadOnlyList<ExportRow> rows)
    {
        _insert.Transaction = _transaction ??= _connection.BeginTransaction();
        long bytes = 0;
        foreach (var row in rows)
        {
            for (var index = 0; index < ExportColumn.All.Count; index++)
            {
                bytes += Bind(_insert.Parameters[index], ExportColumn.All[index], row);
            }

            _insert.ExecuteNonQuery();
        }

        return bytes;
    }

    public void Commit(ExportCheckpoint checkpoint)
    {
        var transaction = _transaction ?? _connection.BeginTransaction();
        _transaction = null;
        using (transaction)
        {
            SqliteFile.WriteCheckpoint(_connection, transaction, checkpoint);
            transaction.Commit();
        }
    }

    public Task CompleteAsync(CancellationToken cancellationToken)
    {
        SqliteFile.Execute(_connection, transaction: null, $"DROP TABLE {SqliteFile.CheckpointTable}");
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        _insert.Dispose();
        _connection.Dispose();
    }

    /// <summary>Sets a value and says how much it weighs: its text in UTF-8, or eight bytes for a number.</summary>
    private static long Bind(SqliteParameter parameter, ExportColumn column, ExportRow row)
    {
        if (column.IsNumber)
        {
            var number = column.NumberOf(row);
            parameter.Value = number is { } value ? value : DBNull.Value;
            return number is null ? 0 : sizeof(long);
        }

        var text = column.TextOf(row);
        parameter.Value = text is null ? DBNull.Value : text;
        return text is null ? 0 : Encoding.UTF8.GetByteCount(text);
    }
}
