using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>The transitions of docs/walks.md, row by row, without a server.</summary>
public sealed class WalkStepTests
{
    private static readonly OffsetRules Pages = new(First: 1, CountsPages: true, HasIdentity: true, IsInferred: false);
    private static readonly OffsetRules Nameless = Pages with { HasIdentity = false };
    private static readonly OffsetRules Rows = new(First: 0, CountsPages: false, HasIdentity: true, IsInferred: false);
    private static readonly CountingState Third = new()
    {
        Next = 3,
        Received = 20,
        LargestPage = 10,
        Last = Full(2),
    };
    private static readonly OverlapState Overlapping = new()
    {
        Next = 20,
        HasAnchor = true,
        KnowsEveryRow = false,
        LargestPage = 10,
    };

    [Fact]
    public void A_counting_walk_delivers_a_page_and_counts_on()
    {
        var decision = CountingStep.Take(Third, Full(3), Pages);

        Assert.Equal(OffsetMove.Deliver, decision.Move);
        Assert.Equal((4, 30), (decision.State.Next, decision.State.Received));
    }

    [Fact]
    public void An_empty_page_ends_a_counting_walk_unless_there_is_more()
    {
        Assert.Equal(OffsetMove.End, CountingStep.Take(Third, Full(3) with { Count = 0 }, Pages).Move);

        var gap = CountingStep.Take(Third, new OffsetAnswer { Start = 3, HasMore = true }, Pages);
        Assert.Equal(OffsetMove.Pause, gap.Move);
        Assert.Equal(3, gap.State.Asks);

        var passed = CountingStep.Take(gap.State, new OffsetAnswer { Start = 3, HasMore = true }, Pages);
        Assert.Equal(4, passed.State.Asks);

        var back = CountingStep.Take(passed.State, Full(4), Pages);
        Assert.Equal((OffsetMove.Ask, 3L, true), (back.Move, back.State.Asks, back.KeepsAnswer));

        var last = CountingStep.Take(back.State, new OffsetAnswer { Start = 3, HasMore = true }, Pages);
        Assert.Equal((OffsetMove.Ask, 3L), (last.Move, last.State.Asks));

        var kept = CountingStep.Take(last.State, new OffsetAnswer { Start = 3, HasMore = true }, Pages);
        Assert.Equal((OffsetMove.DeliverKept, 5L), (kept.Move, kept.State.Asks));
    }

