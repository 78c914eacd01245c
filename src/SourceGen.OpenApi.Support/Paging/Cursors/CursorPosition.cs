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

    /// <summary>Rows that were delivered and will come again.</summary>
    public ulong[] Delivered { get; init; } = Array.Empty<ulong>();

    public static CursorPosition Start { get; } = new();

    public void WriteTo(TokenWriter writer)
    {
        writer.WriteText(Cursor);
        writer.WriteText(Edge);
        writer.WriteNumber(Digits);
        writer.WriteNumber(Coarsest);
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
            Delivered = reader.ReadIdentities(),
        };
    }

    private static int ReadDigits(TokenReader reader) =>
        reader.ReadNumber() is >= 0 and <= CursorValue.MostDigits and var digits
            ? (int)digits
            : throw new FormatException("A count is out of range.");
}
