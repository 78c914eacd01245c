namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Where a cursor walk stands.</summary>
internal sealed class CursorPosition
{
    /// <summary>What the next request carries, in wire form; null for what the initial request has.</summary>
    public string? Cursor { get; init; }

    /// <summary>The furthest position that a row had, as the server wrote it.</summary>
    public string? Edge { get; init; }

    /// <summary>The most digits behind the point that a row had.</summary>
    public int Digits { get; init; }

    /// <summary>The most digits behind the point that the server turned out to read.</summary>
    public int Coarsest { get; init; } = CursorValue.MostDigits;

    /// <summary>What the walk's first request carried, in wire form; null for what the initial request has.</summary>
    public string? Start { get; init; }

    /// <summary>Rows delivered since <see cref="Start"/>.</summary>
    public long Received { get; init; }

    /// <summary>The most rows that one page had.</summary>
    public int LargestPage { get; init; }

    /// <summary>Rows that were delivered and will come again.</summary>
    public ulong[] Delivered { get; init; } = Array.Empty<ulong>();

    public void WriteTo(TokenWriter writer)
    {
        writer.WriteText(Cursor);
        writer.WriteText(Edge);
        writer.WriteNumber(Digits);
        writer.WriteNumber(Coarsest);
        writer.WriteText(Start);
        writer.WriteNumber(Received);
        writer.WriteNumber(LargestPage);
        writer.WriteIdentities(Delivered);
    }

    public static CursorPosition ReadFrom(TokenReader reader)
    {
        var cursor = reader.ReadText();
        var edge = reader.ReadText();
        return new CursorPosition
        {
            Cursor = cursor,
            Edge = edge,
            Digits = ReadDigits(reader),
            Coarsest = ReadDigits(reader),
            Start = reader.ReadText(),
            Received = ReadCount(reader, long.MaxValue),
            LargestPage = (int)ReadCount(reader, int.MaxValue),
            Delivered = reader.ReadIdentities(),
        };
    }

    private static int ReadDigits(TokenReader reader) => (int)ReadCount(reader, CursorValue.MostDigits);

    private static long ReadCount(TokenReader reader, long most) =>
        reader.ReadNumber() is >= 0 and var count && count <= most ? count : throw new FormatException("A count is out of range.");
}
