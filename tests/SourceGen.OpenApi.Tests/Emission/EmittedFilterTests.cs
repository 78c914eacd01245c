using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>Filters as consumers use them: compiled from what was written.</summary>
public sealed class EmittedFilterTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        servers: [{ url: https://api.example.com }]
        paths:
          /things:
            get:
              operationId: things.list
              parameters:
                - { name: To, in: query, schema: { type: string, format: phone-number } }
                - { name: DateSent, in: query, schema: { type: string, format: date } }
                - { name: "DateSent<", in: query, schema: { type: string, format: date } }
                - { name: "DateSent>", in: query, schema: { type: string, format: date } }
                - { name: at_gte, in: query, schema: { type: string, format: date-time } }
                - { name: at_lt, in: query, schema: { type: string, format: date-time }, x-date-format: "yyyy-MM-dd HH:mm:ss" }
                - { name: price_min, in: query, schema: { type: integer, minimum: 0 } }
                - { name: price_max, in: query, schema: { type: integer, maximum: 100 } }
                - { name: name_gte, in: query, schema: { type: string } }
                - { name: name_lte, in: query, schema: { type: string } }
                - { name: status, in: query, explode: false, schema: { type: array, maxItems: 2, items: { $ref: "#/components/schemas/state" } } }
                - { name: kind, in: query, schema: { $ref: "#/components/schemas/state" } }
                - { name: flag, in: query, schema: { type: boolean } }
                - { name: meta, in: query, style: deepObject, schema: { type: object, properties: { a: { type: string }, b: { type: integer } } } }
                - { name: json, in: query, content: { application/json: { schema: { type: array, items: { type: integer } } } } }
                - { name: X-Trace, in: header, schema: { type: string } }
                - { name: session, in: cookie, schema: { type: string } }
              responses:
                "200": { description: Things, content: { application/json: { schema: { type: object, properties: { ok: { type: boolean } } } } } }
          /things/search:
            post:
              operationId: things.search
              x-idempotent: true
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        created_at: { type: string, format: date-time, x-filter: { group: created, op: lt } }
                        tags: { type: array, items: { type: string } }
                        deep: { type: object, properties: { x: { type: integer } } }
                        urgent: { type: string, enum: ["true", "false"] }
              responses:
                "204": { description: Done }
        components:
          schemas:
            state: { type: string, enum: [open, closed] }
        """;

    private static readonly Lazy<Compiled> Code = new(static () => Bound.Of(Document).Compile());

    [Fact]
    public void The_code_compiles_without_a_warning() => Assert.Empty(Code.Value.OwnWarnings);

    [Fact]
    public void Conditions_are_sent_in_the_order_of_the_calls()
    {
        var filter = Chain(New(), "To", "+15558881111");
        filter = Chain(filter, "DateSent.OnOrAfter", new DateOnly(2026, 1, 1));
        filter = Chain(filter, "DateSent.OnOrBefore", new DateOnly(2026, 1, 31));

        Assert.Equal("To=%2B15558881111&DateSent%3E=2026-01-01&DateSent%3C=2026-01-31", EmittedClient.Query(filter));
        Assert.Equal("To = +1…11, DateSent> = 2026-01-01, DateSent< = 2026-01-31", filter.ToString());
    }

    [Fact]
    public void Between_sets_both_ends_and_refuses_swapped_ones()
    {
        var (low, high) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));

        Assert.Equal("DateSent%3E=2026-01-01&DateSent%3C=2026-01-31", EmittedClient.Query(Chain(New(), "DateSent.Between", low, high)));
        Assert.Throws<ArgumentException>(() => Chain(New(), "DateSent.Between", high, low));
        Assert.Equal("price_min=1&price_max=1", EmittedClient.Query(Chain(New(), "Price.Between", 1L, 1L)));
        Assert.Throws<ArgumentException>(() => Chain(New(), "Price.Between", 2L, 1L));
        Assert.Equal("name_gte=B&name_lte=a", EmittedClient.Query(Chain(New(), "Name.Between", "B", "a")));
        Assert.Throws<ArgumentException>(() => Chain(New(), "Name.Between", "b", "a"));
    }

    [Fact]
    public void An_exact_value_does_not_go_with_a_range_of_its_group()
    {
        var exact = Chain(New(), "DateSent.On", new DateOnly(2026, 1, 1));

        Assert.Throws<ArgumentException>(() => Chain(exact, "DateSent.OnOrAfter", new DateOnly(2026, 1, 1)));
        Assert.Equal("DateSent=2026-01-01&price_min=3", EmittedClient.Query(Chain(exact, "Price.AtLeast", 3L)));
    }

    [Fact]
    public void Each_parameter_has_its_own_form()
    {
        var moment = new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(1));
        var state = Code.Value.Type("State");
        var open = state.GetProperty("Open")!.GetValue(null);
        var filter = Chain(New(), "At.OnOrAfter", moment);
        filter = Chain(filter, "At.Before", moment);
        filter = Chain(filter, "Kind", open);
        filter = Chain(filter, "Flag", true);

        Assert.Equal("at_gte=2026-01-01T00%3A00%3A00Z&at_lt=2026-01-01%2000%3A00%3A00&kind=open&flag=true", EmittedClient.Query(filter));
    }

    [Fact]
    public void Lists_are_alternatives()
    {
        var state = Code.Value.Type("State");
        var values = Array.CreateInstance(state, 2);
        values.SetValue(state.GetProperty("Open")!.GetValue(null), 0);
        values.SetValue(Activator.CreateInstance(state, "future"), 1);

        Assert.Equal("status=open,future", EmittedClient.Query(Chain(New(), "Status.AnyOf", values)));
        Assert.Throws<ArgumentException>(() => Chain(New(), "Status.AnyOf", Array.CreateInstance(state, 0)));
        Assert.Throws<ArgumentException>(() => Chain(New(), "Status.AnyOf", Array.CreateInstance(state, 1)));
    }

    [Fact]
    public void Values_are_checked_when_they_are_set()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Chain(New(), "Price.AtMost", 101L));

        Assert.Equal("101 is above the maximum 100. (Parameter 'price_max')", error.Message);
        Assert.Throws<ArgumentNullException>(() => Chain(New(), "To", [null]));
    }

    [Fact]
    public void Filters_compare_by_content()
    {
        var left = Chain(Chain(New(), "To", "a"), "Price.AtLeast", 1L);
        var right = Chain(Chain(New(), "Price.AtLeast", 1L), "To", "a");

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, New());
        Assert.Equal(New(), New());
    }

    [Fact]
    public async Task Whatever_travels_elsewhere_gets_there()
    {
        var handler = StubHandler.Always(System.Net.HttpStatusCode.OK, """{"ok":true}""");
        var client = new EmittedClient(Code.Value, handler);
        var meta = Code.Value.Type("ThingMeta");
        var value = Activator.CreateInstance(meta)!;
        meta.GetProperty("A")!.SetValue(value, "x y");
        meta.GetProperty("B")!.SetValue(value, 7L);
        var filter = Chain(client.Filter("ListThingsFilter"), "XTrace", "trace-1");
        filter = Chain(filter, "Session", "s 1");
        filter = Chain(filter, "Meta", value);
        filter = Chain(filter, "Json", new long[] { 1, 2 });

        await client.CallAsync("Things.ListAsync", filter);

        var sent = Assert.Single(handler.Sent);
        Assert.Equal("https://api.example.com/things?meta%5Ba%5D=x%20y&meta%5Bb%5D=7&json=%5B1%2C2%5D", sent.Uri);
        Assert.Equal(("trace-1", "session=s%201"), (sent.Header("X-Trace"), sent.Header("Cookie")));
        Assert.Equal("meta%5Ba%5D=x%20y&meta%5Bb%5D=7&json=%5B1%2C2%5D", EmittedClient.Query(filter));
    }

    [Fact]
    public async Task A_filter_of_a_body_looks_the_same_and_the_body_is_always_sent()
    {
        var handler = StubHandler.Always(System.Net.HttpStatusCode.NoContent, "");
        var client = new EmittedClient(Code.Value, handler);
        var deep = Code.Value.Type("ThingDeep");
        var value = Activator.CreateInstance(deep)!;
        deep.GetProperty("X")!.SetValue(value, 5L);
        var filter = Chain(client.Filter("SearchThingsFilter"), "Created.Before", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        filter = Chain(filter, "Tags.AnyOf", Enumerable.Repeat("a", 1).Append("b"));
        filter = Chain(filter, "Deep", value);
        filter = Chain(filter, "Urgent", true);

        await client.CallAsync("Things.SearchAsync");
        await client.CallAsync("Things.SearchAsync", filter);

        Assert.Equal("{}", handler.Sent[0].Body);
        Assert.Equal("""{"created_at":"2026-01-01T00:00:00Z","tags":["a","b"],"deep":{"x":5},"urgent":"true"}""", handler.Sent[1].Body);
        Assert.Equal("", EmittedClient.Query(filter));
    }

    private static object New() => Code.Value.Type("ListThingsFilter").GetMethod("Create")!.Invoke(null, null)!;

    private static object Chain(object filter, string path, params object?[] arguments) => EmittedClient.Chain(filter, path, arguments);
}
