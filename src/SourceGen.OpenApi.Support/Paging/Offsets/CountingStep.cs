namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net;

/// <summary>
/// What a counting walk does after an answer: a pure function over its state. The table of its transitions is in the maintainers'
/// documentation (docs/walks.md).
/// </summary>
internal static class CountingStep
{
    /// <summary>So many pages in a row may be alike before the server counts as endless.</summary>
    private const int MostAlike = 100;

    public static OffsetDecision<CountingState> Take(CountingState state, OffsetAnswer answer, OffsetRules rules)
    {
        var seen = state with { LargestPage = Math.Max(state.LargestPage, answer.Count) };
        switch (seen.Phase)
        {
            case CountingPhase.Page when answer.IsEmpty && answer.SaysMore(seen.Received):
                var stride = rules.CountsPages ? 1 : answer.Stride(seen.LargestPage);
                return new(seen with { Gap = seen.Gap.With(answer.Start, stride) }, OffsetMove.Pause);
            case CountingPhase.Page when seen.Gap.IsPassed:
                return new(seen with { Phase = CountingPhase.GapAgain, Kept = answer }, OffsetMove.Ask) { KeepsAnswer = true };
            case CountingPhase.GapAgain when answer.IsEmpty:
                return new(seen with { Phase = CountingPhase.GapLastTime }, OffsetMove.Ask);
            case CountingPhase.GapLastTime when answer.IsEmpty && seen.Kept is { IsEmpty: true } kept:
                var hidesRows = kept.IsLast is null && kept.HasMore is null && kept.Total > seen.Received;
                return hidesRows ? Fail(seen, OffsetFault.RowsMissing) : new(Settled(seen), OffsetMove.End);
            case CountingPhase.GapLastTime when answer.IsEmpty:
                return Judge(Settled(seen), seen.Kept!, OffsetMove.DeliverKept, rules);
            case CountingPhase.Probe:
                return answer.RepeatsFirstBody
                    ? Fail(seen, OffsetFault.NotAsInferred)
                    : Accept(Settled(seen), seen.Kept!, OffsetMove.DeliverKept, rules);
            default:
                return Judge(Settled(seen), answer, OffsetMove.Deliver, rules);
        }
    }

    /// <summary>
    /// The server refused the request. Behind the last page of a listing that it numbers, 404 is the end unless it said that there is more; 400 is
    /// it as well where the last page was not even full.
    /// </summary>
    public static OffsetDecision<CountingState> Refuse(CountingState state, HttpStatusCode? status, OffsetRules rules)
    {
        if (state.Phase == CountingPhase.Probe)
        {
            return Accept(Settled(state), state.Kept!, OffsetMove.DeliverKept, rules);
        }

        var saidMore = state.Last is not { } last || last.SaysMore(state.Received);
        var wasShort = state.Last is { } page && (page.Count < state.LargestPage || page.Count < page.Limit);
        var isEnd = status switch
        {
            HttpStatusCode.NotFound => !saidMore,
            HttpStatusCode.BadRequest => !saidMore && wasShort,
            _ => false,
        };
        return isEnd ? new(state, OffsetMove.End) : Fail(state, OffsetFault.Refused);
    }

    private static CountingState Settled(CountingState state) =>
        state with
        {
            Phase = CountingPhase.Page,
            Gap = EmptyPages.None,
            Kept = null,
        };

    private static OffsetDecision<CountingState> Judge(CountingState state, OffsetAnswer page, OffsetMove deliver, OffsetRules rules)
    {
        var hasShrunk = page.Total < state.Total && state.Received > 0;
        if (hasShrunk && rules.HasIdentity)
        {
            return new(Reread(state, page, rules), OffsetMove.Pause);
        }

        if (page.IsEmpty)
        {
            return new(state, OffsetMove.End);
        }

        var isRereading = page.Start < state.RereadUntil;
        if (state.Received > 0 && !isRereading && FaultOf(state, page, rules) is var fault and not OffsetFault.None)
        {
            // Rows without identity may well be equal; whether the server follows at all is asked far behind them.
            var isOpen = page.Repeat == PageRepeat.Alike && page.EchoedPosition is null && deliver == OffsetMove.Deliver;
            return isOpen && fault == OffsetFault.NotAsInferred
                ? new(state with { Phase = CountingPhase.Probe, Kept = page }, OffsetMove.Ask) { KeepsAnswer = true }
                : Fail(state, fault);
        }

        return Accept(state, page, deliver, rules);
    }

    private static OffsetDecision<CountingState> Accept(CountingState state, OffsetAnswer page, OffsetMove deliver, OffsetRules rules)
    {
        var received = state.Received + page.Count;
        var isLike = page.Repeat is PageRepeat.Alike or PageRepeat.SingleRow;
        return new(
            state with
            {
                Next = rules.CountsPages ? page.Start + 1 : page.End,
                Skip = 0,
                Received = received,
                Total = page.Total,
                Last = page,
                Alike = isLike ? state.Alike + 1 : 0,
            },
            deliver
        )
        {
            HasDrifted = page.Total != state.Total && state.Total is not null && page.Total is not null,
        };
    }

    private static OffsetFault FaultOf(CountingState state, OffsetAnswer page, OffsetRules rules)
    {
        if (rules.IsInferred && state.Last is { } last)
        {
            var stands = last.EchoedPosition is { } echo && echo == page.EchoedPosition && last.Start != page.Start;
            if (stands || page.RepeatsFirstBody || page.Repeat == PageRepeat.SingleRow)
            {
                return OffsetFault.NotAsInferred;
            }
        }

        return page.Repeat switch
        {
            PageRepeat.Page => OffsetFault.Circle,
            PageRepeat.SingleRow => state.Alike > 0 ? OffsetFault.Circle : OffsetFault.None,
            PageRepeat.Alike => state.Alike >= MostAlike ? OffsetFault.Endless : OffsetFault.None,
            PageRepeat.None => OffsetFault.None,
            _ => throw new ArgumentOutOfRangeException(nameof(page), page.Repeat, message: null),
        };
    }

    /// <summary>Rows went away; those behind them have moved to pages that were read already.</summary>
    private static CountingState Reread(CountingState state, OffsetAnswer page, OffsetRules rules)
    {
        var rows = Math.Max(1, state.LargestPage);
        var lost = state.Total.GetValueOrDefault() - page.Total.GetValueOrDefault();
        var pages = (lost + rows - 1) / rows;
        var start = Math.Max(rules.First, state.Next - pages);
        return state with
        {
            Next = start,
            Skip = 0,
            Received = Math.Max(0, state.Received - ((state.Next - start) * rows)),
            Total = page.Total,
            RereadUntil = Math.Max(state.RereadUntil, state.Next),
        };
    }

    private static OffsetDecision<CountingState> Fail(CountingState state, OffsetFault fault) =>
        new(state, OffsetMove.Fail) { Fault = fault };
}
