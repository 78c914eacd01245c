using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace SourceGen.OpenApi.Tests;

/// <summary>Types of the consumer's own, in every place where a value travels.</summary>
public sealed class OwnTypeTests(OwnTypeTests.Client client) : IClassFixture<OwnTypeTests.Client>
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Own, version: "1" }
        servers: [{ url: "https://own.example.com" }]
        paths:
          /events/{at}:
            parameters:
              - { name: at, in: path, required: true, schema: { type: string, format: date-time } }
            post:
              operationId: events.send
              parameters:
                - { name: since, in: query, required: true, schema: { type: array, items: { type: string, format: date-time } } }
                - { name: price, in: query, required: true, schema: { $ref: "#/components/schemas/Money" } }
                - { name: X-Ticks, in: header, required: true, schema: { type: integer, format: ticks } }
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } }
              responses:
                "200":
                  description: ok
                  content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } }
          /forms:
            post:
              operationId: forms.send
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      required: [at]
                      properties:
                        at: { type: string, format: date-time }
                        ticks: { type: integer, format: ticks }
                        price: { $ref: "#/components/schemas/Money" }
              responses: { "204": { description: ok } }
          /parts:
            post:
              operationId: parts.send
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [at]
                      properties: { at: { type: string, format: date-time } }
              responses: { "204": { description: ok } }
          /rows:
            get:
              operationId: rows.list
              x-pagination: { style: page, page: page, limit: page_size, items: /rows, identity: /at }
              parameters:
                - { name: page, in: query, schema: { type: integer } }
                - { name: page_size, in: query, schema: { type: integer, default: 2 } }
                - { name: created_after, in: query, schema: { type: string, format: date-time } }
                - { name: created_before, in: query, schema: { type: string, format: date-time } }
                - { name: ticks, in: query, schema: { type: array, items: { type: integer, format: ticks } } }
                - { name: price, in: query, schema: { $ref: "#/components/schemas/Money" } }
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        properties: { rows: { type: array, items: { $ref: "#/components/schemas/Event" } } }
        components:
          schemas:
            Money: { type: object, required: [amount], properties: { amount: { type: string }, currency: { type: string } } }
            Event:
              type: object
              required: [at, ticks]
              properties:
                at: { type: string, format: date-time }
                until: { type: [string, "null"], format: date-time }
                all: { type: array, items: { type: string, format: date-time } }
                named: { type: object, additionalProperties: { type: string, format: date-time } }
                ticks: { type: integer, format: ticks }
                price: { $ref: "#/components/schemas/Money" }
                either: { oneOf: [{ type: string, format: date-time }, { type: boolean }] }
        """;

    private const string Small = """
        openapi: 3.1.0
        info: { title: Own, version: "1" }
        servers: [{ url: "https://own.example.com" }]
        paths: {}
        components: { schemas: { Event: { type: object, properties: { at: { type: string, format: date-time } } } } }
        """;

    private const string Source = """
        #pragma warning disable CS1591
        using System;
        using System.Globalization;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Acme.Own;

        namespace Acme;

        public readonly record struct Stamp(long Seconds) : IComparable<Stamp>
        {
            public int CompareTo(Stamp other) => Seconds.CompareTo(other.Seconds);
        }

        internal static class StampText
        {
            public static Stamp Parse(string text) => new(long.Parse(text.Substring(1), CultureInfo.InvariantCulture));
            public static string Format(Stamp value) => "T" + value.Seconds.ToString(CultureInfo.InvariantCulture);
        }

        public readonly struct Ticks : IParsable<Ticks>, IFormattable
        {
            public long Value { get; init; }
            static Ticks IParsable<Ticks>.Parse(string s, IFormatProvider? provider) => new() { Value = long.Parse(s, provider) };
            static bool IParsable<Ticks>.TryParse(string? s, IFormatProvider? provider, out Ticks result) => throw new NotSupportedException();
            public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);
        }

        public sealed record Money(decimal Amount, string? Currency);

        internal sealed class MoneyJson : JsonConverter<Money>
        {
            public override Money? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
            {
                using var document = JsonDocument.ParseValue(ref reader);
                var root = document.RootElement;
                return new Money(
                    decimal.Parse(root.GetProperty("amount").GetString()!, CultureInfo.InvariantCulture),
                    root.TryGetProperty("currency", out var currency) ? currency.GetString() : null);
            }

            public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
            {
                writer.WriteStartObject();
                writer.WriteString("amount", value.Amount.ToString(CultureInfo.InvariantCulture));
                if (value.Currency is not null) writer.WriteString("currency", value.Currency);
                writer.WriteEndObject();
            }
        }

        public static class Scenario
        {
            private static OwnClient Client(HttpMessageHandler handler) => new(new HttpClient(handler), new OwnClientOptions());

            public static async Task<string> Send(HttpMessageHandler handler)
            {
                var sent = new Event
                {
                    At = new Stamp(1),
                    Until = new Stamp(2),
                    All = new[] { new Stamp(3) },
                    Named = new System.Collections.Generic.Dictionary<string, Stamp> { ["a"] = new Stamp(4) },
                    Ticks = new Ticks { Value = 5 },
                    Price = new Money(1.5m, "EUR"),
                    Either = new Stamp(6),
                };
                var answer = await Client(handler).Events.SendAsync(
                    new Stamp(7), new[] { new Stamp(8), new Stamp(9) }, new Money(2m, null), new Ticks { Value = 10 }, sent);
                return $"{answer == sent} {answer.Until!.Value.Seconds} {answer.Price!.Amount} {answer.Either!.AsStamp!.Value.Seconds}";
            }

            public static async Task<string> Bad(HttpMessageHandler handler)
            {
                try
                {
                    await Client(handler).Events.SendAsync(
                        default, Array.Empty<Stamp>(), new Money(2m, null), default, new Event { At = default, Ticks = default });
                    return "nothing";
                }
                catch (Acme.OpenApi.ApiException failure)
                {
                    return failure.Message;
                }
            }

            public static async Task<string> Forms(HttpMessageHandler handler)
            {
                await Client(handler).Forms.SendAsync(
                    new SendFormsRequest { At = new Stamp(1), Ticks = new Ticks { Value = 2 }, Price = new Money(3m, "EUR") });
                return "";
            }

            public static async Task<string> Parts(HttpMessageHandler handler)
            {
                await Client(handler).Parts.SendAsync(new Stamp(1));
                return "";
            }

            public static async Task<string> Rows(HttpMessageHandler handler)
            {
                var filter = ListRowsFilter.Create()
                    .Created.Between(new Stamp(1), new Stamp(2)).Ticks.AnyOf(new Ticks { Value = 3 }).Price(new Money(4m, "EUR"));
                var rows = await Client(handler).Rows.ListAsync(filter).ToListAsync();
                return string.Join(" ", rows.Select(row => row.At.Seconds));
            }
        }
        """;

    private const string Good = """
        { "at": "T1", "until": "T2", "all": ["T3"], "named": { "a": "T4" }, "ticks": 5, "price": { "amount": "1.5", "currency": "EUR" }, "either": "T6" }
        """;

    /// <summary>What a consumer adds to the generated classes.</summary>
    private const string Parts = """
        #pragma warning disable CS1591
        using System;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Acme.OpenApi;

        namespace Acme.Own;

        public sealed partial class OwnClientOptions
        {
            public string Signer { get; set; } = "";
        }

        public sealed partial class OwnClient
        {
            private string _signer = "";

            public bool IsReady { get; private set; }

            partial void OnCreating(OwnClientOptions options, ref Func<HttpRequestMessage, CancellationToken, ValueTask>? sending)
            {
                _signer = options.Signer;
                if (_signer.Length > 0) sending = SignAsync;
            }

            partial void OnCreated() => IsReady = Events is not null;

            private async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
                request.Headers.Add("X-Signature", $"{_signer} {request.Method} {request.RequestUri!.PathAndQuery} {request.Headers.Contains("X-Ticks")} {body.Length}");
            }
        }

        public partial interface IEventsClient
        {
            Task<Event> SendAtAsync(Stamp at);
        }

        internal sealed partial class EventsClient
        {
            public async Task<Event> SendAtAsync(Stamp at)
            {
                var options = new RequestOptions
                {
                    BeforeSend = (request, _) =>
                    {
                        request.Headers.Add("X-Call", string.Join(",", request.Headers.GetValues("X-Signature")));
                        return default;
                    },
                };
                var sent = new Event { At = at, Ticks = default };
                return (await SendWithResponseAsync(at, new[] { at }, new Money(1m, null), default, sent, options)).Value;
            }
        }

        public sealed partial class ListRowsFilter
        {
            public static ListRowsFilter Dear => Create().Price(new Money(100m, "EUR"));
        }

        public static class PartsScenario
        {
            public static async Task<string> Signed(HttpMessageHandler handler)
            {
                using var client = new OwnClient(new HttpClient(handler), new OwnClientOptions { Signer = "me" });
                await client.Events.SendAtAsync(new Stamp(7));
                return client.IsReady + " " + ListRowsFilter.Dear;
            }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void It_compiles_without_a_warning() => Assert.Empty(client.Run.CompileProblems());

    [Fact]
    public void No_model_is_generated_where_a_type_stands_for_the_schema() =>
        Assert.DoesNotContain("Own.Money.g.cs", client.Run.Files.Keys);

    [Fact]
    public async Task Path_query_header_and_JSON_make_the_round_trip()
    {
        var handler = new Recorder(Good);

        Assert.Equal("True 2 1.5 6", await client.RunAsync("Send", handler));

        Assert.Equal("/events/T7?since=T8&since=T9&amount=2", handler.Target);
        Assert.Equal("10", handler.Header("X-Ticks"));
        Assert.Equal(
            """{"at":"T1","until":"T2","all":["T3"],"named":{"a":"T4"},"ticks":5,"price":{"amount":"1.5","currency":"EUR"},"either":"T6"}""",
            handler.Body
        );
    }

    [Fact]
    public async Task A_form_carries_them_as_text()
    {
        var handler = new Recorder("", HttpStatusCode.NoContent);

        await client.RunAsync("Forms", handler);

        Assert.Equal("at=T1&ticks=2&price=%7B%22amount%22%3A%223%22%2C%22currency%22%3A%22EUR%22%7D", handler.Body);
    }

    [Fact]
    public async Task A_part_carries_them_as_text()
    {
        var handler = new Recorder("", HttpStatusCode.NoContent);

        await client.RunAsync("Parts", handler);

        Assert.Contains("\r\n\r\nT1\r\n", handler.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_and_the_identities_of_rows_take_them()
    {
        // A row came on top: the second page repeats the last row of the first, which its identity tells.
        var handler = new Recorder(
            """{ "rows": [{ "at": "T1", "ticks": 1 }, { "at": "T2", "ticks": 1 }] }""",
            """{ "rows": [{ "at": "T2", "ticks": 1 }, { "at": "T3", "ticks": 1 }] }""",
            """{ "rows": [] }"""
        );

        Assert.Equal("1 2 3", await client.RunAsync("Rows", handler));

        Assert.Contains("created_after=T1&created_before=T2&ticks=3&amount=4&currency=EUR", handler.Targets[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hook_of_the_client_signs_what_is_sent_and_one_of_the_call_comes_after_it()
    {
        var handler = new Recorder(Good);

        Assert.Equal("True price = {amount: 100, currency: EUR}", await client.RunAsync("Signed", handler));

        var signature = $"me POST {handler.Target} True {handler.Body.Length}";
        Assert.Equal(signature, handler.Header("X-Signature"));
        Assert.Equal(signature, handler.Header("X-Call"));
    }

    [Theory]
    [InlineData("""{ "at": "Tx", "ticks": 1 }""", "$.at")]
    [InlineData("""{ "at": 5, "ticks": 1 }""", "$.at")]
    [InlineData("""{ "at": "T1", "ticks": true }""", "$.ticks")]
    [InlineData("""{ "at": "T1", "ticks": 1, "price": 5 }""", "$.price")]
    [InlineData("""{ "at": "T1", "ticks": 1, "price": { "amount": "many" } }""", "$.price")]
    public async Task What_a_parser_refuses_is_told_with_its_path(string body, string path) =>
        Assert.Contains(path, await client.RunAsync("Bad", new Recorder(body)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Acme.Stamp|||||", "Stamp", "either a Format or a Schema")]
    [InlineData("Acme.Missing||date-time|||", "Missing", "no accessible type 'Acme.Missing'")]
    [InlineData("Acme.Stamp||date-time|||", "Stamp", "needs a Converter")]
    [InlineData("Acme.Stamp||date-time||Acme.Nothing|", "Stamp", "no accessible type 'Acme.Nothing'")]
    [InlineData("Acme.Stamp||date-time||Acme.MoneyJson|", "Stamp", "static Stamp Parse(string)")]
    [InlineData("Acme.Scenario||date-time|||", "Scenario", "no type that a value can have")]
    public void What_does_not_fit_is_one_error_in_a_file_named_after_the_item(string item, string name, string problem)
    {
        var run = GeneratorRun.Of(
            ConsumerProject.With().WithDocument("own.yaml", Small).WithProperty("SourceGenOpenApiTypes", item) with
            {
                Sources =
                [
                    """
                    namespace Acme;

                    internal struct Stamp { }

                    internal static class Scenario { }

                    internal abstract class MoneyJson : System.Text.Json.Serialization.JsonConverter<Stamp> { }
                    """,
                ],
            }
        );

        var error = Assert.Single(run.CompileProblems());
        Assert.Equal("CS1029", error.Id);
        Assert.EndsWith($"OpenApiType.{name}.g.cs", error.Location.SourceTree!.FilePath, StringComparison.Ordinal);
        Assert.Contains(problem, error.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_the_named_document_lacks_is_told()
    {
        var run = GeneratorRun.Of(
            ConsumerProject
                .With()
                .WithDocument("own.yaml", Small)
                .WithProperty("SourceGenOpenApiTypes", "System.Guid|||Mony||own.yaml") with
            {
                Sources = ["namespace Acme;"],
            }
        );

        var warning = Assert.Single(run.Diagnostics, one => one.Id == "OAPI044");
        Assert.Contains("'Mony'", warning.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(
            (0, 0),
            (warning.Location.GetLineSpan().StartLinePosition.Line, warning.Location.GetLineSpan().StartLinePosition.Character)
        );
    }

    public sealed class Client
    {
        private readonly Lazy<Assembly> _assembly;

        public Client()
        {
            Run = GeneratorRun.Of(
                ConsumerProject
                    .With()
                    .WithDocument("own.yaml", Document)
                    .WithProperty(
                        "SourceGenOpenApiTypes",
                        "Acme.Stamp||date-time||Acme.StampText||Acme.Money|||Money|Acme.MoneyJson|own.yaml|Acme.Ticks||ticks|||"
                    ) with
                {
                    Sources = [Source, Parts],
                }
            );
            _assembly = new Lazy<Assembly>(() =>
            {
                using var stream = new MemoryStream();
                Assert.True(Run.Output.Emit(stream, cancellationToken: Cancellation).Success, string.Join("\n", Run.CompileProblems()));
                stream.Position = 0;
                return new AssemblyLoadContext(nameof(OwnTypeTests)).LoadFromStream(stream);
            });
        }

        internal GeneratorRun Run { get; }

        internal Task<string> RunAsync(string scenario, HttpMessageHandler handler) =>
            (Task<string>)
                (
                    _assembly.Value.GetType("Acme.Scenario")!.GetMethod(scenario)
                    ?? _assembly.Value.GetType("Acme.Own.PartsScenario")!.GetMethod(scenario)
                )!.Invoke(null, [handler])!;
    }

    private sealed class Recorder(string[] bodies, HttpStatusCode status) : HttpMessageHandler
    {
        private HttpRequestMessage? _request;

        public Recorder(params string[] bodies)
            : this(bodies, HttpStatusCode.OK) { }

        public Recorder(string body, HttpStatusCode status)
            : this([body], status) { }

        public List<string> Targets { get; } = [];

        public string Target => Targets[^1];

        public string Body { get; private set; } = "";

        public string Header(string name) => string.Join(",", _request!.Headers.GetValues(name));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _request = request;
            Targets.Add(request.RequestUri!.PathAndQuery);
            Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var body = bodies[Math.Min(Targets.Count, bodies.Length) - 1];
            return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
