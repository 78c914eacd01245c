namespace SourceGen.OpenApi.Tests;

/// <summary>Parts of an <c>allOf</c> must all hold: what several of them describe has what each of them says.</summary>
public sealed class UnitedPartsTests
{
    private static readonly WireDocument Document = WireDocument.Of(
        """
        /p:
          put:
            operationId: things.put
            requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/P" } } } }
            responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/P" } } } } }
        /form:
          post:
            operationId: things.form
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    allOf:
                      - { type: object, properties: { meta: { type: object, properties: { a: { type: string } } } } }
                      - { type: object, required: [meta], properties: { meta: { type: object, properties: { b: { type: string } } } } }
            responses: { "204": { description: ok } }
        """,
        """
        schemas:
          P:
            allOf:
              - type: object
                properties:
                  path: { type: object, required: [id], properties: { id: { type: string }, label: { type: string } } }
                  sets: { type: array, items: { type: object, properties: { id: { type: string } } } }
                  deep: { type: object, properties: { in: { type: object, properties: { a: { type: integer } } } } }
                  many: { type: object, additionalProperties: { type: object, properties: { a: { type: integer } } } }
                  time: { type: string, format: date-time }
                  word: { type: string, enum: [one, two] }
                  part: { $ref: "#/components/schemas/First" }
                  own: { $ref: "#/components/schemas/First" }
                  open: { type: object }
                  any: { type: array }
                  server: { type: string }
              - type: object
                properties:
                  path: { type: object, properties: { kind: { type: string } } }
                  sets: { type: array, items: { type: object, properties: { rules: { type: array, items: { type: string } } } } }
                  deep: { type: object, properties: { in: { type: object, properties: { b: { type: integer } } } } }
                  many: { type: object, additionalProperties: { type: object, properties: { b: { type: integer } } } }
                  time: { type: string, description: When. }
                  word: { type: string }
                  part: { $ref: "#/components/schemas/Second" }
                  own: { $ref: "#/components/schemas/Both" }
                  open: { $ref: "#/components/schemas/Second" }
                  any: { type: array, items: { $ref: "#/components/schemas/Second" } }
                  server: { readOnly: true }
          First: { type: object, properties: { a: { type: string }, next: { $ref: "#/components/schemas/First" } } }
          Second: { type: object, properties: { b: { type: string }, next: { $ref: "#/components/schemas/Second" } } }
          Both: { allOf: [{ $ref: "#/components/schemas/First" }, { $ref: "#/components/schemas/Second" }] }
          ListOfFirst: { type: array, items: { $ref: "#/components/schemas/First" } }
          Lists: { type: object, properties: { all: { allOf: [{ $ref: "#/components/schemas/ListOfFirst" }, { type: array, maxItems: 3, items: { $ref: "#/components/schemas/Second" } }] } } }
          Maps: { type: object, properties: { all: { allOf: [{ type: object, additionalProperties: { $ref: "#/components/schemas/First" } }, { type: object }] } } }
        """
    );

    [Theory]
    [InlineData("P", """{"path":{"id":"7","label":"l","kind":"k"}}""", "Path.Id=7", "Path.Kind=k")]
    [InlineData("P", """{"deep":{"in":{"a":1,"b":2}}}""", "Deep.In.A=1", "Deep.In.B=2")]
    [InlineData("P", """{"sets":[{"id":"7","rules":["r"]}]}""", "Sets.0.Id=7", "Sets.0.Rules.0=r")]
    [InlineData("P", """{"many":{"x":{"a":1,"b":2}}}""", "Many.x.A=1", "Many.x.B=2")]
    [InlineData("P", """{"part":{"a":"1","next":{"a":"3","b":"4"},"b":"2"}}""", "Part.A=1", "Part.B=2", "Part.Next.A=3", "Part.Next.B=4")]
    [InlineData("P", """{"open":{"b":"2"},"any":[{"b":"3"}]}""", "Open.B=2", "Any.0.B=3")]
    [InlineData("P", """{"time":"2024-01-01T00:00:00Z","word":"two"}""", "Time.Year=2024", "Word.Value=two")]
    [InlineData("Lists", """{"all":[{"a":"1","b":"2"}]}""", "All.0.A=1", "All.0.B=2")]
    [InlineData("Maps", """{"all":{"x":{"a":"1"}}}""", "All.x.A=1")]
    public void Members_that_several_parts_describe_have_what_each_says(string type, string json, params string[] expected)
    {
        var read = Document.Compiled.Read(type, json);

        Assert.Equal(expected, expected.Select(one => one[..one.IndexOf('=')]).Select(path => $"{path}={At(read.Value, path)}"));
        Assert.Equal(json, read.ToJson());
    }

    [Fact]
    public void What_contains_the_other_part_stands_for_both_by_its_own_name() =>
        Assert.Equal("Both", Document.Value("P", "{}").GetType().GetProperty("Own")!.PropertyType.Name);

    [Fact]
    public async Task What_one_part_says_about_sending_holds_for_all()
    {
        var sent = await Document.SentAsync("PutAsync", Document.Value("P", """{"server":"s","word":"one"}"""));

        Assert.Equal("""{"word":"one"}""", sent.Body);
    }

    [Fact]
    public async Task Parts_of_a_form_unite_likewise()
    {
        var parameter = Document.Compiled.Type("IThingsClient").GetMethods().First(method => method.Name == "FormAsync").GetParameters()[0];
        var value = Document.Value(parameter.ParameterType.Name, """{"a":"1","b":"2"}""");

        Assert.Contains("""{"a":"1","b":"2"}""", (await Document.SentAsync("FormAsync", value)).Body, StringComparison.Ordinal);
    }

    private static object? At(object value, string path)
    {
        object? at = value;
        foreach (var step in path.Split('.'))
        {
            at = at switch
            {
                System.Collections.IList list => list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)],
                _ when at!.GetType().GetProperty("Item", [typeof(string)]) is { } indexer => indexer.GetValue(at, [step]),
                _ => at.GetType().GetProperty(step)!.GetValue(at),
            };
        }

        return at;
    }
}
