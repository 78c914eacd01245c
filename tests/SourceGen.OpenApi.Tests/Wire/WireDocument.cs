using System.Net;
using System.Text;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>A document's client, compiled once, that is called over a handler in memory.</summary>
internal sealed class WireDocument(string document, Func<ClientSettings, ClientSettings>? configure = null)
{
    private readonly Lazy<Bound> _bound = new(() => Bound.Of(document, configure ?? (static settings => settings)));
    private readonly Lazy<Compiled> _compiled = new(() => Bound.Of(document, configure ?? (static settings => settings)).Compile());

    public Compiled Compiled => _compiled.Value;

    public Bound Bound => _bound.Value;

    /// <summary>An OpenAPI document with these paths; operations without a tag are in the group <c>Things</c> by their operationId.</summary>
    public static WireDocument Of(
        string paths,
        string components = "",
        string version = "3.0.3",
        Func<ClientSettings, ClientSettings>? configure = null
    ) =>
        new(
            $$"""
            openapi: {{version}}
            info: { title: Test, version: "1" }
            servers: [{ url: "https://api.example.com" }]
            paths:
            {{Indented(paths)}}
            components:
            {{Indented(components.Length == 0 ? "schemas: {}" : components)}}
            """,
            configure
        );

    /// <summary>Calls a method of the group <c>Things</c> and gives back its value.</summary>
    public async Task<object?> AnswerAsync(string method, HttpStatusCode status, string body = "", string? contentType = "application/json")
    {
        var handler = new StubHandler(
            (_, _, _) => Task.FromResult(contentType is null ? Untyped(status, body) : StubHandler.Answer(status, body, contentType))
        );
        return await new EmittedClient(Compiled, handler).CallAsync("Things." + method);
    }

    /// <summary>The request that a call makes, answered with 204.</summary>
    public async Task<SentRequest> SentAsync(string method, params object?[] arguments)
    {
        var handler = new StubHandler((_, _, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent)));
        await new EmittedClient(Compiled, handler).CallAsync("Things." + method, arguments);
        return Assert.Single(handler.Sent);
    }

    /// <summary>A value of an emitted type, read from JSON.</summary>
    public object Value(string type, string json) => Compiled.Read(type, json).Value;

    /// <summary>A file of the emitted support code.</summary>
    public object File(string content, string? fileName = null, string? contentType = null) =>
        Compiled
            .Assembly.GetType(Compiled.SupportNamespace + ".ApiFile", throwOnError: true)!
            .GetMethod("FromBytes")!
            .Invoke(null, [Encoding.UTF8.GetBytes(content), fileName, contentType])!;

    /// <summary>Several of them, as a list argument.</summary>
    public object Files(params string[] contents)
    {
        var type = Compiled.Assembly.GetType(Compiled.SupportNamespace + ".ApiFile", throwOnError: true)!;
        var files = Array.CreateInstance(type, contents.Length);
        for (var i = 0; i < contents.Length; i++)
        {
            files.SetValue(File(contents[i], $"f{i}.txt"), i);
        }

        return files;
    }

    private static HttpResponseMessage Untyped(HttpStatusCode status, string body) =>
        new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : "  " + line));
}
