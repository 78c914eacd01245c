using System.Net;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Where a link of a page leads, over the real transport: by RFC 3986 from the address of that page, and never off its server.</summary>
public sealed class LinkAddressTests
{
    private const string Home = "https://api.example.com/v1";
    private const string Uploads = "https://uploads.example.com:8443/files/v2";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The page stands at <c>…/rows/list?page=1&amp;key=s3cret</c>.</summary>
    [Theory]
    [InlineData("?page=2", "/v1/rows/list?page=2")]
    [InlineData("next", "/v1/rows/next")]
    [InlineData("./next?x=1", "/v1/rows/next?x=1")]
    [InlineData("../next", "/v1/next")]
    [InlineData("../../../../next", "/next")]
    [InlineData("/abs", "/abs")]
    [InlineData("/abs/../b", "/b")]
    [InlineData("/abs?p=2#frag", "/abs?p=2")]
    [InlineData("next#frag", "/v1/rows/next")]
    [InlineData("https://api.example.com/x", "/x")]
    [InlineData("https://API.Example.COM/x", "/x")]
    [InlineData("HTTPS://api.example.com:443/x", "/x")]
    [InlineData("https://api.example.com", "/")]
    [InlineData("/a%7Eb/%2F?t=PA%2b%20x&u=+", "/a%7Eb/%2F?t=PA%2b%20x&u=+")]
    [InlineData("?key=0ther&page=2", "/v1/rows/list?page=2")]
    public async Task A_link_is_resolved_against_the_page_that_carried_it(string link, string expected)
    {
        var server = new Pages(link);
        using var transport = server.Connect(null);

        var rows = await Pages.List(transport, server: null).IdsAsync();

        Assert.Equal(["r0", "r1", "r2", "r3"], rows);
        var separator = expected.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        Assert.Equal("https://api.example.com" + expected + separator + "key=s3cret", server.Asked[1]);
    }

    [Theory]
    [InlineData("//host/x")]
    [InlineData("//api.example.com/x")]
    [InlineData("https://attacker.example/x")]
    [InlineData("https://api.example.com.attacker.example/x")]
    [InlineData("https://user@api.example.com/x")]
    [InlineData("https://user:word@api.example.com/x")]
    [InlineData("http://api.example.com/x")]
    [InlineData("https://api.example.com:8443/x")]
    [InlineData("wss://api.example.com/x")]
    [InlineData("/\\attacker.example/x")]
    [InlineData("https:attacker.example")]
    [InlineData(" /x")]
    [InlineData("/x\r\nX-Evil: 1")]
    public async Task A_link_off_the_server_is_refused_after_the_rows_of_its_page(string link)
    {
        var server = new Pages(link);
        using var transport = server.Connect(null);
        var rows = new List<string?>();

        var error = await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var row in Pages.List(transport, server: null))
            {
                rows.Add(row.Id);
            }
        });

        Assert.Equal(["r0", "r1"], rows);
        Assert.Single(server.Asked);
        Assert.NotNull(error.ContinuationToken);
        Leaks.None(error, "attacker", "user:word");
    }

    [Fact]
    public async Task An_empty_link_is_the_end()
    {
        var server = new Pages("");
        using var transport = server.Connect(null);

        Assert.Equal(["r0", "r1"], await Pages.List(transport, server: null).IdsAsync());
    }

    [Fact]
    public async Task A_link_to_the_page_itself_is_a_circle()
    {
        var server = new Pages("#frag");
        using var transport = server.Connect(null);

        await Assert.ThrowsAsync<PaginationException>(() => Pages.List(transport, server: null).IdsAsync());

        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData("?page=2", "/files/v2/rows/list?page=2")]
    [InlineData("next", "/files/v2/rows/next")]
    [InlineData("/abs", "/abs")]
    [InlineData("https://UPLOADS.example.com:8443/abs", "/abs")]
    public async Task The_links_of_an_operation_with_a_server_of_its_own_stay_on_that_server(string link, string expected)
    {
        var server = new Pages(link);
        using var transport = server.Connect(null);

        var rows = await Pages.List(transport, Uploads).IdsAsync();

        Assert.Equal(["r0", "r1", "r2", "r3"], rows);
        Assert.StartsWith("https://uploads.example.com:8443" + expected, server.Asked[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.example.com/v1/rows?page=2")]
    [InlineData("https://uploads.example.com/files/v2/rows?page=2")]
    [InlineData("http://uploads.example.com:8443/files/v2/rows?page=2")]
    public async Task They_do_not_lead_to_the_clients_base_address_either(string link)
    {
        var server = new Pages(link);
        using var transport = server.Connect(null);

        await Assert.ThrowsAsync<PaginationException>(() => Pages.List(transport, Uploads).IdsAsync());

        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task A_token_of_a_page_goes_on_at_the_operations_own_server_and_nowhere_else()
    {
        var server = new Pages("?page=2");
        using var transport = server.Connect(null);
        var first = (await Pages.List(transport, Uploads).PagesAsync())[0];
        var page = new PageOptions { ContinuationToken = first.ContinuationToken };

        Assert.Equal(["r2", "r3"], await Pages.List(transport, Uploads, page).IdsAsync());
        Assert.Throws<ArgumentException>(() => Pages.List(transport, "https://uploads.example.com/files/v2", page));
        Assert.Throws<ArgumentException>(() => Pages.List(transport, server: null, page));
    }

    [Fact]
    public async Task A_page_that_the_callers_HttpClient_was_sent_elsewhere_for_carries_links_from_there()
    {
        var server = new Pages("?page=2") { MovedTo = new Uri("https://api.example.com/v3/moved/list?page=1") };
        using var transport = server.Connect(null);

        var rows = await Pages.List(transport, server: null).IdsAsync();

        Assert.Equal(["r0", "r1", "r2", "r3"], rows);
        Assert.Equal("https://api.example.com/v3/moved/list?page=2&key=s3cret", server.Asked[1]);
    }

    /// <summary>Two pages of two rows, the first with the link in question.</summary>
    private sealed class Pages(string link)
    {
        public List<string> Asked { get; } = [];

        /// <summary>Where a redirect within the server, followed by the caller's handler, has led for the first page.</summary>
        public Uri? MovedTo { get; init; }

        public ApiTransport Connect(TestOptions? options) =>
            TestTransport.Over(
                new StubHandler(Answer),
                options,
                [ApiCredential.ApiKeyQuery("k", "K", "key", "s3cret")],
                new ClientDescription("TestClient") { BaseAddress = Home }
            );

        public static AsyncPageable<Row> List(ApiTransport transport, string? server, PageOptions? page = null)
        {
            var paging = new NextLinkPaging<RowPage, Row>
            {
                Read = RowPage.Read,
                Items = static page => page.Rows,
                Next = static page => page.Next,
            };
            var operation = new ApiOperation("rows.list", HttpMethod.Get, "/rows/list")
            {
                Security =
                [
                    ["k"],
                ],
                Server = server,
            };
            var request = new ApiRequest(operation);
            request.SetQuery("page", "1");
            return NextLinkWalk.Create(transport, request, paging, page, Token);
        }

        private Task<HttpResponseMessage> Answer(HttpRequestMessage request, int index, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.AbsoluteUri);
            var isFirst = request.RequestUri.Query.Contains("page=1", StringComparison.Ordinal);
            var page = new RowPage(Listings.Rows(2, from: isFirst ? 0 : 2)) { Next = isFirst ? link : null };
            var response = StubHandler.Answer(HttpStatusCode.OK, page.ToJson());
            if (isFirst && MovedTo is not null)
            {
                request.RequestUri = MovedTo;
            }

            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }
}
