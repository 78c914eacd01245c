using System.Reflection;

namespace SourceGen.OpenApi.Tests;

/// <summary>Fakes: what a document gives as examples, or what fits its schemas, is what a test of a consumer's sees.</summary>
public sealed class EmittedFakesTests
{
    [Theory]
    [InlineData(Specs.SendblueV1, "Messages.ListAsync", 2)]
    [InlineData(Specs.SendblueV2, "Messages.ListAsync", 2)]
    [InlineData(Specs.Heymarket, "Messages.ListConversationAsync", 2, "12025550123", 101L)]
    [InlineData(Specs.Heymarket, "Messages.ListAllAsync", 2)]
    [InlineData(Specs.Twilio, "Messages.ListAsync", 2, "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_listing_is_the_examples_page(string spec, string method, int rows, params object[] arguments)
    {
        var listing = Call(spec, method, arguments);

        var task = (Task)EmittedClient.Chain(listing, "ToListAsync");
        await task;
        Assert.Equal(rows, ((System.Collections.ICollection)task.GetType().GetProperty("Result")!.GetValue(task)!).Count);
    }

    [Fact]
    public async Task A_single_answer_is_the_example()
    {
        var task = (Task<long>)Call(Specs.Heymarket, "Messages.CountAllAsync");

        Assert.Equal(1042L, await task);
    }

    private const string WithoutExamples = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        servers: [{ url: https://api.example.com }]
        paths:
          /things:
            get:
              operationId: things.get
              responses:
                "200": { description: It, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
            delete: { operationId: things.delete, responses: { "204": { description: Gone } } }
            head: { operationId: things.check, responses: { "200": { description: Here } } }
          /any:
            get:
              operationId: things.any
              responses:
                default: { description: It, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
          /name:
            get:
              operationId: things.name
              responses: { "200": { description: It, content: { text/plain: { schema: { type: string, maxLength: 3 } } } } }
        components:
          schemas:
            Thing:
              allOf:
                - type: object
                  required: [id, when, day, price, size, tags, kind]
                  properties:
                    id: { type: string, format: uuid }
                    when: { type: string, format: date-time }
                    day: { type: string, format: date }
                    price: { type: number, exclusiveMinimum: 0, multipleOf: 0.25 }
                    size: { type: integer, minimum: 7, maximum: 9 }
                    tags: { type: array, minItems: 2, items: { type: string, minLength: 6 } }
                    kind: { enum: [big, small] }
                    secret: { type: string, writeOnly: true }
                - type: object
                  properties:
                    next: { $ref: "#/components/schemas/Thing" }
                    pet: { $ref: "#/components/schemas/Pet" }
            Pet:
              oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
              discriminator: { propertyName: type, mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" } }
            Cat: { type: object, required: [type], properties: { type: { type: string }, lives: { type: integer, default: 9 } } }
            Dog: { type: object, required: [type], properties: { type: { type: string } } }
        """;

    [Fact]
    public async Task An_operation_without_an_example_is_answered_with_a_value_that_fits_the_schema_the_same_every_time()
    {
        var thing = await ((dynamic)Of(WithoutExamples, "Things.GetAsync"));

        Assert.NotEqual(Guid.Empty, (Guid)thing.Id);
        Assert.Equal(new DateTimeOffset(2026, 1, 15, 12, 30, 0, TimeSpan.Zero), (DateTimeOffset)thing.When);
        Assert.Equal(new DateOnly(2026, 1, 15), (DateOnly)thing.Day);
        Assert.Equal(0.25d, (double)thing.Price);
        Assert.InRange((long)thing.Size, 7, 9);
        Assert.Equal(["textxx", "textxx"], (IEnumerable<string>)thing.Tags);
        Assert.Equal("big", (string)thing.Kind.Value);
        Assert.NotNull(thing.Next);
        Assert.Equal(9L, (long)thing.Pet.AsCat.Lives);
        Assert.Equal(thing, await ((dynamic)Of(WithoutExamples, "Things.GetAsync")));
    }

    [Fact]
    public async Task Answers_of_any_status_of_text_and_without_a_body_are_given_too()
    {
        Assert.NotNull((await ((dynamic)Of(WithoutExamples, "Things.AnyAsync"))).AsCat);
        Assert.Equal("tex", (string)await ((dynamic)Of(WithoutExamples, "Things.NameAsync")));
        await (Task)Of(WithoutExamples, "Things.DeleteAsync");
        await (Task)Of(WithoutExamples, "Things.CheckAsync");
    }

    private static object Call(string spec, string method, params object[] arguments) => Of(Repository.Read(spec), method, arguments);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Compiled> Codes = new(StringComparer.Ordinal);

    private static object Of(string document, string method, params object[] arguments)
    {
        var code = Codes.GetOrAdd(document, static text => Bound.Of(text, emitTestDoubles: true).Compile());
        var fakes = code.Type("TestClientFakes");
        var transport = fakes.GetMethod("CreateTransport", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null);
        var client = fakes.GetMethod("CreateClient", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [transport])!;
        Assert.Empty(code.OwnWarnings);
        return EmittedClient.Chain(client, method, arguments);
    }
}
