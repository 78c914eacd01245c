using System.Globalization;
using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Tests that measure the process's memory, and so run alone.</summary>
[CollectionDefinition(nameof(MemoryMeasurements), DisableParallelization = true)]
public sealed class MemoryMeasurements;

/// <summary>A walk of any length needs the same memory.</summary>
[Collection(nameof(MemoryMeasurements))]
public sealed class WalkMemoryTests
{
    private const int PageSize = 10;
    private const int EarlyPage = 5_000;
    private const int LastPage = 40_000;

    [Theory]
    [InlineData("link")]
    [InlineData("offset")]
    [InlineData("cursor")]
    public async Task Memory_stays_flat_over_hundreds_of_thousands_of_rows(string style)
    {
        long early = 0;
        var pages = 0;
        await foreach (var page in List(style).AsPages(TestContext.Current.CancellationToken))
        {
            Assert.InRange(page.Items.Count, 1, PageSize);
            if (++pages == EarlyPage)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }

            if (pages == LastPage)
            {
                break;
            }
        }

        // What other tests left may go meanwhile; what comes is this walk's.
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - early < 2_000_000);
    }

    [Fact]
    public void Visited_links_take_no_more_than_a_megabyte()
    {
        var links = new VisitedLinks();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var page = 0; page < 200_000; page++)
        {
            links.Add(string.Create(CultureInfo.InvariantCulture, $"https://api.example.com/rows?page={page}"));
        }

        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 2_000_000);
        GC.KeepAlive(links);
    }

    private static AsyncPageable<Row> List(string style)
    {
        var request = new ApiRequest(Listings.Operation);
        return style switch
        {
            "link" => NextLinkWalk.Create(
                new EndlessTransport(),
                request,
                new NextLinkPaging<RowPage, Row>
                {
                    Read = RowPage.Read,
                    Items = static page => page.Rows,
                    Next = static page => page.Next,
                    Identity = static row => row.Id,
                },
                page: null,
                CancellationToken.None
            ),
            "offset" => OffsetWalk.Create(
                new EndlessTransport(),
                request,
                new OffsetPaging<RowPage, Row>
                {
                    Read = RowPage.Read,
                    Items = static page => page.Rows,
                    Offset = RequestSlot.Query("at"),
                    Identity = static row => row.Id,
                },
                page: null,
                CancellationToken.None
            ),
            _ => CursorWalk.Create(
                new EndlessTransport(),
                request,
                new CursorPaging<RowPage, Row>
                {
                    Read = RowPage.Read,
                    Items = static page => page.Rows,
                    ItemsPointer = "/rows",
                    Sources = [new CursorSource("", "/date")],
                    To = RequestSlot.Query("at"),
                    Format = CursorFormat.Number,
                    Direction = CursorDirection.Ascending,
                    Identity = static row => row.Id,
                },
                page: null,
                CancellationToken.None
            ),
        };
    }

    /// <summary>Rows without end, of which nothing is kept.</summary>
    private sealed class EndlessTransport : IApiTransport
    {
        public Uri BaseAddress { get; } = new("https://api.example.com");

        public ApiClock Clock => ApiClock.System;

        public Uri ServerOf(ApiOperation operation) => BaseAddress;

        public string WithoutCredentials(Uri link) => link.AbsoluteUri;

        public Task<ApiResponse<T>> SendAsync<T>(
            ApiRequest request,
            AnswerReader<T> read,
            JsonReadState state,
            CancellationToken cancellationToken
        )
        {
            var at = request.Target is { } link ? link.Query["?at=".Length..] : request.GetQuery("at") ?? "0";
            var start = int.Parse(at, CultureInfo.InvariantCulture);
            var rows = Enumerable
                .Range(start, PageSize)
                .Select(static number => new Row($"r{number}", number.ToString(CultureInfo.InvariantCulture)));
            var json = new RowPage([.. rows]) { Next = $"/rows?at={start + PageSize}" }.ToJson();
            return Task.FromResult(
                new ApiResponse<T>(EmptyResponse.Instance, read.Read(200, "application/json", Encoding.UTF8.GetBytes(json), state))
            );
        }

        public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ApiResponse<Stream>> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
