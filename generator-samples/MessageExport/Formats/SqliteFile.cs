using Microsoft.Data.Sqlite;

namespace MessageExport;

/// <summary>The database: its tables and how it is opened. The checkpoint is a table too, so that one transaction holds both.</summary>
internal static class SqliteFile
{
    public const string CheckpointTable = "export_checkpoint";

    // Not WAL: a killed process would leave rows in a second file, and this one alone has to be the export.
    private const string Settings = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;";

    private static readonly string Columns = string.Join(
        ", ",
        ExportColumn.All.Select(column => $"{column.Name} {(column.IsNumber ? "INTEGER" : "TEXT")}")
    );

    private static readonly string Schema = $"""
        CREATE TABLE messages ({Columns});
        CREATE UNIQUE INDEX messages_by_id ON messages (vendor, id);
        CREATE TABLE {CheckpointTable} (id INTEGER PRIMARY KEY CHECK (id = 1), state TEXT NOT NULL);
        """;

    /// <summary>Makes an empty database with its first checkpoint and puts it in the place of whatever was there.</summary>
    public static void Create(string path, ExportCheckpoint start)
    {
        var next = path + ".new";
        DeleteWithJournals(next);
        using (var connection = Open(next, SqliteOpenMode.ReadWriteCreate))
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, transaction, Schema);
            WriteCheckpoint(connection, transaction, start);
            transaction.Commit();
        }

        // The old database's journals first: SQLite would take them for the new one's.
        DeleteWithJournals(path);
        File.Move(next, path, overwrite: true);
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        try
        {
            connection.Open();
            Execute(connection, transaction: null, Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The checkpoint in a database; null where it holds a whole export, or none of ours.</summary>
    public static ExportCheckpoint? ReadCheckpoint(string path)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{CheckpointTable}'";
        if (command.ExecuteScalar() is 0L)
        {
            return null;
        }

        command.CommandText = $"SELECT CAST(state AS BLOB) FROM {CheckpointTable}";
        return command.ExecuteScalar() is byte[] state ? CheckpointJson.Read(state, Path.GetFileName(path)) : null;
    }

    public static void WriteCheckpoint(SqliteConnection connection, SqliteTransaction transaction, ExportCheckpoint checkpoint)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT OR REPLACE INTO {CheckpointTable} (id, state) VALUES (1, CAST($state AS TEXT))";
        command.Parameters.AddWithValue("$state", CheckpointJson.Write(checkpoint));
        command.ExecuteNonQuery();
    }

    public static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void DeleteWithJournals(string path)
    {
        File.Delete(path);
        File.Delete(path + "-journal");
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }
}
