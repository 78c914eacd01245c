using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class TraceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_one_span_with_the_usual_names()
    {
        using var trace = new Trace();

        await Call(trace, StubHandler.Always(HttpStatusCode.OK, "[]"));

        var span = Assert.Single(trace.Spans);
        Assert.Equal("GET /messages/{to}", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal("GET", span.GetTagItem("http.request.method"));
        Assert.Equal("/messages/{to}", span.GetTagItem("url.template"));
        Assert.Equal("https://api.example.com/v1/messages/***?Body=***&key=***", span.GetTagItem("url.full"));
        Assert.Equal("api.example.com", span.GetTagItem("server.address"));
        Assert.Equal(443, span.GetTagItem("server.port"));
        Assert.Equal(200, span.GetTagItem("http.response.status_code"));
        Assert.Null(span.GetTagItem("error.type"));
        Assert.Null(span.GetTagItem("http.request.resend_count"));
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task Retries_are_events_of_the_span()
    {
        using var trace = new Trace();

        await Call(
            trace,
            StubHandler.Sequence(
                () => StubHandler.Answer(HttpStatusCode.BadGateway),
                () => throw new HttpRequestException("lost"),
                () => StubHandler.Answer(HttpStatusCode.OK, "[]")
            )
        );

        var span = Assert.Single(trace.Spans);
        Assert.Equal(2, span.GetTagItem("http.request.resend_count"));
        Assert.Equal(["502", "connection"], span.Events.Select(entry => entry.Tags.First(tag => tag.Key is "error.type").Value));
        Assert.All(span.Events, entry => Assert.Equal("retry", entry.Name));
    }

    [Theory]
    [InlineData(404, "404")]
    [InlineData(200, "format")]
    public async Task A_failed_call_says_so(int status, string type)
    {
        using var trace = new Trace();

        await Assert.ThrowsAnyAsync<ApiException>(() => Call(trace, StubHandler.Always((HttpStatusCode)status, Leaks.Message)));

        var span = Assert.Single(trace.Spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal(type, span.GetTagItem("error.type"));
        Assert.Equal(status, span.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task Nothing_personal_or_secret_is_traced()
    {
        using var trace = new Trace();

        await Assert.ThrowsAnyAsync<ApiException>(() => Call(trace, StubHandler.Always(HttpStatusCode.BadGateway, Leaks.Message)));

        var span = Assert.Single(trace.Spans);
        var texts = span.TagObjects.Concat(span.Events.SelectMany(entry => entry.Tags)).Select(tag => tag.Key + "=" + tag.Value);
        var all = string.Join('\n', texts.Append(span.DisplayName).Append(span.StatusDescription).Concat(trace.Tags));
        foreach (var word in new[] { Leaks.Phone, Leaks.PhoneDigits, Leaks.Message, Leaks.Secret, Uri.EscapeDataString(Leaks.Message) })
        {
            Assert.DoesNotContain(word, all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_callers_span_is_the_parent_and_is_current_again_afterwards()
    {
        using var trace = new Trace();
        using var parent = new Activity("caller").Start();

        await Call(trace, StubHandler.Always(HttpStatusCode.OK, "[]"));

        Assert.Equal(parent.Id, Assert.Single(trace.Spans).ParentId);
        Assert.Same(parent, Activity.Current);
    }

    [Fact]
    public async Task A_page_is_the_parent_of_the_calls_that_fetch_it()
    {
        using var trace = new Trace();
        using var transport = trace.Transport(StubHandler.Always(HttpStatusCode.OK, "[]"));

        using (var page = PageSpan.Start(transport, TestTransport.List, page: 3))
        {
            await transport.GetAsync(TestTransport.List, Token);
            page.Succeed(rows: 50);
        }

        Assert.Equal(["GET /messages", "messages.list page"], trace.Spans.Select(span => span.DisplayName));
        Assert.Equal(trace.Spans[1].Id, trace.Spans[0].ParentId);
        Assert.Equal(3, trace.Spans[1].GetTagItem("openapi.page"));
        Assert.Equal(50, trace.Spans[1].GetTagItem("openapi.page.rows"));
    }

    [Fact]
    public async Task A_walk_traces_each_of_its_pages()
    {
        using var trace = new Trace();
        using var transport = trace.Transport(
            StubHandler.Sequence(
                () => StubHandler.Answer(HttpStatusCode.OK, """{"rows":[1,2],"next":"n"}"""),
                () => StubHandler.Answer(HttpStatusCode.OK, """{"rows":[3]}""")
            )
        );
        var paging = new TokenPaging<JsonElement, int>
        {
            Read = static (ref reader, _) => JsonAny.Read(ref reader),
            Items = static page => [.. page.GetProperty("rows").EnumerateArray().Select(row => row.GetInt32())],
            Next = static page => page.TryGetProperty("next", out var next) ? next.GetString() : null,
            To = RequestSlot.Query("token"),
        };

        var rows = await TokenWalk.Create(transport, new ApiRequest(TestTransport.List), paging, page: null, Token).ToListAsync(Token);

        Assert.Equal([1, 2, 3], rows);
        var pages = trace.Spans.Where(span => span.Kind == ActivityKind.Internal).ToList();
        Assert.Equal([1, 2], pages.Select(span => span.GetTagItem("openapi.page")));
        Assert.Equal([2, 1], pages.Select(span => span.GetTagItem("openapi.page.rows")));
        Assert.Equal(
            pages.Select(span => span.Id),
            trace.Spans.Where(span => span.Kind == ActivityKind.Client).Select(span => span.ParentId)
        );
    }

    [Fact]
    public void A_page_that_fails_says_so()
    {
        using var trace = new Trace();
        using var transport = trace.Transport(StubHandler.Always(HttpStatusCode.OK, "[]"));

        using (var page = PageSpan.Start(transport, TestTransport.List, page: 1))
        {
            page.Fail(new PaginationException("drift"));
        }

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(trace.Spans).Status);
    }

    [Fact]
    public async Task Each_attempt_is_measured()
    {
        using var trace = new Trace();

        await Call(
            trace,
            StubHandler.Sequence(() => StubHandler.Answer(HttpStatusCode.BadGateway), () => StubHandler.Answer(HttpStatusCode.OK, "[]"))
        );

        Assert.Equal(2, trace.Durations.Count);
        Assert.Contains("http.response.status_code=502", trace.Tags);
        Assert.Contains("http.response.status_code=200", trace.Tags);
        Assert.Contains("error.type=502", trace.Tags);
        Assert.Contains("url.template=/messages/{to}", trace.Tags);
        Assert.Contains("server.address=api.example.com", trace.Tags);
    }

    private static async Task Call(Trace trace, HttpMessageHandler handler)
    {
        using var transport = trace.Transport(handler);
        var request = new ApiRequest(
            new ApiOperation("messages.list", HttpMethod.Get, "/messages/{to}")
            {
                Security =
                [
                    ["k"],
                ],
            }
        );
        request.SetPathValue("to", Uri.EscapeDataString(Leaks.Phone));
        request.SetQuery("Body", Leaks.Message);
        await transport.GetAsync(request, Token);
    }

    /// <summary>Listens to one client, which has a name that no other test uses.</summary>
    private sealed class Trace : IDisposable
    {
        private readonly string _name = "Client" + Guid.NewGuid().ToString("N");
        private readonly ActivityListener _spans;
        private readonly MeterListener _meters;

        public Trace()
        {
            _spans = new ActivityListener
            {
                ShouldListenTo = source => source.Name.Equals(_name, StringComparison.Ordinal),
                Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Spans.Add,
            };
            ActivitySource.AddActivityListener(_spans);
            _meters = new MeterListener
            {
                InstrumentPublished = (instrument, listener) =>
                {
                    if (IsOurs(instrument))
                    {
                        listener.EnableMeasurementEvents(instrument);
                    }
                },
            };
            _meters.SetMeasurementEventCallback<double>(
                (_, value, tags, _) =>
                {
                    Durations.Add(value);
                    foreach (var tag in tags)
                    {
                        Tags.Add(tag.Key + "=" + tag.Value);
                    }
                }
            );
            _meters.Start();
        }

        public List<Activity> Spans { get; } = [];

        public List<double> Durations { get; } = [];

        public List<string> Tags { get; } = [];

        public ApiTransport Transport(HttpMessageHandler handler) =>
            TestTransport.Over(
                handler,
                credentials: [ApiCredential.ApiKeyQuery("k", "K", "key", Leaks.Secret)],
                description: new ClientDescription(_name) { BaseAddress = "https://api.example.com/v1" }
            );

        private bool IsOurs(Instrument instrument) =>
            instrument.Meter.Name.Equals(_name, StringComparison.Ordinal) && instrument.Name is "http.client.request.duration";

        public void Dispose()
        {
            _spans.Dispose();
            _meters.Dispose();
        }
    }
}
