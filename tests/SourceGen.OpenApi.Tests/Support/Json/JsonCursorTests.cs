using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>System.Text.Json's reader says what is JSON: the cursor must say the same of any text.</summary>
public sealed class JsonCursorTests
{
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        " ",
        "\n\t\r ",
        "\"a\"",
        "\"name that is longer than sixteen bytes\"",
        "\"é\"",
        "\"\\u00e9\\ud83d\\ude00\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\ud83d\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"open",
        "\"tab\tinside\"",
        "0",
        "-0",
        "-",
        "01",
        "12.50",
        "1.",
        "1e5",
        "1E+",
        "-2.5E-3",
        "9007199254740993",
        "true",
        "false",
        "null",
        "nul",
        "tru e",
        "\u0001",
        "'",
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void Takes_and_refuses_what_Utf8JsonReader_does() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20_000),
            Prop.ForAll(Gen.Elements(Pieces).ListOf(9).Select(string.Concat).ToArbitrary(), text => Tokens(text) == ReferenceTokens(text))
        );

    [Fact]
    public void Takes_what_a_writer_writes() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                ArbMap.Default.ArbFor<Dictionary<NonNull<string>, (string?, double, bool, int[])>>(),
                value =>
                {
                    var json = JsonSerializer.Serialize(
                        value
                            .DistinctBy(pair => pair.Key.Get)
                            .ToDictionary(
                                pair => pair.Key.Get,
                                pair =>
                                    new object?[]
                                    {
                                        pair.Value.Item1,
                                        double.IsFinite(pair.Value.Item2) ? pair.Value.Item2 : 0,
                                        pair.Value.Item3,
                                        pair.Value.Item4,
                                    }
                            ),
                        value.Count % 2 == 0 ? Indented : null
                    );
                    return Tokens(json) == ReferenceTokens(json);
                }
            )
        );

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Goes_as_deep_as_Utf8JsonReader(int depth, bool isTaken)
    {
        var json = new string('[', depth) + new string(']', depth);

        Assert.Equal(ReferenceTokens(json), Tokens(json));
        Assert.Equal(isTaken, Tokens(json) is not "!");
    }

    [Theory]
    [InlineData("{\"b\":1,\"a\":2}", "b a")]
    [InlineData("{ \"a\" : 1 , \"b\" : 2 }", "a b")]
    [InlineData("{\"a\":1,\"x\":{\"a\":[1,2]},\"b\":2}", "a - b")]
    [InlineData("{\"\\u0061\":1,\"a\\\"c\":2}", "a a\"c")]
    [InlineData("{}", "")]
    public void Members_are_told_by_their_names_in_any_order(string json, string expected)
    {
        var names = new JsonNames("a", "b", "a\"c");
        var known = new[] { "a", "b", "a\"c" };

        // The second time the first one's order is expected.
        for (var round = 0; round < 3; round++)
        {
            var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
            cursor.Read();
            var found = new List<string>();
            var member = -1;
            while (cursor.NextMember(names, ref member))
            {
                found.Add(member < 0 ? "-" : known[member]);
                cursor.ReadValue();
                cursor.Skip();
            }

            Assert.Equal(expected, string.Join(' ', found));
            Assert.False(cursor.Read());
        }
    }

    [Theory]
    [InlineData("{\"a\":1\"b\":2}")]
    [InlineData("{,\"a\":1}")]
    [InlineData("{\"a\":1,,\"b\":2}")]
    [InlineData("{\"a\"1}")]
    [InlineData("{\"a\":1,\"b\"")]
    [InlineData("{\"a\"c\":1}")]
    public void Members_that_are_no_JSON_are_refused_whatever_is_expected(string json) =>
        Assert.ThrowsAny<JsonException>(() => ReadMembers(json, new JsonNames("a", "b", "a\"c")));

    [Fact]
    public void A_type_of_many_members_tells_them_all_apart()
    {
        var names = Enumerable.Range(0, 500).Select(i => $"member_{i % 7}_{i}").ToArray();
        var known = new JsonNames(names);

        for (var i = 0; i < names.Length; i++)
        {
            Assert.Equal(i, known.Find(Encoding.UTF8.GetBytes(names[i]), -1));
        }

        Assert.Equal(-1, known.Find("member_0_1"u8, -1));
        Assert.Equal(-1, known.Find(""u8, -1));
    }

    private static void ReadMembers(string json, JsonNames names)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        cursor.Read();
        var member = -1;
        while (cursor.NextMember(names, ref member))
        {
            cursor.ReadValue();
            cursor.Skip();
        }
    }

    /// <summary>All tokens with where they begin and what they say; "!" where the text is refused.</summary>
    private static string Tokens(string json)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        var tokens = new StringBuilder();
        try
        {
            while (cursor.Read())
            {
                var hasValue = cursor.TokenType is JsonTokenType.PropertyName or JsonTokenType.String or JsonTokenType.Number;
                var value = hasValue ? Encoding.UTF8.GetString(cursor.ValueSpan) : "";
                tokens.Append(cursor.TokenType).Append(cursor.TokenStartIndex).Append(value).Append('|').Append(cursor.BytesConsumed);
                tokens.Append(cursor.TokenType == JsonTokenType.String ? TextOf(ref cursor) : "").Append('\n');
            }
        }
        catch (JsonException)
        {
            // How far each of them gets before it notices is its own affair.
            return "!";
        }

        return tokens.ToString();
    }

    private static string ReferenceTokens(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var tokens = new StringBuilder();
        try
        {
            while (reader.Read())
            {
                var hasValue = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String or JsonTokenType.Number;
                var value = hasValue ? Encoding.UTF8.GetString(reader.ValueSpan) : "";
                tokens.Append(reader.TokenType).Append(reader.TokenStartIndex).Append(value).Append('|').Append(reader.BytesConsumed);
                tokens.Append(reader.TokenType == JsonTokenType.String ? TextOf(ref reader) : "").Append('\n');
            }
        }
        catch (JsonException)
        {
            // How far each of them gets before it notices is its own affair.
            return "!";
        }

        return tokens.ToString();
    }

    private static string TextOf(ref JsonCursor cursor)
    {
        try
        {
            return cursor.GetString();
        }
        catch (JsonFormatException)
        {
            return "?";
        }
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
