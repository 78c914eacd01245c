using System.Net;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>Where requests go: the document's servers, those of paths and operations, and the caller's base address.</summary>
public sealed class ServerTests
{
    private const string Paths = """
        /items: { get: { operationId: things.list, responses: { "204": { description: ok } } } }
        /own: { get: { operationId: things.own, servers: [{ url: /v9 }], responses: { "204": { description: ok } } } }
        /beside: { get: { operationId: things.beside, servers: [{ url: v9 }], responses: { "204": { description: ok } } } }
        /host: { get: { operationId: things.host, servers: [{ url: //files.example.com/f }], responses: { "204": { description: ok } } } }
        /all: { servers: [{ url: "https://all.example.com" }], get: { operationId: things.all, responses: { "204": { description: ok } } } }
        /open: { get: { operationId: things.open, servers: [{ url: "https://{x}.example.com" }], responses: { "204": { description: ok } } } }
        """;

    private static readonly WireDocument Absolute = Of("""[{ url: "https://api.example.com/v2" }]""");
    private static readonly WireDocument Relative = Of("""[{ url: /api/v3 }, { url: "https://prod.example.com/p" }]""");
    private static readonly WireDocument Open = Of("""[{ url: "https://{env}.example.com/{v}", variables: { v: { default: v1 } } }]""");

    private static readonly Dictionary<string, WireDocument> Documents = new(StringComparer.Ordinal)
    {
        ["absolute"] = Absolute,
        ["relative"] = Relative,
        ["variable"] = Open,
    };

    [Theory]
    [InlineData("absolute", null, "List", "https://api.example.com/v2/items")]
    [InlineData("absolute", null, "Own", "https://api.example.com/v9/own")]
    [InlineData("absolute", null, "Beside", "https://api.example.com/v9/beside")]
    [InlineData("absolute", null, "Host", "https://files.example.com/f/host")]
    [InlineData("absolute", null, "All", "https://all.example.com/all")]
    [InlineData("absolute", null, "Open", "https://api.example.com/v2/open")]
    [InlineData("absolute", "https://x.example", "List", "https://x.example/items")]
    [InlineData("absolute", "https://x.example/y", "Own", "https://x.example/v9/own")]
    [InlineData("relative", null, "List", "https://prod.example.com/p/items")]
    [InlineData("relative", "https://x.example", "List", "https://x.example/api/v3/items")]
    public async Task Relative_servers_are_references(string document, string? baseAddress, string method, string expected) =>
        Assert.Equal(expected, await Address(document, options => Set(options, baseAddress), method));

    [Fact]
    public async Task A_variable_without_a_default_is_the_callers_to_give() =>
        Assert.Equal("https://eu.example.com/v1/items", await Address("variable", static options => options.ServerEnv = "eu", "List"));

    [Fact]
    public void A_client_whose_address_is_not_complete_says_so()
    {
        var error = Assert.Throws<ArgumentException>(() => new EmittedClient(Open.Compiled, NoContent()));

        Assert.Contains(
            "BaseAddress must be set: the document's server 'https://{env}.example.com/v1' has a variable without a value",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("openapi: 3.0.3\nservers: [{ url: api/v3 }]", "api/v3")]
    [InlineData("openapi: 3.1.0\nservers: [{ url: //host.example.com/v1 }]", "//host.example.com/v1")]
    [InlineData("swagger: '2.0'\nbasePath: /base", "/base")]
    [InlineData("openapi: 3.0.3\nservers: [{ url: '/{v}', variables: { v: { default: v1 } } }]", "/v1")]
    [InlineData("openapi: 3.0.3", null)]
    public void The_client_is_told_the_documents_server_relative_or_not(string head, string? expected) =>
        Assert.Equal(expected, Bound.Of(head + "\ninfo: { title: T, version: '1' }\npaths: {}").Surface.BaseAddress);

    [Theory]
    [InlineData("api/v3", "https://x.example", "https://x.example/api/v3/messages")]
    [InlineData("/api/v3/", "https://x.example/", "https://x.example/api/v3/messages")]
    [InlineData("/api/v3", "https://x.example/mine", "https://x.example/mine/messages")]
    [InlineData("/", "https://x.example", "https://x.example/messages")]
    [InlineData("//host.example.com/v1", null, "https://host.example.com/v1/messages")]
    [InlineData("//host.example.com/v1", "https://x.example", "https://x.example/messages")]
    [InlineData("https://{env}.example.com/v1", "https://x.example", "https://x.example/messages")]
    public async Task A_relative_server_is_a_reference_unless_the_caller_gives_a_path(string server, string? given, string expected)
    {
        var handler = StubHandler.Always(HttpStatusCode.OK, "[]");
        var options = new TestOptions { BaseAddress = given is null ? null : new Uri(given) };
        using var transport = TestTransport.Over(
            handler,
            options,
            description: new Support.ClientDescription("X") { BaseAddress = server }
        );

        await transport.GetAsync(TestTransport.List, TestContext.Current.CancellationToken);

        Assert.Equal(expected, handler.Sent[0].Uri);
    }

    [Theory]
    [InlineData("/api/v3", "the document's server '/api/v3' has no host")]
    [InlineData(null, "the document names no server")]
    public void The_message_says_what_the_document_names(string? server, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() =>
            TestTransport.Over(
                NoContent(),
                new TestOptions { BaseAddress = null },
                description: new Support.ClientDescription("X") { BaseAddress = server }
            )
        );

        Assert.Contains("BaseAddress must be set: " + expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_cannot_be_used_is_reported_at_its_operation() =>
        Assert.Equal(
            ["the server 'https://{x}.example.com'"],
            Absolute
                .Bound.Client.Problems.Where(problem => problem.Id == DiagnosticIds.FeatureIgnored)
                .Select(problem => problem.Arguments[0])
        );

    private static WireDocument Of(string servers) =>
        new(
            $$"""
            openapi: 3.0.3
            info: { title: Test, version: "1" }
            servers: {{servers}}
            paths:
            {{string.Join('\n', Paths.Split('\n').Select(static line => "  " + line))}}
            """
        );

    private static void Set(dynamic options, string? baseAddress)
    {
        if (baseAddress is not null)
        {
            options.BaseAddress = new Uri(baseAddress);
        }
    }

    private static StubHandler NoContent() => new((_, _, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent)));

    private static async Task<string> Address(string document, Action<dynamic> configure, string method)
    {
        var handler = NoContent();
        await new EmittedClient(Documents[document].Compiled, handler, configure).CallAsync("Things." + method + "Async");
        return Assert.Single(handler.Sent).Uri;
    }
}
