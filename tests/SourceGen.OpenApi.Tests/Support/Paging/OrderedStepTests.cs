using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>The transitions of an ordered cursor in docs/walks.md, without a server.</summary>
public sealed class OrderedStepTests
{
    private static readonly OrderedState AtEdge = State(pageSize: 30, received: 100);
    private static readonly OrderedAnswer Ties = new()
    {
        Count = 30,
        Asked = 31,
        ShowsDelivered = true,
        StaysAtEdge = true,
        HasAtEdge = true,
    };

    private static readonly OrderedAnswer Nothing = new() { Asked = 31 };

    [Fact]
    public void New_rows_are_delivered() =>
        Assert.Equal(OrderedMove.Deliver, OrderedStep.Take(AtEdge, Ties with { New = 5, HasFurther = true }).Move);

    [Fact]
    public void Rows_on_the_wrong_side_of_the_cursor_are_a_fault() =>
        Assert.Equal(OrderedMove.FailNotFollowed, OrderedStep.Take(AtEdge, Ties with { IsElsewhere = true }).Move);

    [Fact]
    public void A_full_page_of_ties_is_asked_for_again_in_a_larger_size()
    {
        var raised = OrderedStep.Take(AtEdge, Ties with { Asked = 30 });

        Assert.Equal((OrderedMove.Pause, CursorStage.Raised), (raised.Move, raised.State.Stage));
        Assert.Equal(120, raised.State.Capacity.Raised);
    }

    [Fact]
    public void A_raised_page_that_brings_no_more_says_nothing_until_the_server_has_sent_a_larger_one()
    {
        var stuck = OrderedStep.Take(AtEdge, Ties);
        Assert.Equal((CursorStage.AtEdge, 30), (stuck.State.Stage, stuck.State.Unproven));

        var again = OrderedStep.Take(stuck.State, Nothing);
        Assert.Equal(OrderedMove.Pause, again.Move);

        var probe = OrderedStep.Take(again.State, Nothing);
        Assert.Equal((OrderedMove.Pause, CursorStage.LargerPage), (probe.Move, probe.State.Stage));
        Assert.Equal("2024-05-24T00:00:00Z", probe.State.Asks);

        Assert.Equal(
            OrderedMove.End,
            OrderedStep
                .Take(
                    probe.State,
                    new OrderedAnswer
                    {
                        Count = 31,
                        New = 0,
                        IsElsewhere = true,
                    }
                )
                .Move
        );
        Assert.Equal(OrderedMove.FailOfTies, OrderedStep.Take(probe.State, new OrderedAnswer { Count = 30, IsElsewhere = true }).Move);
        Assert.Equal(
            OrderedMove.FailOfTies,
            OrderedStep.Refuse(probe.State, HttpStatusCode.BadRequest, isContinued: true, now: null)?.Move
        );
    }

    [Fact]
    public void With_no_more_rows_than_the_ties_nothing_can_show_it()
    {
        var stuck = OrderedStep.Take(State(pageSize: 30, received: 30), Ties).State with { AskedAgain = true };

        Assert.Equal(OrderedMove.FailOfTies, OrderedStep.Take(stuck, Nothing).Move);
    }

    [Fact]
    public void A_page_smaller_than_another_was_not_cut()
    {
        var state = State(pageSize: 30, received: 100);
        var stuck = OrderedStep.Take(state, Ties with { Count = 12 }).State;

        Assert.Equal(0, stuck.Unproven);
        Assert.Equal(OrderedMove.End, OrderedStep.Take(stuck, Nothing).Move);
    }

    [Fact]
    public void An_end_that_the_server_states_is_believed() =>
        Assert.Equal(OrderedMove.End, OrderedStep.Take(AtEdge, Ties with { HasMore = false }).Move);

    [Fact]
    public void Rows_beyond_the_edge_behind_a_page_that_showed_none_were_hidden()
    {
        var beyond = new OrderedAnswer
        {
            Count = 30,
            New = 30,
            HasFurther = true,
            HasBeyondEdge = true,
        };
        var full = AtEdge with { Stage = CursorStage.AtEdge, WasFull = true };

        Assert.Equal(OrderedMove.FailOfTies, OrderedStep.Take(full, beyond).Move);

        var retried = OrderedStep.Take(full with { WasFull = false }, beyond);
        Assert.Equal((OrderedMove.Pause, CursorStage.Onward, 1), (retried.Move, retried.State.Stage, retried.State.Retries));
    }

    [Fact]
    public void A_page_without_the_edge_is_looked_into_by_and_by()
    {
        var empty = OrderedStep.Take(AtEdge, Nothing);
        Assert.True(empty.State.AskedAgain);

        var row = new CursorValue(1_716_508_700, 0, 0);
        var back = OrderedStep.Take(empty.State, Nothing with { RowBeforeEdge = row });
        Assert.True(back.State.SteppedBack);
        Assert.Equal("2024-05-23T23:58:21Z", back.State.Asks);
    }

    [Fact]
    public void A_first_request_that_is_refused_without_a_cursor_begins_now()
    {
        var first = State(pageSize: 30, received: 0) with { IsStarted = false, Cursor = null, Start = null };

        var now = OrderedStep.Refuse(first, HttpStatusCode.BadRequest, isContinued: false, now: "2024-05-24T00:00:00Z");

        Assert.Equal("2024-05-24T00:00:00Z", now?.State.Asks);
        Assert.Null(OrderedStep.Refuse(first, HttpStatusCode.BadRequest, isContinued: false, now: null));
        Assert.Null(OrderedStep.Refuse(first, HttpStatusCode.Forbidden, isContinued: false, now: "2024-05-24T00:00:00Z"));
    }

    /// <summary>Descending, with the edge at 2024-05-23T23:58:06Z.</summary>
    private static OrderedState State(int pageSize, long received)
    {
        var edge = new CursorEdge(CursorFormat.Iso8601, CursorDirection.Descending).Resume(
            "2024-05-23T23:58:06Z",
            0,
            CursorValue.MostDigits
        );
        var capacity = new PageCapacity(new PageSizeSlot(RequestSlot.Query("limit"), 1, 1000), documented: null).With(pageSize, pageSize);
        return new OrderedState(edge, capacity)
        {
            IsStarted = true,
            Cursor = edge.TextOf(edge.Before),
            Start = "2024-05-24T00:00:00Z",
            Received = received,
        };
    }
}
