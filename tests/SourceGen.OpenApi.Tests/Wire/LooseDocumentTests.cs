using System.Net;

namespace SourceGen.OpenApi.Tests;

/// <summary>Documents that say less, or less exactly, than they mean: alternatives that a text may or may not fit, slips in patterns and names.</summary>
public sealed class LooseDocumentTests
{
    private static readonly WireDocument Document = WireDocument.Of(
        """
        /texts:
          get:
            operationId: things.texts
            responses:
              "200":
                description: ok
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        ref: { oneOf: [{ type: string, format: uuid }, { type: integer }] }
                        mode: { oneOf: [{ type: string, enum: [auto, off] }, { type: string, enum: [low, high] }] }
        /code:
          get:
            operationId: things.code
            parameters:
              - { name: code, in: query, required: true, schema: { type: string, pattern: "/^[A-Z]{3}$/" } }
              - { name: "X-App-Id ", in: header, required: true, schema: { type: string } }
            responses: { "204": { description: ok } }
        /shape:
          post: { operationId: things.shape, requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Shape" } } } }, responses: { "204": { description: ok } } }
        """,
        """
        schemas:
          Shape: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string, enum: [Shape, Circle] }, name: { type: string } } }
          Circle: { allOf: [{ $ref: "#/components/schemas/Shape" }, { type: object, properties: { r: { type: number } } }] }
        """
    );

    [Fact]
    public async Task A_text_that_fits_no_alternative_is_kept_and_one_of_a_list_chooses_its_list()
    {
        dynamic answer = (await Document.AnswerAsync("TextsAsync", HttpStatusCode.OK, """{"ref":"abc","mode":"high"}"""))!;

        Assert.Equal("abc", answer.Ref.AsUnknown.GetString());
        Assert.Equal("high", answer.Mode.Value.ToString());
        Assert.True((bool)answer.Mode.Value.IsKnown);
    }

    [Fact]
    public async Task A_pattern_between_slashes_and_a_name_with_a_blank_are_no_hindrance()
    {
        var sent = await Document.SentAsync("CodeAsync", "ABC", "app");

        Assert.Equal(("https://api.example.com/code?code=ABC", "app"), (sent.Uri, sent.Header("X-App-Id")));
    }

    [Fact]
    public async Task A_base_that_is_sent_itself_says_what_it_is()
    {
        var shape = Document.Compiled.Type("Shape");
        var value = Activator.CreateInstance(shape)!;
        shape.GetProperty("Name")!.SetValue(value, "x");

        Assert.Equal("""{"kind":"Shape","name":"x"}""", (await Document.SentAsync("ShapeAsync", value)).Body);
    }
}
