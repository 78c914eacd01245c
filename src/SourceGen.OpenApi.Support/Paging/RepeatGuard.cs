namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>
/// Notices a server that sends the first page, or the page before, once more as if it were a new one. Rows are compared by identity, or
/// as a whole where they are records; pages of a single row say too little.
/// </summary>
internal sealed class RepeatGuard<T>
{
    private const int HeadRows = 8;

    private readonly Func<T, RowIdentity>? _identity;
    private ulong[]? _head;
    private IReadOnlyList<T>? _first;
    private IReadOnlyList<T>? _last;

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
            _first ??= rows;
            _last = rows;
        }
        else
        {
            _head ??= HeadOf(rows);
        }
    }

    /// <summary>True for a page, other than the first, that begins as the listing began, or repeats the page before.</summary>
    public bool IsRepeat(IReadOnlyList<T> rows) =>
        _identity is null ? IsSame(rows, _first) || IsSame(rows, _last) : _head is { Length: > 1 } head && IsSame(HeadOf(rows), head);

    private ulong[] HeadOf(IReadOnlyList<T> rows)
    {
        var head = new ulong[Math.Min(rows.Count, HeadRows)];
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = _identity!(rows[i]).Bits;
        }

        return head;
    }

    private static bool IsSame(ulong[] left, ulong[] right)
    {
        if (left.Length < right.Length)
        {
            return false;
        }

        for (var i = 0; i < right.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(IReadOnlyList<T> left, IReadOnlyList<T>? right)
    {
        // Values and texts may well repeat.
        if (right is null || left.Count < 2 || left.Count != right.Count || default(T) is not null || typeof(T) == typeof(string))
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
