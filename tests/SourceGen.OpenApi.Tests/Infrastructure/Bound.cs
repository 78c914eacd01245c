using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>A document bound to a client's code, before anything is written.</summary>
internal sealed class Bound
{
    private Bound(BoundClient client) => Client = client;

    public BoundClient Client { get; }

    /// <summary>Ids of what binding reported.</summary>
    public IEnumerable<string> Problems => Client.Problems.Select(problem => problem.Id);

    public ClientModel Surface => Client.Files.OfType<ClientFile>().Single().Client;

    public static Bound Of(string document, bool hasHttpClientFactory = false, bool emitTestDoubles = false) =>
        Of(Compiled.ModelOf(document), hasHttpClientFactory, emitTestDoubles);

    /// <summary>With settings, as the item of the document gives them.</summary>
    public static Bound Of(string document, Func<ClientSettings, ClientSettings> configure)
    {
        var model = Compiled.ModelOf(document);
        return Of(model with { Settings = configure(model.Settings) });
    }

    public static Bound Of(ApiModel model, bool hasHttpClientFactory = false, bool emitTestDoubles = false)
    {
        model = model with { Settings = model.Settings with { EmitTestDoubles = emitTestDoubles } };
        var consumer = new ConsumerCapabilities
        {
            HasCSharp11 = true,
            HasSystemTextJson = true,
            HasDateOnly = true,
            HasHttpClientFactory = hasHttpClientFactory,
            HasConfiguration = hasHttpClientFactory,
            HasLogging = hasHttpClientFactory,
        };
        var names = new DocumentNames(Compiled.Namespace, "TestClient", Compiled.SupportNamespace, "Test");
        return new Bound(ClientBinder.Bind(model, consumer, names, CancellationToken.None));
    }

    /// <summary>A document with one operation, <c>things.list</c>, whose parameters and response are given in YAML.</summary>
    public static string OneListing(string parameters, string response, string extra = "", string schemas = "") =>
        $"""
            openapi: 3.1.0
            info:
              title: Test
              version: "1"
            servers:
              - url: https://api.example.com
            paths:
              /things:
                get:
                  operationId: things.list
            {Indent(extra, 6)}
                  parameters:
            {Indent(parameters, 8)}
                  responses:
                    "200":
                      description: Things.
                      content:
                        application/json:
                          schema:
            {Indent(response, 16)}
            components:
              schemas:
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id:
                      type: string
            {Indent(schemas, 4)}
            """;

    /// <summary>A query parameter in YAML.</summary>
    public static string Query(string name, string schema, string extra = "") =>
        $"- {{ name: '{name}', in: query, schema: {schema}{(extra.Length == 0 ? "" : ", " + extra)} }}";

    /// <summary>The filter over the given query parameters.</summary>
    public static FilterModel FilterOf(params IEnumerable<string> parameters) =>
        Of(OneListing(string.Join('\n', parameters), "{ type: object }")).Filter("ListThingsFilter");

    public FilterModel Filter(string name) =>
        Client.Files.OfType<FilterFile>().Select(file => file.Filter).Single(filter => filter.Name == name);

    public MethodModel Method(string name) =>
        Client.Files.OfType<GroupFile>().SelectMany(file => file.Group.Methods).Single(method => method.Name == name);

    /// <summary>Compiles what was bound; <paramref name="packages"/> are files beside the tests, such as <c>Microsoft.Extensions.*.dll</c>.</summary>
    public Compiled Compile(string? packages = null) =>
        Compiled.Of(
            Client.Files,
            [.. Client.Problems],
            packages is null
                ? null
                : Directory.EnumerateFiles(AppContext.BaseDirectory, packages).Select(path => MetadataReference.CreateFromFile(path)),
            packages is null ? [] : ["OPENAPI_LOGGING"]
        );

    private static string Indent(string text, int by) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : new string(' ', by) + line));
}
