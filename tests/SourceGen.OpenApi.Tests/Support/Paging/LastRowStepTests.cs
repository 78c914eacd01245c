namespace SourceGen.OpenApi.Support.Tests;

/// <summary>The transitions of a cursor that is the last row's text in docs/walks.md, without a server.</summary>
public sealed class LastRowStepTests
{
    private static readonly LastRowState First = new(Cursor: null);
    private static readonly LastRowState Second = new(Cursor: "b", LastCount: 2);
    private static readonly LastRowAnswer Page = new()
    {
        Count = 3,
        New = 2,
        LastText = "d",
    };

    [Fact]
    public void A_page_with_new_rows_leads_on_from_its_last_row() =>
        Assert.Equal(new LastRowDecision(new LastRowState("d", 3), IsEnd: false, LastRowFault.None), LastRowStep.Take(Second, Page));

    [Theory]
    [InlineData(2, null, false, false)]
    [InlineData(2, true, false, false)]
    [InlineData(2, false, false, true)]
    [InlineData(2, true, true, true)]
    [InlineData(0, null, false, true)]
    [InlineData(0, false, false, true)]
    public void The_end_is_what_the_server_says_and_else_a_page_without_new_rows(int fresh, bool? hasMore, bool isLast, bool isEnd)
    {
        var page = new LastRowAnswer
        {
            Count = Math.Max(1, fresh),
            New = fresh,
            LastText = "d",
            HasMore = hasMore,
            IsLast = isLast,
        };

        var decision = LastRowStep.Take(Second, page);

        Assert.Equal((isEnd, LastRowFault.None), (decision.IsEnd, decision.Fault));
        Assert.Equal(isEnd ? "b" : "d", decision.State.Cursor);
    }

    [Fact]
    public void An_empty_page_with_more_to_come_is_asked_for_again() =>
        Assert.Equal(
            new LastRowDecision(new LastRowState("b"), IsEnd: false, LastRowFault.None),
            LastRowStep.Take(Second, new LastRowAnswer { HasMore = true })
        );

    [Fact]
    public void The_last_row_once_more_is_the_end_and_a_page_of_known_rows_is_a_circle()
    {
        var page = Page with { New = 0 };

        Assert.True(LastRowStep.Take(Second, page with { Count = 1 }).IsEnd);
        Assert.Equal(new LastRowDecision(Second, IsEnd: false, LastRowFault.Circle), LastRowStep.Take(Second, page));
        Assert.Equal(LastRowFault.Circle, LastRowStep.Take(Second, page with { HasMore = false }).Fault);
        Assert.Equal(LastRowFault.None, LastRowStep.Take(First, page).Fault);
    }

    [Fact]
    public void An_inferred_walk_fails_where_the_second_page_is_the_first_one()
    {
        var page = new LastRowAnswer
        {
            Count = 1,
            LastText = "b",
            RepeatsFirstBody = true,
        };

        Assert.Equal(LastRowFault.NotAsInferred, LastRowStep.Take(Second, page).Fault);
        Assert.Equal(LastRowFault.None, LastRowStep.Take(Second, page with { New = 1 }).Fault);
    }

    [Fact]
    public void Rows_without_the_text_leave_nothing_to_ask_with_unless_it_is_the_end()
    {
        var page = Page with { LastText = null };

        Assert.Equal(new LastRowDecision(Second, IsEnd: false, LastRowFault.NoText), LastRowStep.Take(Second, page));
        Assert.True(LastRowStep.Take(Second, page with { IsLast = true }).IsEnd);
    }
}
