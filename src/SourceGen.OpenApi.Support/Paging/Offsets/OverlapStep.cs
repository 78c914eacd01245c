namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>
/// What an overlapping walk does after an answer: a pure function over its state. The table of its transitions is in the maintainers'
/// documentation (docs/walks.md).
/// </summary>
internal static class OverlapStep
{
    /// <summary>What is looked for must not be missed because a page is empty by mistake: so often it is asked for again.</summary>
    private const int MostRepeats = 3;

    public static OffsetDecision<OverlapState> Take(OverlapState state, OffsetAnswer answer, OffsetRules rules)
    {
        var seen = state with { LargestPage = Math.Max(state.LargestPage, answer.Count) };
        var isHollow = answer.IsEmpty && answer.SaysMore(answer.Start - seen.First);
        return seen.Phase switch
        {
            OverlapPhase.Page => TakePage(seen, answer, isHollow, rules),
            OverlapPhase.GapAgain => answer.IsEmpty
                ? new(seen with { Phase = OverlapPhase.GapLastTime }, OffsetMove.Ask)
                : Locate(Settled(seen), answer, rules),
            OverlapPhase.GapLastTime => isHollow ? LeaveGap(seen) : Locate(Settled(seen), answer, rules),
            _ when isHollow && seen.Repeats < MostRepeats => new(seen with { Repeats = seen.Repeats + 1 }, OffsetMove.Ask),
            OverlapPhase.OverlapAgain => Compare(seen with { Repeats = 0 }, answer),
            OverlapPhase.Search => Search(seen with { Repeats = 0 }, answer),
            OverlapPhase.Restart => Deliver(Settled(seen), from: 0, hasDrifted: true),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state.Phase, message: null),
        };
    }

    /// <summary>The state once the rows of a window are delivered.</summary>
    /// <param name="state">The state that was decided on.</param>
    /// <param name="window">The answer whose rows were delivered.</param>
    /// <param name="newRows">How many of them were new.</param>
    /// <param name="knownBehind">Delivered rows that stand behind the window's last one, where it was delivered before.</param>
    /// <param name="rowsBehindAnchor">Rows without identity that were delivered last.</param>
    public static OverlapState Delivered(OverlapState state, OffsetAnswer window, int newRows, int knownBehind, int rowsBehindAnchor)
    {
        // Where a window has only delivered rows, those delivered after its last one are passed over at once. Some of them may be gone: then
        // the walk lands too far, finds back, and goes on in small steps.
        var passes = newRows == 0 && window.Count > 1 && !state.BroughtNothing;
        var showedOverlapAlone = window.Start == state.Overlap && newRows == 0 && window.Count <= 1 + rowsBehindAnchor;
        return state with
        {
            Next = window.End + (passes ? knownBehind : 0),
            Total = window.Total,
            RowsBehindAnchor = rowsBehindAnchor,
            LooksBehindOverlap = showedOverlapAlone || state.LooksBehindOverlap,
            BroughtNothing = newRows == 0,
            Gap = EmptyPages.None,
        };
    }

    private static OffsetDecision<OverlapState> TakePage(OverlapState state, OffsetAnswer page, bool isHollow, OffsetRules rules)
    {
        if (isHollow)
        {
            return new(state with { Gap = state.Gap.With(page.Start, page.Stride(state.LargestPage)) }, OffsetMove.Pause);
        }

        return state.Gap.IsPassed
            ? new(state with { Phase = OverlapPhase.GapAgain, Kept = page }, OffsetMove.Ask) { KeepsAnswer = true }
            : Locate(Settled(state), page, rules);
    }

    /// <summary>The gap stays empty: what came behind it is delivered.</summary>
    private static OffsetDecision<OverlapState> LeaveGap(OverlapState state)
    {
        var kept = state.Kept!;
        if (!kept.IsEmpty)
        {
            return new(Settled(state) with { LooksBehindOverlap = false }, OffsetMove.DeliverKept);
        }

        var hidesRows = kept.IsLast is null && kept.HasMore is null && kept.Total > state.Next - state.First;
        return hidesRows ? Fail(state, OffsetFault.RowsMissing) : new(Settled(state), OffsetMove.End);
    }

    /// <summary>Finds in a page where the delivered rows end and the new ones begin.</summary>
    private static OffsetDecision<OverlapState> Locate(OverlapState state, OffsetAnswer page, OffsetRules rules)
    {
        if (page.FirstKnown is { } known)
        {
            return FaultOf(state, page, rules) is var fault and not OffsetFault.None
                ? Fail(state, fault)
                : DeliverFrom(
                    state with
                    {
                        HeadRepeats = page.Repeat == PageRepeat.Page ? state.HeadRepeats + 1 : 0,
                    },
                    page,
                    known,
                    hasDrifted: false
                );
        }

        if (!state.HasAnchor)
        {
            return page.IsEmpty ? new(state, OffsetMove.End) : Deliver(state, from: 0, hasDrifted: false);
        }

        if (page.Start > state.Overlap)
        {
            // The last row stood alone when it was asked for again: only a server that sends single rows may have hidden others.
            return page.IsEmpty && state.LargestPage > 1
                ? new(state, OffsetMove.End)
                : new(state with { Phase = OverlapPhase.OverlapAgain, Kept = page }, OffsetMove.Ask) { KeepsAnswer = true };
        }

        return page.IsEmpty && page.Start <= state.First ? new(state, OffsetMove.End) : BeginSearch(state, page);
    }

    /// <summary>The head of the listing may come again because rows were inserted in front; again and again it does not.</summary>
    private static OffsetFault FaultOf(OverlapState state, OffsetAnswer page, OffsetRules rules) =>
        page.Start == state.First ? OffsetFault.None
        : rules.IsInferred && page.RepeatsFirstBody ? OffsetFault.NotAsInferred
        : page.Repeat == PageRepeat.Page && state.HeadRepeats >= MostRepeats ? OffsetFault.Circle
        : OffsetFault.None;

    /// <summary>
    /// Rows where the end was expected were looked at once more with the overlap before they are believed, because rows in front may have gone.
    /// </summary>
    private static OffsetDecision<OverlapState> Compare(OverlapState state, OffsetAnswer again)
    {
        var kept = state.Kept!;
        if (again.FirstKnown is not { } known)
        {
            return BeginSearch(state, again);
        }

        if (again.End > state.Next || again.HasNewBehindKnown)
        {
            return DeliverFrom(Settled(state), again, known, hasDrifted: false);
        }

        if (kept.IsEmpty)
        {
            return new(Settled(state), OffsetMove.End);
        }

        // A server that sends one row at a time shows the last row or the next one, never both.
        return kept.Repeat == PageRepeat.Page
            ? Fail(state, OffsetFault.Circle)
            : new(Settled(state) with { LooksBehindOverlap = kept.Count == 1 }, OffsetMove.DeliverKept) { StandsBeforeKnown = true };
    }

    private static OffsetDecision<OverlapState> BeginSearch(OverlapState state, OffsetAnswer missed)
    {
        var search = AnchorSearch.Begin(state.First, missed, state.LargestPage, state.Total).Next();
        return Look(state with { Phase = OverlapPhase.Search, Kept = missed, Search = search }) with { KeepsAnswer = true };
    }

    private static OffsetDecision<OverlapState> Search(OverlapState state, OffsetAnswer answer) =>
        answer.FirstKnown is { } known
            ? DeliverFrom(Settled(state), answer, known, hasDrifted: true)
            : Look(state with { Search = state.Search!.With(answer).Next() });

    private static OffsetDecision<OverlapState> Look(OverlapState state)
    {
        if (state.Search!.Place is not null)
        {
            return new(state, OffsetMove.Ask);
        }

        if (state.Search.FoundNothing)
        {
            return new(Settled(state), OffsetMove.End);
        }

        // Every delivered row is gone. Where all of them are known, whatever is there is new.
        return state.KnowsEveryRow ? new(state with { Phase = OverlapPhase.Restart }, OffsetMove.Ask) : Fail(state, OffsetFault.PlaceLost);
    }

    private static OffsetDecision<OverlapState> DeliverFrom(OverlapState state, OffsetAnswer page, int known, bool hasDrifted)
    {
        var isInPlace = known == 0 && page.Start == state.Overlap && page.KnownIsLastDelivered;
        return Deliver(state, known, hasDrifted || !isInPlace);
    }

    private static OffsetDecision<OverlapState> Deliver(OverlapState state, int from, bool hasDrifted) =>
        new(state with { LooksBehindOverlap = false }, OffsetMove.Deliver) { From = from, HasDrifted = hasDrifted };

    private static OffsetDecision<OverlapState> Fail(OverlapState state, OffsetFault fault) =>
        new(state, OffsetMove.Fail) { Fault = fault };

    private static OverlapState Settled(OverlapState state) =>
        state with
        {
            Phase = OverlapPhase.Page,
            Gap = EmptyPages.None,
            Kept = null,
            Search = null,
            Repeats = 0,
        };
}
