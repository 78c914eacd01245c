using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class LinkWalkTests
{
    [Fact]
    public async Task Links_are_followed_as_they_stand_until_there_is_none()
    {
        foreach (var rows in new[] { 0, 1, 10, 11, 35 })
        {
            var server = new LinkServer(rows);

            Assert.Equal(OffsetWalkTests.Ids(rows), await server.List().IdsAsync());
        }
    }

    [Fact]
    public async Task A_link_is_sent_byte_for_byte()
    {
        var server = new LinkServer(25);

        await server.List().IdsAsync();

        Assert.Equal("https://api.example.com/v1/rows?To=%2B15550100&size=10&after=r9", server.Transport.Requests[1].Target?.AbsoluteUri);
    }

    [Theory]
    [InlineData("/v1/rows")]
    [InlineData("https://api.example.com/v1/rows")]
    [InlineData("rows")]
    [InlineData("")]
    public async Task A_link_may_be_absolute_or_depend_on_its_page(string path)
    {
        var server = new LinkServer(35) { Path = path };

        Assert.Equal(OffsetWalkTests.Ids(35), await server.List().IdsAsync());
    }

    [Theory]
    [InlineData("https://attacker.example/v1/rows?after=r9")]
    [InlineData("//attacker.example/v1/rows?after=r9")]
    [InlineData("http://api.example.com/v1/rows?after=r9")]
    [InlineData("https://api.example.com:8443/v1/rows?after=r9")]
    [InlineData(" /v1/rows?after=r9")]
    [InlineData("https://user@api.example.com/v1/rows")]
    public async Task A_link_elsewhere_is_refused_before_anything_is_sent_and_after_the_rows_that_came_with_it(string link)
    {
        var server = new LinkServer(35) { Link = (_, _) => link };
        var rows = new List<Row>();

        var error = await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var row in server.List())
            {
                rows.Add(row);
            }
        });

        Assert.Equal(10, rows.Count);
        Assert.Single(server.Transport.Requests);
        Assert.DoesNotContain("attacker", error.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<PaginationException>(() =>
            server.List(new PageOptions { ContinuationToken = error.ContinuationToken }).IdsAsync()
        );
        Assert.Single(server.Transport.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_circle_is_found_before_a_row_comes_twice(bool hasIdentity)
    {
        foreach (var back in new[] { "after=none", "after=r9", "after=r19" })
        {
            var server = new LinkServer(100) { HasIdentity = hasIdentity };
            server.Link = (number, next) => number == 4 ? $"/v1/rows?To=%2B15550100&size=10&{back}" : next;
            var ids = new List<string?>();

            await Assert.ThrowsAsync<PaginationException>(async () =>
            {
                await foreach (var row in server.List())
                {
                    ids.Add(row.Id);
                }
            });

            if (hasIdentity)
            {
                Assert.Equal(OffsetWalkTests.Ids(40), ids);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_sends_the_same_page_under_ever_new_links_is_reported(bool hasIdentity)
    {
        var server = new LinkServer(100) { HasIdentity = hasIdentity };
        server.Link = (number, _) => $"/v1/rows?To=%2B15550100&size=10&page={number}";
        var ids = new List<string?>();

        await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var row in server.List())
            {
                ids.Add(row.Id);
            }
        });

        // Rows without identity that are alike may be others; after a hundred pages of them nobody believes it.
        Assert.Equal(hasIdentity ? 10 : 1010, ids.Count);
    }

    [Fact]
    public async Task Empty_pages_in_the_middle_are_walked_over_but_not_for_ever()
    {
        var server = new LinkServer(35);
        server.EmptyAnswers.UnionWith([1, 3, 4]);
        var endless = new LinkServer(35);
        endless.EmptyAnswers.UnionWith(Enumerable.Range(2, 1000));
        endless.Link = (number, _) => $"/v1/rows?To=%2B15550100&n={number}";

        // An empty page has no last row to go on after; the server repeats its place.
        server.Link = (number, next) => server.EmptyAnswers.Contains(number) ? $"{next}&again={number}" : next;

        Assert.Equal(OffsetWalkTests.Ids(35), await server.List().IdsAsync());
        await Assert.ThrowsAsync<PaginationException>(() => endless.List().IdsAsync());
        Assert.InRange(endless.Transport.Requests.Count, 50, 150);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_walk_that_dies_after_every_page_goes_on_from_its_token(bool hasIdentity)
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
            var server = new LinkServer(35) { HasIdentity = hasIdentity };

            Assert.Equal(OffsetWalkTests.Ids(35), await Listings.ResumingAsync(server.List, options));
        }
    }

    [Fact]
    public async Task A_cut_page_loses_no_row_when_one_of_its_rows_goes_away_meanwhile()
    {
        var server = new LinkServer(35);
        var pages = await server.List(new PageOptions { PageSize = 10, MaxItems = 14 }).PagesAsync();

        server.Rows.RemoveAt(11);
        var rest = await server.List(new PageOptions { ContinuationToken = pages[^1].ContinuationToken }).IdsAsync();

        Assert.Equal(OffsetWalkTests.Ids(35).Skip(14), rest);
    }

    [Fact]
    public async Task The_pages_before_one_can_be_walked_backwards()
    {
        var server = new LinkServer(35);
        var pages = await server.List().PagesAsync();

        var back = await server.List(new PageOptions { ContinuationToken = pages[^1].PreviousToken }).PagesAsync();

        Assert.Null(pages[0].PreviousToken);
        Assert.Equal(["r20 r29", "r10 r19", "r0 r9"], back.Select(static page => $"{page.Items[0].Id} {page.Items[^1].Id}"));
        Assert.Null(back[^1].ContinuationToken);
    }

    [Fact]
    public async Task A_position_that_the_server_refuses_is_told_with_the_place_where_the_walk_stood()
    {
        var server = new LinkServer(35);
        var pages = await server.List(new PageOptions { MaxItems = 10 }).PagesAsync();
        server.Before = static _ => throw StubTransport.Refusal(HttpStatusCode.BadRequest);

        var error = await Assert.ThrowsAsync<PaginationException>(() =>
            server.List(new PageOptions { ContinuationToken = pages[0].ContinuationToken }).IdsAsync()
        );

        Assert.Equal(pages[0].ContinuationToken, error.ContinuationToken);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
    }

    [Fact]
    public async Task Failures_that_are_no_refusal_stay_what_they_are()
    {
        foreach (var status in new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.InternalServerError })
        {
            var server = new LinkServer(35);
            server.Before = number =>
            {
                if (number == 2)
                {
                    throw StubTransport.Refusal(status);
                }
            };

            var error = await Assert.ThrowsAsync<ApiException>(() => server.List().IdsAsync());

            Assert.Equal(status, error.StatusCode);
        }
    }

    [Fact]
    public async Task A_key_that_the_server_writes_into_its_links_does_not_get_into_a_token()
    {
        var server = new LinkServer(35);
        server.Link = static (_, next) => next is null ? null : next + "&key=s3cret";

        var pages = await server.List(new PageOptions { MaxItems = 10 }).PagesAsync();
        var token = pages[0].ContinuationToken!;
        var bytes = Convert.FromBase64String(token.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (token.Length % 4)) % 4));

        Assert.DoesNotContain("s3cret", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains("after=r9", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_total_comes_with_each_page()
    {
        var pages = await new LinkServer(35).List().PagesAsync();

        Assert.All(pages, static page => Assert.Equal(35, page.TotalCount));
    }
}
