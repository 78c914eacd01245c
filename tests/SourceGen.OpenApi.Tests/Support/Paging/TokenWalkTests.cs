using System.Globalization;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class TokenWalkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(35)]
    public async Task The_text_of_a_page_goes_into_the_next_request(int rows)
    {
        Assert.Equal(OffsetWalkTests.Ids(rows), await List(Server(rows)).IdsAsync());
    }

    [Fact]
    public async Task The_rest_of_the_request_stays_as_it_was()
    {
        var transport = Server(25);

        await List(transport).IdsAsync();

        Assert.All(transport.Requests, static request => Assert.Equal("a b", request.GetQuery("q")));
        Assert.Equal([null, "10", "20"], transport.Requests.Select(static request => request.GetQuery("cursor")));
    }

    [Fact]
    public async Task The_same_text_twice_is_a_circle()
    {
        var transport = StubTransport.Of(static _ => new RowPage(Listings.Rows(1)) { Next = "again" }.ToJson());

        await Assert.ThrowsAsync<PaginationException>(() => List(transport).IdsAsync());
        Assert.InRange(transport.Requests.Count, 2, 3);
    }

    [Fact]
    public async Task No_more_is_the_end_even_where_there_is_a_text()
    {
        var transport = StubTransport.Of(static _ => new RowPage(Listings.Rows(3)) { Next = "again", HasMore = false }.ToJson());

        Assert.Equal(OffsetWalkTests.Ids(3), await List(transport).IdsAsync());
    }

    [Fact]
    public async Task A_walk_that_dies_after_every_page_goes_on_from_its_token()
    {
        foreach (
            var options in new[]
            {
                new PageOptions { PageSize = 3 },
                new PageOptions { MaxItems = 7 },
                new PageOptions { PageSize = 5, MaxItems = 3 },
            }
        )
        {
            var transport = Server(35);

            Assert.Equal(OffsetWalkTests.Ids(35), await Listings.ResumingAsync(page => List(transport, page), options));
        }
    }

    private static StubTransport Server(int rows) =>
        StubTransport.Of(request =>
        {
            var start = int.Parse(request.GetQuery("cursor") ?? "0", CultureInfo.InvariantCulture);
            var limit = int.Parse(request.GetQuery("limit") ?? "10", CultureInfo.InvariantCulture);
            var end = Math.Min(rows, start + limit);
            return new RowPage(Listings.Rows(end - start, start))
            {
                Next = end < rows ? end.ToString(CultureInfo.InvariantCulture) : "",
            }.ToJson();
        });

    private static AsyncPageable<Row> List(StubTransport transport, PageOptions? page = null)
    {
        var paging = new TokenPaging<RowPage, Row>
        {
            Read = RowPage.Read,
            Items = static page => page.Rows,
            Next = static page => page.Next,
            To = RequestSlot.Query("cursor"),
            HasMore = static page => page.HasMore,
            PageSize = new PageSizeSlot(RequestSlot.Query("limit"), 1, 100),
        };
        var request = new ApiRequest(Listings.Operation);
        request.SetQuery("q", "a b");
        return TokenWalk.Create(transport, request, paging, page, CancellationToken.None);
    }
}
