using System.Globalization;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A listing behind offset and limit, or page number and size, whose rows come and go.</summary>
internal sealed class OffsetServer
{
    private int _answered;

    public OffsetServer(int rows)
    {
        Rows = Listings.Rows(rows);
        Transport = StubTransport.Of(Answer);
    }

    public List<Row> Rows { get; }

    public StubTransport Transport { get; }

    public int DefaultLimit { get; set; } = 10;

    public int MaxLimit { get; set; } = int.MaxValue;

    public bool SendsHasMore { get; set; }

    public bool SendsTotal { get; set; }

    public bool EchoesLimit { get; set; }

    public bool CountsPages { get; set; }

    public int FirstPage { get; set; }

    public bool HasIdentity { get; set; } = true;

    /// <summary>Numbers of requests, from 1, that are answered with no row though there are some.</summary>
    public HashSet<int> EmptyAnswers { get; } = [];

    /// <summary>Changes the rows before a request, whose number counts from 1, is answered.</summary>
    public Action<int>? Before { get; set; }

    /// <summary>Rows that are counted but not shown.</summary>
    public HashSet<string> Hidden { get; } = [];

    public AsyncPageable<Row> List(PageOptions? page = null)
    {
        var paging = new OffsetPaging<RowPage, Row>
        {
            Read = RowPage.Read,
            Items = static page => page.Rows,
            Offset = RequestSlot.Query("offset"),
            IsPageNumber = CountsPages,
            FirstPage = FirstPage,
            PageSize = new PageSizeSlot(RequestSlot.Query("limit"), 1, 1000),
            HasMore = static page => page.HasMore,
            Total = static page => page.Total,
            EchoedLimit = static page => page.Limit,
            Identity = HasIdentity ? static row => row.Id : null,
        };
        return OffsetWalk.Create(Transport, new ApiRequest(Listings.Operation), paging, page, CancellationToken.None);
    }

    private string Answer(ApiRequest request)
    {
        _answered++;
        Before?.Invoke(_answered);
        var asked = int.Parse(request.GetQuery("limit") ?? "0", CultureInfo.InvariantCulture);
        var limit = Math.Min(asked == 0 ? DefaultLimit : asked, MaxLimit);
        var offset = int.Parse(request.GetQuery("offset") ?? "0", CultureInfo.InvariantCulture) - FirstPage;
        var start = CountsPages ? offset * limit : offset;
        var shown = EmptyAnswers.Contains(_answered)
            ? []
            : Rows.Skip(start).Take(limit).Where(row => row.Id is null || !Hidden.Contains(row.Id)).ToList();
        var rest = Rows.Count - start - (EmptyAnswers.Contains(_answered) ? 0 : limit);
        return new RowPage(shown)
        {
            HasMore = SendsHasMore ? rest > 0 : null,
            Total = SendsTotal ? Rows.Count : null,
            Limit = EchoesLimit ? limit : null,
        }.ToJson();
    }
}
