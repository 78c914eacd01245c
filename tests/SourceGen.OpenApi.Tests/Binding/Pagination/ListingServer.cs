using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>How a server is told which page to answer.</summary>
public enum ServerKind
{
    Rows,
    Pages,
    Token,
    Number,
    Link,
    LinkHeader,
    LastRow,
}

/// <summary>A listing of seven rows behind a server that pages as its document describes it, and knows nothing of how it was recognised.</summary>
/// <param name="Kind">How pages are named.</param>
/// <param name="Position">The parameter, or the member of the body by its names joined by dots, that names the page.</param>
/// <param name="First">The number of the first page or row.</param>
/// <param name="Answer">The body: <c>ROWS</c>, <c>NEXT</c> (JSON text or null), <c>MORE</c>, <c>LAST</c> <c>PAGE</c>, <c>COUNT</c> (rows of this page) and
/// <c>TEXTS</c> (rows that are texts) are filled in.</param>
/// <param name="Switch">A parameter without which the server does not look at the position.</param>
internal sealed record ListingServer(ServerKind Kind, string Position, int First, string Answer, string? Switch = null)
{
    public const int Rows = 7;
    private const int PageSize = 3;

    public StubHandler Handler() =>
        new(
            async (request, _, cancellationToken) =>
            {
                var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
                var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
                if (Switch is not null && query[Switch] != "true")
                {
                    return Respond(value: null);
                }

                return Respond(Value(query[Kind is ServerKind.Link or ServerKind.LinkHeader ? "at" : Position], body));
            }
        );

    private string? Value(string? fromQuery, JsonNode? body)
    {
        if (body is null || Kind is ServerKind.Link)
        {
            return fromQuery;
        }

        var node = body;
        foreach (var name in Position.Split('.'))
        {
            node = node?[name];
        }

        return node?.ToString();
    }

    private HttpResponseMessage Respond(string? value)
    {
        if (Start(value) is not { } start || start < 0)
        {
            return StubHandler.Answer(HttpStatusCode.BadRequest, "{}");
        }

        var count = Math.Clamp(Rows - start, 0, PageSize);
        var end = start + count;
        var rows = string.Join(", ", Enumerable.Range(start, count).Select(static row => $$"""{ "id": "r{{row}}", "name": "n" }"""));
        var hasMore = end < Rows;
        var link = "/listing?at=" + end.ToString(CultureInfo.InvariantCulture);
        var next =
            !hasMore ? (Kind is ServerKind.Number ? "0" : "null")
            : Kind is ServerKind.Link ? $"\"{link}\""
            : Kind is ServerKind.Number ? end.ToString(CultureInfo.InvariantCulture)
            : $"\"t{end}\"";
        var texts = string.Join(", ", Enumerable.Range(start, count).Select(static row => $"\"r{row}\""));
        var text = Answer
            .Replace("TEXTS", "[" + texts + "]", StringComparison.Ordinal)
            .Replace("COUNT", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("ROWS", "[" + rows + "]", StringComparison.Ordinal)
            .Replace("NEXT", next, StringComparison.Ordinal)
            .Replace("MORE", hasMore ? "true" : "false", StringComparison.Ordinal)
            .Replace("FINAL", count == 0 ? "null" : $"\"r{end - 1}\"", StringComparison.Ordinal)
            .Replace("LAST", hasMore ? "false" : "true", StringComparison.Ordinal)
            .Replace("PAGE", (start / PageSize + First).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var answer = StubHandler.Answer(HttpStatusCode.OK, text);
        if (Kind is ServerKind.LinkHeader && hasMore)
        {
            answer.Headers.TryAddWithoutValidation("Link", $"<{link}>; rel=\"next\", </listing?at=0>; rel=\"first\"");
        }

        return answer;
    }

    private int? Start(string? value) =>
        Kind switch
        {
            ServerKind.Rows => Number(value ?? First.ToString(CultureInfo.InvariantCulture)) - First,
            ServerKind.Pages => (Number(value ?? First.ToString(CultureInfo.InvariantCulture)) - First) * PageSize,
            ServerKind.Token => value is null ? 0
            : value.StartsWith('t') ? Number(value[1..])
            : null,
            ServerKind.Link or ServerKind.LinkHeader or ServerKind.Number => value is null ? 0 : Number(value),
            ServerKind.LastRow => value is null ? 0
            : value.StartsWith('r') ? Number(value[1..]) + 1
            : null,
            _ => throw new InvalidOperationException(Kind.ToString()),
        };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
