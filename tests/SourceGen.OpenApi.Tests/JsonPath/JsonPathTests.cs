using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>Queries over a small document, and what is no query.</summary>
public sealed class JsonPathTests
{
    private static readonly JsonNode Document = JsonNode.Parse(
        """
        {
          "paths": {
            "/a": { "get": { "tags": ["x", "y"], "limit": 10 }, "post": { "tags": ["x"], "limit": 2.5 } },
            "/b~c": { "get": { "deprecated": true, "name": null } }
          },
          "list": [0, 1, 2, 3, 4]
        }
        """
    )!;

    [Theory]
    [InlineData("$", "")]
    [InlineData("$.paths['/a'].get", "/paths/~1a/get")]
    [InlineData("$.paths[\"/b~c\"].*", "/paths/~1b~0c/get")]
    [InlineData("$.paths.*.get", "/paths/~1a/get /paths/~1b~0c/get")]
    [InlineData("$..tags[0]", "/paths/~1a/get/tags/0 /paths/~1a/post/tags/0")]
    [InlineData("$.list[-1, 0]", "/list/4 /list/0")]
    [InlineData("$.list[1:-1:2]", "/list/1 /list/3")]
    [InlineData("$.list[::-2]", "/list/4 /list/2 /list/0")]
    [InlineData("$.list[?@ >= 3 || @ == 0]", "/list/0 /list/3 /list/4")]
    [InlineData("$.paths.*[?@.deprecated]", "/paths/~1b~0c/get")]
    [InlineData("$.paths.*[?!@.deprecated && @.limit < 10.0]", "/paths/~1a/post")]
    [InlineData("$.paths.*[?@.name == null]", "/paths/~1b~0c/get")]
    [InlineData("$.paths.*[?@.name == $.nothing]", "/paths/~1a/get /paths/~1a/post")]
    [InlineData("$.paths.*[?count(@.tags[*]) == 2]", "/paths/~1a/get")]
    [InlineData("$.paths.*[?length(@.tags) == 1]", "/paths/~1a/post")]
    [InlineData("$.paths.*[?value(@..limit) == 10]", "/paths/~1a/get")]
    [InlineData("$.paths.*.*.tags[?match(@, '[x-z]')]", "/paths/~1a/get/tags/0 /paths/~1a/get/tags/1 /paths/~1a/post/tags/0")]
    [InlineData("$.paths.*.*.tags[?search(@, 'x|q{2}')]", "/paths/~1a/get/tags/0 /paths/~1a/post/tags/0")]
    [InlineData("$.list.name", null)]
    public void A_query_selects(string query, string? pointers) =>
        Assert.Equal(pointers?.Split(' ') ?? [], Select(query).Select(static node => node.Pointer));

    [Theory]
    [InlineData("", 0)]
    [InlineData("paths", 0)]
    [InlineData("$.", 2)]
    [InlineData("$.list[01]", 7)]
    [InlineData("$['a", 4)]
    [InlineData("$.list[?@.a = 1]", 12)]
    [InlineData("$.list[?lenght(@) == 1]", 8)]
    [InlineData("$ ", 1)]
    public void What_is_no_query_is_refused_where_it_goes_wrong(string query, int position) =>
        Assert.Equal(position, Assert.Throws<JsonPathException>(() => JsonPathParser.Parse(query)).Position);

    [Fact]
    public void A_query_that_multiplies_is_given_up()
    {
        var wide = new JsonArray([.. Enumerable.Range(0, 100).Select(static i => (JsonNode)i)]);
        var tree = new JsonArray([.. Enumerable.Range(0, 100).Select(_ => wide.DeepClone())]);

        var query = JsonPathParser.Parse("$..[*, *, *]..[*, *, *]");

        Assert.Throws<JsonPathException>(() => new JsonPathEvaluator(tree, CancellationToken.None, budget: 10_000).Select(query));
    }

    [Fact]
    public void No_pattern_runs_away()
    {
        var work = 0;
        var expression = RegularExpression.TryParse("(a|aa|a*)*b")!;

        Assert.False(expression.Matches(new string('a', 2000), isWhole: true, count => work += count));
        Assert.InRange(work, 2000, 200_000);
    }

    [Theory]
    [InlineData("[a-c]{2,3}", "ab", true)]
    [InlineData("[a-c]{2,3}", "abca", false)]
    [InlineData("a{0}b", "b", true)]
    [InlineData("a{2,}", "aaaa", true)]
    [InlineData("(ab)+", "abab", true)]
    [InlineData("\\p{Lu}\\P{L}", "A1", true)]
    [InlineData("[^\\p{Nd}x-]", "-", false)]
    [InlineData(".", "\U0001F600", true)]
    [InlineData(".", "\n", false)]
    [InlineData("", "", true)]
    public void A_regular_expression_matches_the_whole(string pattern, string text, bool expected) =>
        Assert.Equal(expected, RegularExpression.TryParse(pattern)!.Matches(text, isWhole: true, static _ => { }));

    [Theory]
    [InlineData("a**")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("(a")]
    [InlineData("a{3,2}")]
    [InlineData("\\d")]
    [InlineData("\\p{Xx}")]
    [InlineData("(((a{1000}){1000}){1000})")]
    public void What_is_no_regular_expression_matches_nothing(string pattern) => Assert.Null(RegularExpression.TryParse(pattern));

    private static List<JsonPathNode> Select(string query) =>
        new JsonPathEvaluator(Document, CancellationToken.None).Select(JsonPathParser.Parse(query));
}
