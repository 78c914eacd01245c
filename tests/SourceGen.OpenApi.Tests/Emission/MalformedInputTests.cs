using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Tests;

/// <summary>Whatever comes in, the end is a value or an error that says where; nothing else.</summary>
public sealed class MalformedInputTests
{
    private static readonly (string Type, string Json)[] Samples =
    [
        (
            "Everything",
            """{"id":"x","nullableRequired":null,"any":{"a":[1]},"list":["a"],"nullables":[1,null],"nested":[[1.5]],"map":{"a":1},"count":1,"price":"-0.00750","either":"22","textFlag":"false","day":"2026-01-12","at":"2026-01-12T09:31:00Z","rfc":"Mon, 12 Jan 2026 09:31:00 +0000","unix":1768210260,"anyTime":{"_seconds":1,"_nanoseconds":2},"guid":"0f8fad5b-d9cb-469f-a165-70867728950e","bytes":"AQID","color":"red","level":2,"inner":{"deep":[{"leaf":true}]},"größe":"\u00e9\n"}"""
        ),
        ("Pet", """{"petType":"kitty","name":"a","lives":9}"""),
        ("Shape", """{"kind":"round","radius":1}"""),
        ("ByMembers", """{"first":"a","last":"b"}"""),
        ("Scalars", """["a","b"]"""),
        ("Kept", """{"known":"a","other":{"b":[1]}}"""),
        ("Change", """{"name":null,"size":5,"labels":["x"]}"""),
    ];

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null",
            "true",
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "1e999",
            "-",
            "\\",
            "\\u",
            "\\ud800",
            "\"\"",
            "[]",
            "{}",
            " ",
            "0",
            "/*",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0],
    ];

    [Fact]
    public void Text_with_something_put_in_ends_in_a_value_or_an_error_that_says_where() =>
        Check((body, at, token) => [.. body[..at], .. token, .. body[at..]]);

    [Fact]
    public void Text_with_something_overwritten_ends_in_a_value_or_an_error_that_says_where() =>
        Check((body, at, token) => [.. body[..at], .. token, .. body[Math.Min(body.Length, at + token.Length)..]]);

    [Fact]
    public void Text_with_a_piece_taken_out_ends_in_a_value_or_an_error_that_says_where() =>
        Check((body, at, token) => [.. body[..at], .. body[Math.Min(body.Length, at + token.Length)..]]);

    [Fact]
    public void Text_that_breaks_off_is_an_error_at_its_end()
    {
        foreach (var (type, json) in Samples)
        {
            var body = Encoding.UTF8.GetBytes(json);
            for (var length = 0; length < body.Length; length++)
            {
                Assert.False(EndsInValue(type, body[..length]), json[..Math.Min(length, json.Length)]);
            }
        }
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0xC0)]
    public void Kept_text_that_is_no_UTF_8_is_an_error_that_says_where(byte bad)
    {
        Assert.False(EndsInValue("Kept", [.. "{\"a\":[{\"b\":\""u8, bad, .. "\"}]}"u8]));
        Assert.False(EndsInValue("Kept", [.. "{\"a\":{\""u8, bad, .. "\":1}}"u8]));
    }

    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":[{"b":"x\udc00"}]}""")]
    [InlineData("""{"a":{"\ud800":1}}""")]
    public void Half_a_surrogate_pair_in_kept_text_is_an_error_that_says_where(string json) =>
        Assert.False(EndsInValue("Kept", Encoding.UTF8.GetBytes(json)));

    private static void Check(Func<byte[], int, byte[], byte[]> mutate) =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt, NonNegativeInt>(
                (sample, at, token) =>
                {
                    var (type, json) = Samples[sample.Get % Samples.Length];
                    var body = Encoding.UTF8.GetBytes(json);
                    EndsInValue(type, mutate(body, (at.Get * 7919) % (body.Length + 1), Tokens[token.Get % Tokens.Length]));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));

    /// <summary>True for a value, false for the one error that is allowed.</summary>
    private static bool EndsInValue(string type, byte[] body)
    {
        try
        {
            Kitchen.Compiled.Read(type, body).ToJson();
            return true;
        }
        catch (Exception error) when (error.GetType().Name == "ApiFormatException")
        {
            var position = (long?)error.GetType().GetProperty("BytePosition")!.GetValue(error);
            Assert.InRange(position!.Value, 0, body.Length);
            Assert.StartsWith("$", (string?)error.GetType().GetProperty("JsonPath")!.GetValue(error));
            return false;
        }
    }
}
