using System.Globalization;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A listing whose pages are chained by links; a link names the row that it goes on after, so that others may come and go.</summary>
internal sealed class LinkServer
{
    private int _answered;

    public LinkServer(int rows)
    {
        Rows = Listings.Rows(rows);
        Transport = new StubTransport((request, _) => Task.FromResult(Answer(request))) { KeyName = "key" };
    }

    public List<Row> Rows { get; }

    public StubTransport Transport { get; }

    public int DefaultLimit { get; set; } = 10;

    public bool HasIdentity { get; set; } = true;

    public HashSet<int> EmptyAnswers { get; } = [];

    public Action<int>? Before { get; set; }

    /// <summary>Writes the next link, from the number of the request and the honest one.</summary>
    public Func<int, string?, string?>? Link { get; set; }

    public string Path { get; set; } = "/v1/rows";

    public AsyncPageable<Row> List(PageOptions? page = null)
    {
        var paging = new NextLinkPaging<RowPage, Row>
        {
            Read = RowPage.Read,
            Items = static page => page.Rows,
            Next = static page => page.Next,
            Previous = static page => page.Previous,
            Total = static page => page.Total,
            PageSize = new PageSizeSlot(RequestSlot.Query("size"), 1, 1000),
            Identity = HasIdentity ? static row => row.Id : null,
        };
        var request = new ApiRequest(Listings.Operation);
        request.SetQuery("To", "+15550100");
        return NextLinkWalk.Create(Transport, request, paging, page, CancellationToken.None);
    }

    private string Answer(ApiRequest request)
    {
        _answered++;
        Before?.Invoke(_answered);
        var query = (request.Target?.Query ?? request.ToPathAndQuery()[request.Path.Length..]).TrimStart('?').Split('&');
        string? Value(string name) =>
            query.FirstOrDefault(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

        Assert.Equal("%2B15550100", Value("To"));
        var limit = int.Parse(Value("size") ?? DefaultLimit.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var start =
            Value("after") is { } after ? Rows.FindIndex(row => string.Equals(row.Id, after, StringComparison.Ordinal)) + 1
            : Value("until") is { } until
                ? Math.Max(0, Rows.FindIndex(row => string.Equals(row.Id, until, StringComparison.Ordinal)) - limit)
            : 0;
        var count = EmptyAnswers.Contains(_answered) ? 0 : limit;
        var shown = Rows.Skip(start).Take(count).ToList();
        var end = start + shown.Count;
        string To(string position) => $"{Path}?To=%2B15550100&size={limit}&{position}";

        var next =
            end >= Rows.Count ? null
            : end == 0 ? To("after=none")
            : To($"after={Rows[end - 1].Id}");
        return new RowPage(shown)
        {
            Next = Link is null ? next : Link(_answered, next),
            Previous = start > 0 && start < Rows.Count ? To($"until={Rows[start].Id}") : null,
            Total = Rows.Count,
        }.ToJson();
    }
}
