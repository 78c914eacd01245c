namespace SourceGen.OpenApi.Support;

using global::System.Runtime.InteropServices;

/// <summary>Where a walk along the last row's text stands, beside the rows that it remembers.</summary>
/// <param name="Cursor">What the next request carries; null for what the initial request has.</param>
/// <param name="LastCount">Rows of the last page.</param>
internal sealed record LastRowState(string? Cursor, int LastCount = 0);

/// <summary>What a page says to a walk along the last row's text.</summary>
internal sealed record LastRowAnswer
{
    /// <summary>How many rows came.</summary>
    public int Count { get; init; }

    /// <summary>How many of them were not delivered yet.</summary>
    public int New { get; init; }

    /// <summary>The text of the last row that the next page is asked for with; null where no row has one.</summary>
    public string? LastText { get; init; }

    /// <summary>Whether rows follow, as the server says.</summary>
    public bool? HasMore { get; init; }

    /// <summary>True where the server says that this is the last page.</summary>
    public bool IsLast { get; init; }

    /// <summary>True for the second page of an inferred walk, where its body is the first one's to the byte.</summary>
    public bool RepeatsFirstBody { get; init; }
}

/// <summary>Why a walk along the last row's text cannot go on.</summary>
internal enum LastRowFault
{
    None,

    /// <summary>A page brings only rows that were delivered.</summary>
    Circle,

    /// <summary>What was inferred from names does not hold.</summary>
    NotAsInferred,

    /// <summary>No row has the text that the next page is asked for with.</summary>
    NoText,
}

/// <summary>What a walk along the last row's text does after a page.</summary>
/// <param name="State">Where it stands then.</param>
/// <param name="IsEnd">True where no page follows.</param>
/// <param name="Fault">Why it cannot go on.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LastRowDecision(LastRowState State, bool IsEnd, LastRowFault Fault);

/// <summary>
/// What a walk along the last row's text does after a page: a pure function over its state. The table of its transitions is in the
/// maintainers' documentation (docs/walks.md).
/// </summary>
internal static class LastRowStep
{
    public static LastRowDecision Take(LastRowState state, LastRowAnswer page)
    {
        // An inclusive server sends the last row once more, not a page of delivered rows.
        if (state.Cursor is not null && page.New == 0 && (page.Count > 1 || page.RepeatsFirstBody))
        {
            return new(state, IsEnd: false, page.RepeatsFirstBody ? LastRowFault.NotAsInferred : LastRowFault.Circle);
        }

        var next = state with { LastCount = page.Count };
        if (page.IsLast || !(page.HasMore ?? page.New > 0))
        {
            return new(next, IsEnd: true, LastRowFault.None);
        }

        if (page.Count == 0)
        {
            return new(next, IsEnd: false, LastRowFault.None);
        }

        return page.LastText is null
            ? new(state, IsEnd: false, LastRowFault.NoText)
            : new(next with { Cursor = page.LastText }, IsEnd: false, LastRowFault.None);
    }
}
