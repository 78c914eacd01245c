using System.Text;
using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary>One vendor's rows, computed from their index: a million of them need no memory.</summary>
internal abstract class RowSource(int seed, long newest, long spacing)
{
    /// <summary>Indices from here on belong to no dataset: rows inserted by count, and those of an endless server.</summary>
    public const int FreshIndex = 1 << 22;

    /// <summary>The longest identity in bytes.</summary>
    protected const int MaxId = 64;

    private const long Second = 1_000_000_000;

    /// <summary>Set by the store, from the traps, before rows are read.</summary>
    public RowShape Shape { get; set; } = new(1, FinestTime: false, Conversations: 1);

    protected int Seed => seed;

    /// <summary>The finest part of a second that the vendor's own clock keeps, in nanoseconds.</summary>
    protected abstract long TimeUnit { get; }

    /// <summary>The row at an index.</summary>
    public abstract Row At(int index);

    /// <summary>The row that a test laid down, with what it left out filled in.</summary>
    public Row At(DatasetRow row, int reference)
    {
        var bits = Bits.Of(seed, row.Id);
        var filled = Fill(bits, reference, row.Created.UnixNanoseconds);
        return filled with
        {
            Updated = (row.Updated ?? row.Created).UnixNanoseconds,
            Sent = (row.Sent ?? row.Created).UnixNanoseconds,
            IsOutbound = row.IsOutbound ?? filled.IsOutbound,
            From = row.From ?? (row.IsOutbound is { } sent && sent != filled.IsOutbound ? filled.To : filled.From),
            To = row.To ?? (row.IsOutbound is { } away && away != filled.IsOutbound ? filled.From : filled.To),
            Status = row.Status ?? filled.Status,
            Explicit = row,
        };
    }

    /// <summary>The identity of the row at an index.</summary>
    public string IdOf(int index)
    {
        Span<byte> id = stackalloc byte[MaxId];
        return Encoding.ASCII.GetString(id[..FormatId(index, id)]);
    }

    /// <summary>The index in an identity that <see cref="IdOf"/> wrote; negative where it is none.</summary>
    public virtual int IndexOf(string id) => -1;

    /// <summary>Whether a test may give a row this identity.</summary>
    public virtual bool IsValidId(string id) => id.Length > 0 && Encoding.UTF8.GetByteCount(id) <= MaxId;

    /// <summary>Writes the row as the vendor would.</summary>
    public abstract void Write(Utf8JsonWriter writer, in Row row);

    /// <summary>What is true of the row.</summary>
    public abstract RowFacts Facts(in Row row);

    public string Id(in Row row) => row.Explicit?.Id ?? IdOf(row.Ref);

    /// <summary>Writes the row's identity and says how long it is; at most <see cref="MaxId"/> bytes.</summary>
    protected int FormatId(in Row row, Span<byte> destination) =>
        row.Explicit is { } given ? Encoding.UTF8.GetBytes(given.Id, destination) : FormatId(row.Ref, destination);

    protected void WriteId(Utf8JsonWriter writer, JsonEncodedText name, in Row row)
    {
        Span<byte> id = stackalloc byte[MaxId];
        writer.WriteString(name, id[..FormatId(row, id)]);
    }

    /// <summary>Writes the identity of the row at an index.</summary>
    protected abstract int FormatId(int index, Span<byte> destination);

    /// <summary>The row that the bits describe.</summary>
    protected abstract Row Fill(Bits bits, int reference, long created);

    /// <summary>Strictly falling from one group of ties to the next: the fraction of a second is less than the spacing.</summary>
    protected long CreatedAt(int index)
    {
        var group = Shape.TieSize > 1 ? index / Shape.TieSize : index;
        var unit = Shape.FinestTime ? 1 : TimeUnit;
        var fraction = unit >= Second ? 0 : Bits.Of(seed, group).Pick(Purpose.Fraction, (int)(Second / unit)) * unit;
        return newest - (group * spacing) + fraction;
    }

    protected RowFacts CommonFacts(in Row row, string? text) =>
        new()
        {
            Id = Id(row),
            Created = new WireTime(row.Created),
            Updated = new WireTime(row.Updated),
            Sent = row.Sent == Row.NoTime ? null : new WireTime(row.Sent),
            From = row.From,
            To = row.To,
            Status = row.Status,
            IsOutbound = row.IsOutbound,
            Text = text,
        };
}
