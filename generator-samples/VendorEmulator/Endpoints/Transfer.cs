namespace SourceGen.Emulator;

/// <summary>How a response goes out.</summary>
internal sealed record Transfer
{
    public static Transfer Plain { get; } = new();

    /// <summary>The wait before the status line.</summary>
    public TimeSpan HeaderDelay { get; init; }

    /// <summary>The connection is reset before a single byte.</summary>
    public bool ResetBeforeHeaders { get; init; }

    /// <summary>The connection is reset after this many bytes of the body.</summary>
    public int? ResetAfter { get; init; }

    /// <summary>Bytes sent at a time, with <see cref="ChunkDelay"/> between; 0 for all at once.</summary>
    public int ChunkSize { get; init; }

    /// <summary>The wait before each chunk.</summary>
    public TimeSpan ChunkDelay { get; init; }
}
