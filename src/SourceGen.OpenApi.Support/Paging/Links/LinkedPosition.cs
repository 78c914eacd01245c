namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Where a walk along links or tokens stands: the page it will ask for next, and which of its rows are known.</summary>
internal sealed class LinkedPosition
{
    /// <summary>So many identities at most are kept in a token.</summary>
    private const int MostIdentities = 1024;

    /// <summary>The next page's link or token; null for the page that the initial request brings.</summary>
    public string? Link { get; init; }

    /// <summary>True where the walk goes from later pages to earlier ones.</summary>
    public bool IsBackward { get; init; }

    /// <summary>Rows at the head of the page that were delivered already, where rows have no identity.</summary>
    public int Skip { get; init; }

    /// <summary>Rows that were delivered already and may come again.</summary>
    public ulong[] Delivered { get; init; } = Array.Empty<ulong>();

    /// <summary>The identities at the head of the listing, by which a circle is known.</summary>
    public ulong[] Head { get; init; } = Array.Empty<ulong>();

    public static LinkedPosition Start { get; } = new();

    public void WriteTo(TokenWriter writer)
    {
        writer.WriteText(Link);
        writer.WriteByte(IsBackward ? (byte)1 : (byte)0);
        writer.WriteNumber(Skip);
        writer.WriteIdentities(Head);
        writer.WriteIdentities(
            new ArraySegment<ulong>(Delivered, Math.Max(0, Delivered.Length - MostIdentities), Math.Min(Delivered.Length, MostIdentities))
        );
    }

    public static LinkedPosition ReadFrom(TokenReader reader)
    {
        var link = reader.ReadText();
        var isBackward = reader.ReadByte() == 1;
        var skip = reader.ReadNumber();
        if (skip is < 0 or > int.MaxValue)
        {
            throw new FormatException("A count is out of range.");
        }

        var head = reader.ReadIdentities();
        return new LinkedPosition
        {
            Link = link,
            IsBackward = isBackward,
            Skip = (int)skip,
            Head = head,
            Delivered = reader.ReadIdentities(),
        };
    }
}
