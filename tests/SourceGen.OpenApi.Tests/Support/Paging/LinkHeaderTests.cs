namespace SourceGen.OpenApi.Support.Tests;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("<https://api.example.com/v1/rows?page=2>; rel=\"next\"", "https://api.example.com/v1/rows?page=2")]
    [InlineData("<?page=1>; rel=\"prev\", <?page=3>; rel=\"next\"", "?page=3")]
    [InlineData("<?page=3>;rel=next", "?page=3")]
    [InlineData("< ?page=3 > ; title=\"a, <b>; rel=\\\"next\\\"\" ; REL = \"last Next\"", "?page=3")]
    [InlineData("<?a=1,2;3>; rel=\"first\", <?a=2,3;4>; rel=\"next\"", "?a=2,3;4")]
    [InlineData("<?page=3>; rel=\"prev\"; rel=\"next\"", null)]
    [InlineData("<?page=3>; rel=\"next\"; anchor=\"/other\"", null)]
    [InlineData("<?page=3>; title=\"next\"", null)]
    [InlineData("<?page=3>", null)]
    [InlineData("<?page=3", null)]
    [InlineData("?page=3; rel=\"next\"", null)]
    [InlineData("<?page=3>; rel=\"next", "?page=3")]
    [InlineData("", null)]
    public void The_next_page_is_found_by_its_relation(string header, string? expected) =>
        Assert.Equal(expected, LinkHeader.Find(header, "next"));

    [Fact]
    public void A_damaged_header_leads_to_no_exception()
    {
        const string characters = "<>;,=\" \\relnxt/?";
        var random = new Random(20_261_128);
        for (var i = 0; i < 20_000; i++)
        {
            var header = new string([.. Enumerable.Range(0, random.Next(24)).Select(_ => characters[random.Next(characters.Length)])]);

            var found = LinkHeader.Find(header, "next");

            Assert.True(found is null || header.Contains(found, StringComparison.Ordinal), header);
        }
    }

    [Fact]
    public async Task A_walk_follows_the_header_of_each_answer_and_ends_without_one()
    {
        var transport = Transport(static number =>
            number switch
            {
                1 => ["<rows?page=0>; rel=prev", "</v1/rows?page=9>; rel=last, <rows?page=2>; rel=\"next\""],
                2 => ["<https://api.example.com/v1/rows?page=3>; rel=\"next\""],
                _ => null,
            }
        );

        var ids = await List(transport).IdsAsync();

        Assert.Equal(["r1", "r2", "r3"], ids);
        Assert.Equal(
            [null, "https://api.example.com/v1/rows?page=2", "https://api.example.com/v1/rows?page=3"],
            transport.Requests.Select(static request => request.Target?.AbsoluteUri)
        );
    }

    [Theory]
    [InlineData("<https://attacker.example/rows?page=2>; rel=\"next\"")]
    [InlineData("<//attacker.example/rows>; rel=\"next\"")]
    [InlineData("<>; rel=\"next\"")]
    public async Task A_link_off_the_origin_is_refused_before_it_is_sent(string header)
    {
        var transport = Transport(_ => [header]);

        if (header.StartsWith("<>", StringComparison.Ordinal))
        {
            Assert.Equal(["r1"], await List(transport).IdsAsync());
        }
        else
        {
            await Assert.ThrowsAsync<PaginationException>(() => List(transport).IdsAsync());
        }

        Assert.Single(transport.Requests);
    }

    private static StubTransport Transport(Func<int, string[]?> links)
    {
        var answered = 0;
        return new StubTransport((_, _) => Task.FromResult(new RowPage([new Row($"r{++answered}")]).ToJson())) { Links = links };
    }

    private static AsyncPageable<Row> List(StubTransport transport) =>
        NextLinkWalk.Create(
            transport,
            new ApiRequest(Listings.Operation),
            new NextLinkPaging<RowPage, Row>
            {
                Read = RowPage.Read,
                Items = static page => page.Rows,
                UsesLinkHeader = true,
                Identity = static row => row.Id,
            },
            page: null,
            CancellationToken.None
        );
}
