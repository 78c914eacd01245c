using System.Runtime.InteropServices;

namespace SourceGen.Emulator;

/// <summary>What a listing is sorted by.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowOrder(SortField Field, bool Ascending)
{
    public static RowOrder Default { get; } = new(SortField.None, Ascending: false);

    public static RowOrder Newest { get; } = new(SortField.Created, Ascending: false);

    /// <summary>The key to sort ascending by; rows without the time come last in both directions.</summary>
    public long Key(in Row row)
    {
        var time = Time(row);
        return time == Row.NoTime ? long.MaxValue
            : Ascending ? time
            : -time;
    }

    public long Time(in Row row) =>
        Field switch
        {
            SortField.Updated => row.Updated,
            SortField.Sent => row.Sent,
            _ => row.Created,
        };
}
