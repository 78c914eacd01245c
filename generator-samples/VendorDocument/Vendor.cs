using System.Net;
using System.Text;
using System.Text.Json;

namespace VendorDocument;

/// <summary>Stands in for the vendor: three parcels on two pages, and what it is sent comes back.</summary>
internal sealed class Vendor : HttpMessageHandler
{
    private static readonly string[] Pages =
    [
        """
            { "Parcels": [
                { "Sid": "P1", "CreatedAt": "2024-06-03T10:00:00Z", "Promised": "2024-06-05", "Value": { "Amount": "1250", "Currency": "EUR" } },
                { "Sid": "P2", "CreatedAt": "2024-06-02T09:30:00.123456789Z", "Promised": null }
              ], "Notices": [], "Page": 1, "NumPages": 2 }
            """,
        """{ "Parcels": [{ "Sid": "P3", "CreatedAt": "2024-06-01T00:00:00Z" }], "Notices": [], "Page": 2, "NumPages": 2 }""",
    ];

    /// <summary>What was asked, a line for each request.</summary>
    public List<string> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {body}".TrimEnd());
        if (!request.Headers.Contains("X-Signature"))
        {
            return new HttpResponseMessage(HttpStatusCode.Forbidden);
        }

        var segments = request.RequestUri.Segments;
        if (request.Method == HttpMethod.Post)
        {
            using var sent = JsonDocument.Parse(body);
            var at = sent.RootElement.GetProperty("PickUpAt").GetString();
            var value = sent.RootElement.GetProperty("Value").GetRawText();
            return Json(HttpStatusCode.Created, $$"""{ "Sid": "P4", "CreatedAt": "{{at}}", "Value": {{value}} }""");
        }

        if (segments.Contains("Position/"))
        {
            // The moment comes from the path, the one that is known since from a header: the answer is what lies between.
            var at = InstantText.Parse(Uri.UnescapeDataString(segments[^1].Replace(".json", "", StringComparison.Ordinal)));
            var since = InstantText.Parse(request.Headers.GetValues("X-Known-Since").Single());
            var middle = since + ((at - since) / 2);
            return Json(HttpStatusCode.OK, $$"""{ "At": "{{InstantText.Format(middle)}}", "Latitude": 52.5, "Longitude": 13.4 }""");
        }

        return Json(HttpStatusCode.OK, Pages[request.RequestUri.Query.Contains("Page=2", StringComparison.Ordinal) ? 1 : 0]);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
