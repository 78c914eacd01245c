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

    /// <summary>Rows that were delivered and will come again.</summary>
    public ulong[] Delivered { get; init; } = Array.Empty<ulong>();

    public static CursorPosition Start { get; } = new();

    public void WriteTo(TokenWriter writer)
    {
        writer.WriteText(Cursor);
        writer.WriteText(Edge);
        writer.WriteNumber(Digits);
        writer.WriteIdentities(Delivered);
    }

    public static CursorPosition ReadFrom(TokenReader reader)
    {
        var cursor = reader.ReadText();
        var edge = reader.ReadText();
        var digits = reader.ReadNumber();
        if (digits is < 0 or > CursorValue.MostDigits)
        {
            throw new FormatException("A count is out of range.");
        }

        return new CursorPosition
        {
            Cursor = cursor,
            Edge = edge,
            Digits = (int)digits,
            Delivered = reader.ReadIdentities(),
        };
    }
}
