using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

public sealed class YamlTreeTests
{
    private static ParsedTree Parse(string text) => ParsedTree.Of(ReadDocument.File("api.yaml", text), CancellationToken.None);

    private static string Value(string scalar)
    {
        var tree = Parse("openapi: 3.0.3\nv: " + scalar + "\n");
        Assert.Empty(tree.Diagnostics);
        return JsonAccess.ToCompact(tree.Root!["v"]);
    }

    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("NO", "\"NO\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("tRUE", "\"tRUE\"")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("Null", "null")]
    [InlineData("nULL", "\"nULL\"")]
    public void Words_follow_the_core_schema(string scalar, string json) => Assert.Equal(json, Value(scalar));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-12", "-12")]
    [InlineData("+12", "12")]
    [InlineData("017", "17")]
    [InlineData("0", "0")]
    [InlineData("000", "0")]
    [InlineData("-0", "-0")]
    [InlineData("0o17", "15")]
    [InlineData("0xff", "255")]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175")]
    [InlineData("0o8", "\"0o8\"")]
    [InlineData("0x", "\"0x\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("1.0", "1.0")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("+1.50", "1.50")]
    [InlineData("3.", "3")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.5E+3", "1.5E+3")]
    [InlineData("01.5e3", "1.5e3")]
    [InlineData("1e", "\"1e\"")]
    [InlineData(".", "\".\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("-.INF", "\"-.INF\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    [InlineData("3.0.3", "\"3.0.3\"")]
    public void Numbers_follow_the_core_schema(string scalar, string json) => Assert.Equal(json, Value(scalar));

    [Theory]
    [InlineData("2026-01-01", "\"2026-01-01\"")]
    [InlineData("2026-01-01T10:00:00Z", "\"2026-01-01T10:00:00Z\"")]
    [InlineData("'12'", "\"12\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("!!int \"12\"", "12")]
    [InlineData("! 12", "\"12\"")]
    [InlineData("!!binary aGk=", "\"aGk=\"")]
    [InlineData("|\n  a\n  b\n", "\"a\\nb\\n\"")]
    [InlineData(">-\n  a\n  b\n", "\"a b\"")]
    public void Dates_quotes_tags_and_blocks_stay_text(string scalar, string json) => Assert.Equal(json, Value(scalar));

    [Fact]
    public void Keys_are_text_whatever_they_look_like()
    {
        var root = (JsonObject)Parse("openapi: 3.0.3\n200: a\nno: b\n1.0: c\ntrue: d\n~: e\n").Root!;

        Assert.Equal(["openapi", "200", "no", "1.0", "true", "~"], root.Select(member => member.Key));
    }

    [Fact]
    public void Aliases_are_copies()
    {
        var root = Parse("openapi: 3.0.3\na: &x { k: [1, 2] }\nb: *x\nc: { d: *x }\n").Root!;

        Assert.Equal("""{"k":[1,2]}""", JsonAccess.ToCompact(root["b"]));
        Assert.Equal("""{"d":{"k":[1,2]}}""", JsonAccess.ToCompact(root["c"]));
    }

    [Fact]
    public void Merge_keys_give_what_is_not_said()
    {
        var root = Parse("openapi: 3.0.3\na: &a { x: 1, y: 1 }\nb: &b { y: 2, z: 2 }\nc: { <<: [*a, *b], x: 0 }\nd:\n  <<: *b\n").Root!;

        Assert.Equal("""{"x":0,"y":1,"z":2}""", JsonAccess.ToCompact(root["c"]));
        Assert.Equal("""{"y":2,"z":2}""", JsonAccess.ToCompact(root["d"]));
    }

    [Fact]
    public void A_quoted_merge_sign_is_an_ordinary_key()
    {
        var root = Parse("openapi: 3.0.3\na: { \"<<\": 1 }\n").Root!;

        Assert.Equal("""{"<<":1}""", JsonAccess.ToCompact(root["a"]));
    }

    [Fact]
    public void An_alias_bomb_is_refused_quickly()
    {
        var text = new StringBuilder("openapi: 3.0.3\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
        {
            var before = $"*a{i - 1}";
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(before, 9))}]\n");
        }

        var read = ReadDocument.Yaml(text.ToString());

        Assert.Equal(["OAPI003"], read.Ids);
        Assert.StartsWith("*a", read.Underlined("OAPI003"), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_cannot_be_stacked_beyond_the_depth()
    {
        var text = new StringBuilder("openapi: 3.0.3\na0: &a0 [[[[[[[[[[x]]]]]]]]]]\n");
        for (var i = 1; i < 2000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [[[[[[[[[[*a{i - 1}]]]]]]]]]]\n");
        }

        Assert.Equal(["OAPI003"], ReadDocument.Yaml(text.ToString()).Ids);
    }

    [Theory]
    [InlineData("a: &a [*a]", "*a")]
    [InlineData("a: *nobody", "*nobody")]
    public void An_alias_that_leads_nowhere_or_into_itself_is_an_error(string line, string underlined)
    {
        var read = ReadDocument.Yaml("openapi: 3.0.3\n" + line + "\n");

        Assert.Equal(["OAPI001"], read.Ids);
        Assert.Equal(underlined, read.Underlined("OAPI001"));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var read = ReadDocument.Yaml("openapi: 3.0.3\nx: " + new string('[', 20_000));

        Assert.Equal(["OAPI003"], read.Ids);
    }

    [Theory]
    [InlineData("openapi: 3.0.3\npaths:\n\tx: 1\n")]
    [InlineData("openapi: 3.0.3\nx: [1, 2\n")]
    [InlineData("openapi: 3.0.3\nx: \"never closed\n")]
    [InlineData("openapi: 3.0.3\n---\nopenapi: 3.0.3\n")]
    [InlineData("openapi: 3.0.3\n? [a]\n: 1\n")]
    [InlineData("openapi: 3.0.3\n<<: 3\n")]
    public void What_is_no_YAML_is_one_error(string text) => Assert.Equal(["OAPI001"], ReadDocument.Yaml(text).Ids);

    [Fact]
    public void A_double_key_is_told_at_the_second_and_the_last_one_counts()
    {
        var read = ReadDocument.Yaml(ReadDocument.Minimal("paths: {}\nx-a: 1\nx-b: 2\nx-a: 3"));

        Assert.Equal("x-a", read.Underlined("OAPI002"));
        Assert.Equal((7, 1), read.Position("OAPI002"));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Positions_hold_for_all_line_ends(string newLine)
    {
        var text = ReadDocument.Minimal("paths: {}\nx-note: 🎉 é\n\"x-a\": 1\nx-a: 3").Replace("\n", newLine);

        var read = ReadDocument.Yaml(text);

        Assert.Equal("x-a", read.Underlined("OAPI002"));
        Assert.Equal((7, 1), read.Position("OAPI002"));
    }

    [Fact]
    public void A_byte_order_mark_makes_no_difference()
    {
        var read = ReadDocument.Yaml("\uFEFF" + ReadDocument.Minimal("paths: {}\nx-a: 1\nx-a: 3"));

        Assert.Equal("x-a", read.Underlined("OAPI002"));
    }

    [Fact]
    public void A_text_beyond_the_size_limit_is_not_read()
    {
        var text = "openapi: 3.0.3\n# " + new string('x', TreeLimits.Characters);

        Assert.Equal(["OAPI003"], ReadDocument.Yaml(text).Ids);
    }
}