    [Fact]
    public void A_total_that_falls_is_read_again_or_noted()
    {
        var before = Third with { Total = 60 };
        var page = Full(3) with { Total = 48 };

        var again = CountingStep.Take(before, page, Pages);
        var noted = CountingStep.Take(before, page, Nameless);

        Assert.Equal((OffsetMove.Pause, 1L), (again.Move, again.State.Asks));
        Assert.Equal((OffsetMove.Deliver, true), (noted.Move, noted.HasDrifted));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, true, null, OffsetMove.End)]
    [InlineData(HttpStatusCode.NotFound, false, null, OffsetMove.End)]
    [InlineData(HttpStatusCode.NotFound, false, true, OffsetMove.Fail)]
    [InlineData(HttpStatusCode.BadRequest, true, null, OffsetMove.End)]
    [InlineData(HttpStatusCode.BadRequest, false, null, OffsetMove.Fail)]
    [InlineData(HttpStatusCode.Conflict, true, null, OffsetMove.Fail)]
    public void A_refusal_is_the_end_where_nothing_speaks_against_it(HttpStatusCode status, bool wasShort, bool? hasMore, object move)
    {
        var state = Third with { Last = Full(2) with { Count = wasShort ? 7 : 10, HasMore = hasMore } };

        Assert.Equal(move, CountingStep.Refuse(state, status, Pages).Move);
    }

    [Theory]
    [InlineData(PageRepeat.Page, 0, false, OffsetFault.Circle)]
    [InlineData(PageRepeat.SingleRow, 0, false, OffsetFault.None)]
    [InlineData(PageRepeat.SingleRow, 1, false, OffsetFault.Circle)]
    [InlineData(PageRepeat.SingleRow, 0, true, OffsetFault.NotAsInferred)]
    [InlineData(PageRepeat.Alike, 99, false, OffsetFault.None)]
    [InlineData(PageRepeat.Alike, 100, false, OffsetFault.Endless)]
    public void A_page_that_comes_again_is_judged_by_what_is_known_of_its_rows(object repeat, int alike, bool isInferred, object fault)
    {
        var answer = Full(3) with { Repeat = (PageRepeat)repeat };

        var decision = CountingStep.Take(Third with { Alike = alike }, answer, Pages with { IsInferred = isInferred });

        Assert.Equal(fault, decision.Fault);
    }

    [Fact]
    public void An_inferred_walk_fails_where_the_server_says_the_same_number_again()
    {
        var state = Third with { Last = Full(2) with { EchoedPosition = 1 } };
        var answer = Full(3) with { EchoedPosition = 1 };

        Assert.Equal(OffsetFault.NotAsInferred, CountingStep.Take(state, answer, Pages with { IsInferred = true }).Fault);
        Assert.Equal(OffsetFault.None, CountingStep.Take(state, answer, Pages).Fault);
        Assert.Equal(
            OffsetFault.None,
            CountingStep.Take(state, Full(3) with { EchoedPosition = 2 }, Pages with { IsInferred = true }).Fault
        );
    }

    [Fact]
    public void Equal_pages_without_identity_are_proved_by_a_page_far_behind_them()
    {
        var rules = Nameless with { IsInferred = true };
        var equal = Full(3) with { Repeat = PageRepeat.Alike, RepeatsFirstBody = true };

        var probe = CountingStep.Take(Third, equal, rules);

        Assert.Equal((OffsetMove.Ask, true), (probe.Move, probe.KeepsAnswer));
        Assert.True(probe.State.Asks > 1_000_000);
        var followed = CountingStep.Take(probe.State, new OffsetAnswer { Start = probe.State.Asks }, rules);
        Assert.Equal((OffsetMove.DeliverKept, 4L), (followed.Move, followed.State.Asks));
        Assert.Equal(
            (OffsetMove.DeliverKept, 4L),
            CountingStep.Refuse(probe.State, HttpStatusCode.NotFound, rules) is var refused ? (refused.Move, refused.State.Asks) : default
        );
        Assert.Equal(OffsetFault.NotAsInferred, CountingStep.Take(probe.State, equal, rules).Fault);
    }

    [Fact]
    public void An_overlapping_walk_asks_for_the_last_row_again_and_delivers_what_is_behind_it()
    {
        Assert.Equal(19, Overlapping.Asks);

        var inPlace = OverlapStep.Take(Overlapping, Window(19, known: 0, isLast: true), Rows);
        var moved = OverlapStep.Take(Overlapping, Window(19, known: 3, isLast: true), Rows);

        Assert.Equal((OffsetMove.Deliver, 0, false), (inPlace.Move, inPlace.From, inPlace.HasDrifted));
        Assert.Equal((OffsetMove.Deliver, 3, true), (moved.Move, moved.From, moved.HasDrifted));
    }

    [Fact]
    public void An_overlap_that_comes_alone_is_looked_behind_before_the_end_is_believed()
    {
        var alone = OverlapStep.Take(Overlapping, Window(19, known: 0, isLast: true) with { Count = 1 }, Rows);
        var state = OverlapStep.Delivered(alone.State, Window(19, 0, isLast: true) with { Count = 1 }, 0, 0, 0) with { HasAnchor = true };

        Assert.Equal(20, state.Asks);
        Assert.Equal(OffsetMove.End, OverlapStep.Take(state, new OffsetAnswer { Start = 20 }, Rows).Move);

        var more = OverlapStep.Take(state, Window(20, known: null, isLast: false) with { Count = 1 }, Rows);
        Assert.Equal((OffsetMove.Ask, 19L), (more.Move, more.State.Asks));

        var overlap = Window(19, known: 0, isLast: true) with { Count = 1, HasNewBehindKnown = false };
        var compared = OverlapStep.Take(more.State, overlap, Rows);
        Assert.Equal((OffsetMove.DeliverKept, true), (compared.Move, compared.State.LooksBehindOverlap));
    }

    [Fact]
    public void A_row_that_is_not_in_its_place_is_searched_and_found_or_the_place_is_lost()
    {
        var missed = OverlapStep.Take(Overlapping, Window(19, known: null, isLast: false), Rows);
        Assert.Equal((OffsetMove.Ask, OverlapPhase.Search), (missed.Move, missed.State.Phase));

        var found = OverlapStep.Take(missed.State, Window(missed.State.Asks, known: 2, isLast: true), Rows);
        Assert.Equal((OffsetMove.Deliver, OverlapPhase.Page, true), (found.Move, found.State.Phase, found.HasDrifted));

        var decision = missed;
        for (var i = 0; decision.Move == OffsetMove.Ask; i++)
        {
            Assert.True(i < 100, "The search leads nowhere.");
            var start = decision.State.Asks;
            var count = (int)Math.Clamp(40 - start, 0, 10);
            decision = OverlapStep.Take(decision.State, new OffsetAnswer { Start = start, Count = count }, Rows);
        }

        Assert.Equal(OffsetFault.PlaceLost, decision.Fault);
    }

    [Fact]
    public void Where_every_delivered_row_is_known_and_gone_the_walk_begins_again()
    {
        var decision = OverlapStep.Take(Overlapping with { KnowsEveryRow = true }, Window(19, known: null, isLast: false), Rows);
        while (decision is { Move: OffsetMove.Ask, State.Phase: OverlapPhase.Search })
        {
            var start = decision.State.Asks;
            var answer = new OffsetAnswer { Start = start, Count = (int)Math.Clamp(40 - start, 0, 10) };
            decision = OverlapStep.Take(decision.State, answer, Rows);
        }

        Assert.Equal((OffsetMove.Ask, 0L), (decision.Move, decision.State.Asks));
        Assert.Equal((OffsetMove.Deliver, 0), Moved(OverlapStep.Take(decision.State, new OffsetAnswer { Start = 0, Count = 10 }, Rows)));

        static (OffsetMove, int) Moved(OffsetDecision<OverlapState> taken) => (taken.Move, taken.From);
    }

    [Fact]
    public void The_same_page_for_every_offset_is_a_circle_after_a_few()
    {
        var state = Overlapping;
        OffsetDecision<OverlapState> decision = default;
        for (var i = 0; i < 4; i++)
        {
            var window = Window(state.Asks, known: 0, isLast: false) with { Repeat = PageRepeat.Page, HasNewBehindKnown = false };
            decision = OverlapStep.Take(state, window, Rows);
            state = decision.State;
        }

        Assert.Equal(OffsetFault.Circle, decision.Fault);
    }

    [Fact]
    public void Links_end_without_a_next_one_and_fail_on_a_page_that_comes_again()
    {
        var state = new LinkedState
        {
            Position = new LinkedPosition { Link = "2" },
            IsStarted = true,
        };
        var next = new LinkedPosition { Link = "3" };

        Assert.Same(next, LinkedStep.Take(state, new LinkedAnswer(10, next, PageRepeat.None, false), isInferred: false).State.Position);
        Assert.Equal(LinkedFault.Circle, Fault(PageRepeat.Page, alike: 0, isInferred: false));
        Assert.Equal(LinkedFault.None, Fault(PageRepeat.SingleRow, alike: 0, isInferred: false));
        Assert.Equal(LinkedFault.Circle, Fault(PageRepeat.SingleRow, alike: 1, isInferred: false));
        Assert.Equal(LinkedFault.Circle, Fault(PageRepeat.SingleRow, alike: 0, isInferred: true));
        Assert.Equal(LinkedFault.Endless, Fault(PageRepeat.Alike, alike: 100, isInferred: false));

        LinkedFault Fault(PageRepeat repeat, int alike, bool isInferred) =>
            LinkedStep.Take(state with { Alike = alike }, new LinkedAnswer(1, next, repeat, false), isInferred).Fault;
    }

    private static OffsetAnswer Full(long start) => new() { Start = start, Count = 10 };

    private static OffsetAnswer Window(long start, int? known, bool isLast) =>
        new()
        {
            Start = start,
            Count = 10,
            FirstKnown = known,
            HasNewBehindKnown = known is not null,
            KnownIsLastDelivered = isLast,
        };
}
