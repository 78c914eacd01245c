using System.Text.Json;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A row of the listings under test.</summary>
internal sealed record Row(string? Id, string? Date = null);

/// <summary>An envelope with everything that a listing may say; what is null is not sent.</summary>
internal sealed record RowPage(IReadOnlyList<Row> Rows)
{
    public string? Next { get; init; }

    public string? Previous { get; init; }

    public bool? HasMore { get; init; }

    public long? Total { get; init; }

    public long? Limit { get; init; }

    public string ToJson() =>
        JsonSerializer.Serialize(
            new
            {
                rows = Rows.Select(static row => new { id = row.Id, date = row.Date }),
                next = Next,
                previous = Previous,
                hasMore = HasMore,
                total = Total,
                limit = Limit,
            }
        );

    /// <summary>Reads the envelope, or a bare array of rows.</summary>
    public static RowPage Read(ref JsonCursor reader, JsonReadState state)
    {
        var root = JsonAny.Read(ref reader);
        if (root.ValueKind == JsonValueKind.Array)
        {
            return new RowPage(ReadRows(root));
        }

        return new RowPage(ReadRows(root.GetProperty("rows")))
        {
            Next = Text(root, "next"),
            Previous = Text(root, "previous"),
            HasMore = Member(root, "hasMore")?.GetBoolean(),
            Total = Member(root, "total")?.GetInt64(),
            Limit = Member(root, "limit")?.GetInt64(),
        };
    }

    private static List<Row> ReadRows(JsonElement array) =>
        [.. array.EnumerateArray().Select(static row => new Row(Text(row, "id"), Text(row, "date")))];

    private static string? Text(JsonElement element, string name) => Member(element, name)?.ToString();

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}

/// <summary>Shorthand for what many tests ask of a listing.</summary>
internal static class Listings
{
    public static readonly ApiOperation Operation = new("rows.list", HttpMethod.Get, "/rows") { IsIdempotent = true };

    public static List<Row> Rows(int count, int from = 0) =>
        [.. Enumerable.Range(from, count).Select(static number => new Row($"r{number}"))];

    public static async Task<List<string?>> IdsAsync(this AsyncPageable<Row> listing) =>
        [.. (await listing.ToListAsync(TestContext.Current.CancellationToken)).Select(static row => row.Id)];

    public static async Task<List<Page<Row>>> PagesAsync(this AsyncPageable<Row> listing)
    {
        var pages = new List<Page<Row>>();
        await foreach (var page in listing.AsPages(TestContext.Current.CancellationToken))
        {
            pages.Add(page);
        }

        return pages;
    }

    /// <summary>Walks one page after the other, each in a walk of its own, as a process would that dies after every page.</summary>
    public static async Task<List<string?>> ResumingAsync(Func<PageOptions, AsyncPageable<Row>> list, PageOptions? options = null)
    {
        var walks = 0;
        var ids = new List<string?>();
        var token = options?.ContinuationToken;
        do
        {
            var walk = list(
                new PageOptions
                {
                    PageSize = options?.PageSize,
                    MaxItems = options?.MaxItems,
                    Prefetch = options?.Prefetch ?? false,
                    ContinuationToken = token,
                }
            );
            await using var pages = walk.AsPages(TestContext.Current.CancellationToken)
                .GetAsyncEnumerator(TestContext.Current.CancellationToken);
            Assert.True(await pages.MoveNextAsync());
            ids.AddRange(pages.Current.Items.Select(static row => row.Id));
            token = pages.Current.ContinuationToken;
            Assert.True(++walks < 2000, "The walks lead nowhere.");
        } while (token is not null);

        return ids;
    }
}
