using System.Globalization;
using System.Text.Json;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A row with its time in nanoseconds since 1970.</summary>
internal sealed record TimedRow(string Id, long Time);

/// <summary>A listing that is positioned by the time of its rows.</summary>
internal sealed class CursorServer
{
    private const long Second = 1_000_000_000;
    private int _answered;

    public CursorServer(IEnumerable<TimedRow> rows, TimeProvider? time = null)
    {
        Rows = [.. rows];
        Transport = new StubTransport((request, _) => Task.FromResult(Answer(request)), time);
    }

    public List<TimedRow> Rows { get; }

    public StubTransport Transport { get; }

    public bool IsInclusive { get; set; }

    /// <summary>The order within a page: none where this is set.</summary>
    public int? ShuffleSeed { get; set; }

    public int DefaultLimit { get; set; } = 10;

    public int MaxLimit { get; set; } = 1000;

    /// <summary>Whether a request may choose the page size.</summary>
    public bool TakesLimit { get; set; } = true;

    /// <summary>The documented maximum of the page size.</summary>
    public int? DocumentedMaximum { get; set; }

    public int? DocumentedCapacity { get; set; }

    public bool KnowsDefaultLimit { get; set; } = true;

    /// <summary>Digits of a second in the rows' text; the others are cut from it.</summary>
    public int TimeDigits { get; set; } = 9;

    public bool TrimsZeros { get; set; }

    /// <summary>Digits of a second that are read from a cursor.</summary>
    public int CursorDigits { get; set; } = 9;

    public CursorFormat Format { get; set; } = CursorFormat.Iso8601;

    public bool IsAscending { get; set; }

    public bool RequiresCursor { get; set; }

    public bool HasIdentity { get; set; } = true;

    public HashSet<int> EmptyAnswers { get; } = [];

    public Action<int>? Before { get; set; }

    /// <summary>Answers in place of the listing.</summary>
    public Func<int, IReadOnlyList<TimedRow>?>? Instead { get; set; }

    public AsyncPageable<Row> List(PageOptions? page = null) => List(new ApiRequest(Listings.Operation), page);

    public AsyncPageable<Row> List(ApiRequest request, PageOptions? page = null)
    {
        var paging = new CursorPaging<RowPage, Row>
        {
            Read = RowPage.Read,
            Items = static page => page.Rows,
            ItemsPointer = "",
            Sources = [new CursorSource("", "/date")],
            To = RequestSlot.Body("/before"),
            Format = Format,
            DirectionSlot = RequestSlot.Body("/ascending"),
            PageSize = TakesLimit
                ? new PageSizeSlot(RequestSlot.Body("/limit"), 1, DocumentedMaximum, KnowsDefaultLimit ? DefaultLimit : null)
                : null,
            PageCapacity = DocumentedCapacity,
            Identity = HasIdentity ? static row => row.Id : null,
        };
        if (IsAscending)
        {
            request.SetBodyValue("/ascending", BodyValue.OfBoolean(true));
        }

        return CursorWalk.Create(Transport, request, paging, page, CancellationToken.None);
    }

    public string TextOf(TimedRow row)
    {
        var unit = (long)Math.Pow(10, 9 - TimeDigits);
        var time = row.Time - Modulo(row.Time, unit);
        var seconds = (time - Modulo(time, Second)) / Second;
        var fraction = TimeDigits == 0 ? "" : "." + Modulo(time, Second).ToString("D9", CultureInfo.InvariantCulture)[..TimeDigits];
        fraction = TrimsZeros ? fraction.TrimEnd('0').TrimEnd('.') : fraction;
        return DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + fraction + "Z";
    }

    private string Answer(ApiRequest request)
    {
        _answered++;
        Before?.Invoke(_answered);
        var cursor = request.GetBodyValue("/before");
        if (RequiresCursor && cursor is null)
        {
            throw StubTransport.Refusal(System.Net.HttpStatusCode.BadRequest);
        }

        var asked =
            TakesLimit && request.GetBodyValue("/limit") is { } text ? int.Parse(text.Text, CultureInfo.InvariantCulture) : DefaultLimit;
        var limit = EmptyAnswers.Contains(_answered) ? 0 : Math.Min(asked, MaxLimit);
        var page = Instead?.Invoke(_answered) ?? Select(cursor).Take(limit).ToList();
        if (ShuffleSeed is { } seed)
        {
            var shuffled = page.ToArray();
            new Random(seed + _answered).Shuffle(shuffled);
            page = shuffled;
        }

        return JsonSerializer.Serialize(page.Select(row => new { id = row.Id, date = TextOf(row) }));
    }

    private IEnumerable<TimedRow> Select(BodyValue? cursor)
    {
        var ordered = IsAscending
            ? Rows.OrderBy(static row => row.Time).ThenBy(static row => row.Id, StringComparer.Ordinal)
            : Rows.OrderByDescending(static row => row.Time).ThenByDescending(static row => row.Id, StringComparer.Ordinal);
        if (cursor is not { } given)
        {
            return ordered;
        }

        var edge = Parse(given.Text);
        return ordered.Where(row => (IsAscending ? row.Time > edge : row.Time < edge) || (IsInclusive && row.Time == edge));
    }

    private long Parse(string text)
    {
        if (Format == CursorFormat.UnixSeconds)
        {
            return long.Parse(text, CultureInfo.InvariantCulture) * Second;
        }

        Assert.True(CursorParser.TryParse(text, out var value), text);
        var time = (value.Whole * Second) + (long)(value.Fraction / 1_000_000_000);
        return time - Modulo(time, (long)Math.Pow(10, 9 - CursorDigits));
    }

    private static long Modulo(long value, long by) => ((value % by) + by) % by;
}
