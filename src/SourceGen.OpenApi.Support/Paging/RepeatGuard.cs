namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>How a page compares with those before it.</summary>
internal enum PageRepeat
{
    /// <summary>It differs, or nothing tells.</summary>
    None,

    /// <summary>Rows without identity that are equal to those of the page before: they may be the same or others like them.</summary>
    Alike,

    /// <summary>One row that the page before had as well: a row may have come in front of it meanwhile.</summary>
    SingleRow,

    /// <summary>The page before, or the head of the listing, once more.</summary>
    Page,
}

/// <summary>
/// Notices a server that sends the first page, or the page before, once more as if it were a new one. Rows are compared by identity; those
/// without one are never taken for each other: two pages of them that are equal by value are only alike.
/// </summary>
internal sealed class RepeatGuard<T>
{
    private const int HeadRows = 8;

    private readonly Func<T, RowIdentity>? _identity;
    private ulong[]? _head;
    private ulong[]? _last;
    private IReadOnlyList<T>? _lastRows;

    /// <param name="identity">What names a row, where something does.</param>
    /// <param name="head">The identities at the head of the listing, where an earlier walk has seen them.</param>
    public RepeatGuard(Func<T, RowIdentity>? identity, ulong[]? head = null)
    {
        _identity = identity;
        _head = head is { Length: > 0 } ? head : null;
    }

    /// <summary>The identities at the head of the listing.</summary>
    public ulong[] Head => _head ?? Array.Empty<ulong>();

    /// <summary>Takes note of a page that may be the listing's first.</summary>
    public void Note(IReadOnlyList<T> rows)
    {
        if (_identity is null)
        {
            _lastRows = rows;
        }
        else
        {
            _head ??= IdentitiesOf(rows, HeadRows);
            _last = IdentitiesOf(rows, rows.Count);
        }
    }

    /// <summary>Compares a page, other than the first, with the head of the listing and with the page before it.</summary>
    public PageRepeat Compare(IReadOnlyList<T> rows)
    {
        if (_identity is null || rows.Count == 0)
        {
            return rows.Count > 0 && AreEqual(rows, _lastRows) ? PageRepeat.Alike : PageRepeat.None;
        }

        if (_head is { Length: > 1 } head && Begins(IdentitiesOf(rows, HeadRows), head))
        {
            return PageRepeat.Page;
        }

        return _last is null || _last.Length != rows.Count || !Begins(IdentitiesOf(rows, rows.Count), _last) ? PageRepeat.None
            : rows.Count == 1 ? PageRepeat.SingleRow
            : PageRepeat.Page;
    }

    /// <summary>Empty where one of the rows has no identity: such a page is like no other.</summary>
    private ulong[] IdentitiesOf(IReadOnlyList<T> rows, int most)
    {
        var identities = new ulong[Math.Min(rows.Count, most)];
        for (var i = 0; i < identities.Length; i++)
        {
            var identity = _identity!(rows[i]);
            if (!identity.HasValue)
            {
                return Array.Empty<ulong>();
            }

            identities[i] = identity.Bits;
        }

        return identities;
    }

    private static bool Begins(ulong[] page, ulong[] with) =>
        with.Length > 0 && page.Length >= with.Length && page.AsSpan(0, with.Length).SequenceEqual(with);

    private static bool AreEqual(IReadOnlyList<T> left, IReadOnlyList<T>? right)
    {
        if (left.Count != right?.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
