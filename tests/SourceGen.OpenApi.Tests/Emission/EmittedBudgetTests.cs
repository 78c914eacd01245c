using System.Net;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>Budgets that a document states, as the emitted client keeps to them.</summary>
public sealed class EmittedBudgetTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Test, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        x-rate-limit: { permits: 6, window: PT1M }
        paths:
          /a:
            get: { operationId: a.get, x-rate-limit: { permits: 2, window: PT10S }, responses: { "204": { description: Done } } }
          /b:
            get: { operationId: b.get, x-rate-limit: { permits: 2, window: PT10S }, responses: { "204": { description: Done } } }
          /c:
            get: { operationId: c.get, x-rate-limit: { permits: 1, window: PT20S }, responses: { "204": { description: Done } } }
          /d:
            get: { operationId: d.get, responses: { "204": { description: Done } } }
        """;

    private static readonly Lazy<Compiled> Code = new(static () => Bound.Of(Document).Compile());

    /// <summary>Each call, and the second at which it was sent.</summary>
    [Theory]
    [InlineData("A A A", "0 0 10")]
    [InlineData("A B A B A", "0 0 10 10 20")]
    [InlineData("C C A A", "0 20 20 20")]
    [InlineData("A C D A", "0 0 0 0")]
    [InlineData("D D D D D D D", "0 0 0 0 0 0 60")]
    [InlineData("A A C D D D D", "0 0 0 0 0 0 60")]
    public async Task Equal_budgets_are_shared_others_are_their_own_and_the_documents_counts_all(string calls, string seconds)
    {
        var (client, time, _) = Client("Documented");
        var start = time.GetUtcNow();
        var sent = new List<int>();

        foreach (var group in calls.Split(' '))
        {
            await client.CallAsync(group + ".GetAsync");
            sent.Add((int)(time.GetUtcNow() - start).TotalSeconds);
        }

        Assert.Equal(seconds, string.Join(' ', sent));
    }

    [Fact]
    public async Task A_client_that_was_not_asked_to_keeps_to_none()
    {
        var (client, time, handler) = Client("None");
        var start = time.GetUtcNow();

        for (var i = 0; i < 20; i++)
        {
            await client.CallAsync("C.GetAsync");
        }

        Assert.Equal(start, time.GetUtcNow());
        Assert.Equal(20, handler.Sent.Count);
    }

    private static (EmittedClient Client, ManualTimeProvider Time, StubHandler Handler) Client(string mode)
    {
        var time = new ManualTimeProvider { AutoAdvance = TimeSpan.FromSeconds(99) };
        var handler = StubHandler.Always(HttpStatusCode.NoContent, "");
        var client = new EmittedClient(
            Code.Value,
            handler,
            options =>
            {
                object settings = options;
                var property = settings.GetType().GetProperty("RateLimit")!;
                property.SetValue(settings, Enum.Parse(property.PropertyType, mode));
                options.TimeProvider = time;
            }
        );
        return (client, time, handler);
    }
}
