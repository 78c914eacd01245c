namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Where a walk by offsets stands.</summary>
internal sealed class OffsetPosition
{
    /// <summary>The row, or the page, that comes next.</summary>
    public long Next { get; init; }

    /// <summary>Rows at the head of page <see cref="Next"/> that were delivered already; only where pages are counted.</summary>
    public int Skip { get; init; }

    /// <summary>Rows received so far; only where pages are counted.</summary>
    public long Received { get; init; }

    /// <summary>The page size that <see cref="Next"/> counts in; only where pages are counted.</summary>
    public int? PageSize { get; init; }

    /// <summary>The server's count of the listing when the walk stood here.</summary>
    public long? Total { get; init; }

    /// <summary>The rows delivered last, oldest first: the walk finds its place by them after rows came or went.</summary>
    public ulong[] Anchors { get; init; } = Array.Empty<ulong>();

    /// <summary>The identities at the head of the listing, by which a circle is known.</summary>
    public ulong[] Head { get; init; } = Array.Empty<ulong>();

    /// <summary>True where <see cref="Anchors"/> are all the rows delivered so far.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Rows without identity that were delivered after the last anchor.</summary>
    public int RowsBehindAnchor { get; init; }

    public void WriteTo(TokenWriter writer)
    {
        writer.WriteNumber(Next);
        writer.WriteNumber(Skip);
        writer.WriteNumber(Received);
        writer.WriteOptional(PageSize);
        writer.WriteOptional(Total);
        writer.WriteIdentities(Anchors);
        writer.WriteIdentities(Head);
        writer.WriteByte(IsComplete ? (byte)1 : (byte)0);
        writer.WriteNumber(RowsBehindAnchor);
    }

    public static OffsetPosition ReadFrom(TokenReader reader) =>
        new()
        {
            Next = Count(reader.ReadNumber(), long.MaxValue),
            Skip = (int)Count(reader.ReadNumber(), int.MaxValue),
            Received = Count(reader.ReadNumber(), long.MaxValue),
            PageSize = reader.ReadOptional() is { } size ? (int)Count(size, int.MaxValue) : null,
            Total = reader.ReadOptional(),
            Anchors = reader.ReadIdentities(),
            Head = reader.ReadIdentities(),
            IsComplete = reader.ReadByte() == 1,
            RowsBehindAnchor = (int)Count(reader.ReadNumber(), int.MaxValue),
        };

    private static long Count(long value, long most) =>
        value >= 0 && value <= most ? value : throw new FormatException("A count is out of range.");
}
