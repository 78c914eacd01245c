namespace SourceGen.OpenApi.Tests;

public sealed class PositionTests
{
    private const string YamlText = """
        openapi: 3.0.3
        # A comment: with / all ~ sorts
        paths:
          "/a/{id}":   # another
            get:
              tags: [one,  'two']
              'x-é🎉': *
        list:
          - name: first
            deep: { k: [1, 22] }
          - plain
          - - nested
        block: |
          several
          lines
        """;

    private const string JsonText = """
        {
          "openapi": "3.0.3",
          "é🎉": 1, "paths": {
            "/a/{id}": { "get": { "tags": ["one",  "tw\"o"], "n": -1.5e3 ,"t":true} }
          },
          "esc\u0061pe": { "a/b": null },
          "list": [ { "name": "first" }, [ 7 ] ]
        }
        """;

    private static (string Key, string Value) Tokens(string path, string text, string pointer)
    {
        var file = ReadDocument.File(path, text.ReplaceLineEndings("\n"));
        var key = DiagnosticInfo.AtKey("OAPI001", path, pointer, "x");
        var value = key with { Target = DiagnosticTarget.Value };
        var locations = PositionMap.Locate(file, [key, value], CancellationToken.None);
        return (file.Text.ToString(locations[0].SourceSpan), file.Text.ToString(locations[1].SourceSpan));
    }

    [Theory]
    [InlineData("", "openapi", "openapi")]
    [InlineData("/openapi", "openapi", "3.0.3")]
    [InlineData("/paths", "paths", "paths")]
    [InlineData("/paths/~1a~1{id}", "\"/a/{id}\"", "\"/a/{id}\"")]
    [InlineData("/paths/~1a~1{id}/get/tags", "tags", "tags")]
    [InlineData("/paths/~1a~1{id}/get/tags/1", "'two'", "'two'")]
    [InlineData("/list/0", "name", "name")]
    [InlineData("/list/0/name", "name", "first")]
    [InlineData("/list/0/deep/k/1", "22", "22")]
    [InlineData("/list/1", "plain", "plain")]
    [InlineData("/list/2/0", "nested", "nested")]
    [InlineData("/block", "block", "|")]
    [InlineData("/paths/~1a~1{id}/post/responses", "\"/a/{id}\"", "\"/a/{id}\"")]
    [InlineData("/list/9", "list", "list")]
    [InlineData("/ghost/of/nothing", "openapi", "openapi")]
    public void Tokens_of_YAML_are_exact(string place, string key, string value)
    {
        var text = YamlText.Replace("*", "'star'", StringComparison.Ordinal);

        Assert.Equal((key, value), Tokens("api.yaml", text, place));
    }

    [Theory]
    [InlineData("", "{", "{")]
    [InlineData("/openapi", "\"openapi\"", "\"3.0.3\"")]
    [InlineData("/é🎉", "\"é🎉\"", "1")]
    [InlineData("/paths/~1a~1{id}", "\"/a/{id}\"", "\"/a/{id}\"")]
    [InlineData("/paths/~1a~1{id}/get/tags/1", "\"tw\\\"o\"", "\"tw\\\"o\"")]
    [InlineData("/paths/~1a~1{id}/get/n", "\"n\"", "-1.5e3")]
    [InlineData("/paths/~1a~1{id}/get/t", "\"t\"", "true")]
    [InlineData("/escape/a~1b", "\"a/b\"", "null")]
    [InlineData("/list/0", "{", "{")]
    [InlineData("/list/0/name", "\"name\"", "\"first\"")]
    [InlineData("/list/1/0", "7", "7")]
    [InlineData("/list/1", "[", "[")]
    [InlineData("/paths/~1b/get", "\"paths\"", "\"paths\"")]
    public void Tokens_of_JSON_are_exact(string place, string key, string value) =>
        Assert.Equal((key, value), Tokens("api.json", JsonText, place));

    [Fact]
    public void What_an_alias_or_a_merge_brings_in_stands_where_it_is_brought_in()
    {
        const string Text = """
            openapi: 3.0.3
            base: &base { a: 1, b: { c: 2 } }
            alias: *base
            merged:
              <<: *base
              own: 3
            """;

        Assert.Equal(("*base", "*base"), Tokens("api.yaml", Text, "/alias/b/c"));
        Assert.Equal(("<<", "<<"), Tokens("api.yaml", Text, "/merged/a"));
        Assert.Equal(("own", "3"), Tokens("api.yaml", Text, "/merged/own"));
        Assert.Equal(("c", "2"), Tokens("api.yaml", Text, "/base/b/c"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_and_columns_are_those_of_an_editor(string newLine)
    {
        var text = ReadDocument
            .Minimal("paths:\n  /a:\n    get:\n      x-paginaton: 1\n      operationId: a\n      responses: {}")
            .Replace("\n", newLine);

        var read = ReadDocument.Yaml(text);

        Assert.Equal((7, 7), read.Position("OAPI020"));
        Assert.Equal("x-paginaton", read.Underlined("OAPI020"));
        Assert.Equal("/project/api.yaml", read.The("OAPI020").Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_thousand_diagnostics_cost_one_walk()
    {
        var paths = string.Join("\n", Enumerable.Range(0, 1000).Select(i => $"  /p{i}: {{ get: {{ responses: {{}} }} }}"));

        var read = ReadDocument.Yaml(ReadDocument.Minimal("paths:\n" + paths));

        Assert.Equal(1000, read.Located.Length);
        Assert.Equal(
            Enumerable.Range(5, 1000),
            read.Located.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1)
        );
    }

    [Fact]
    public void White_space_leaves_model_and_diagnostics_equal()
    {
        var text = ReadDocument.Minimal("paths:\n  /a:\n    get:\n      operationId: a\n      x-paginaton: 1\n      responses: {}");

        var first = ReadDocument.Yaml(text);
        var second = ReadDocument.Yaml(
            "# more\n\n" + text.Replace("operationId: a", "operationId:    a   # here", StringComparison.Ordinal)
        );

        Assert.NotEqual(first.Main, second.Main);
        Assert.Equal(first.Reading, second.Reading);
        Assert.NotEqual(first.Position("OAPI020"), second.Position("OAPI020"));
    }

    /// <summary>A text that cannot be parsed may still have diagnostics of another kind, about its settings.</summary>
    [Theory]
    [InlineData("api.json")]
    [InlineData("api.yaml")]
    public void Damaged_texts_are_walked_without_harm(string path)
    {
        var text = path is "api.json" ? JsonText : YamlText;
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var damaged = text.Remove(random.Next(text.Length), 1)
                .Insert(random.Next(text.Length - 1), "\"{}[],:\\\t *&"[random.Next(12)].ToString());
            damaged = i % 3 == 0 ? damaged[..random.Next(damaged.Length)] : damaged;

            _ = Tokens(path, damaged, "/paths/~1a~1{id}/get/tags/1");
        }
    }
}
