using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class JsonBodyTests
{
    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "12"u8];

        Assert.Equal(12, JsonBody.FromJson(body, JsonItem.Int64));
    }

    [Theory]
    [InlineData("", "$", 0)]
    [InlineData("{", "$", 1)]
    [InlineData("{} {}", "$", 3)]
    [InlineData("{\"a\":[tru]}", "$.a[0]", 9)]
    [InlineData("{\"a\":[1],}", "$", 9)]
    [InlineData("{\"a\":[1]", "$.a", 8)]
    [InlineData("{\"a\":[1,2,\"x\"]}", "$.a[2]", 10)]
    [InlineData("{\"a\":[1,2,{}]}", "$.a[2]", 10)]
    [InlineData("{\"a\":[1,2,tru]}", "$.a[2]", 13)]
    [InlineData("{\"odd name\":[null]}", "$['odd name'][0]", 13)]
    [InlineData("{\"a\":\n[1,\n  false]}", "$.a[1]", 12)]
    public void A_failure_says_where_by_path_and_by_byte(string json, string path, long position)
    {
        var error = Assert.Throws<ApiFormatException>(() => JsonBody.FromJson(Encoding.UTF8.GetBytes(json), ReadNumbers));

        Assert.Equal(path, error.JsonPath);
        Assert.Equal(position, error.BytePosition);
    }

    [Fact]
    public void The_position_counts_a_byte_order_mark()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"a\":[true]}"u8];

        Assert.Equal(9, Assert.Throws<ApiFormatException>(() => JsonBody.FromJson(body, ReadNumbers)).BytePosition);
    }

    [Fact]
    public void The_message_holds_nothing_that_was_read()
    {
        var error = Assert.Throws<ApiFormatException>(() => JsonBody.FromJson("\"secret\\u00\""u8, JsonItem.Text));

        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00x\"")]
    public void Half_a_character_is_a_failure_like_any_other(string json) =>
        Assert.Throws<ApiFormatException>(() => JsonBody.FromJson(Encoding.UTF8.GetBytes(json), JsonItem.Text));

    [Fact]
    public void Bytes_that_are_no_utf_8_are_a_failure_like_any_other()
    {
        byte[] body = [(byte)'"', 0xC3, 0x28, (byte)'"'];

        Assert.Throws<ApiFormatException>(() => JsonBody.FromJson(body, JsonItem.Text));
        Assert.Throws<JsonFormatException>(() => JsonBody.Parse(body, JsonItem.Text, new JsonReadState()));
    }

    [Fact]
    public void Depth_is_limited()
    {
        var json = new string('[', 100) + new string(']', 100);

        Assert.Throws<ApiFormatException>(() => JsonBody.FromJson(Encoding.UTF8.GetBytes(json), JsonItem.Json));
    }

    [Fact]
    public void Control_characters_and_long_names_cannot_break_a_path()
    {
        var json = "{\"a\\nb" + new string('x', 500) + "\":[true]}";

        var error = Assert.Throws<ApiFormatException>(() => JsonBody.FromJson(Encoding.UTF8.GetBytes(json), ReadNumbers));

        Assert.DoesNotContain('\n', error.Message);
        Assert.InRange(error.JsonPath!.Length, 10, 100);
    }

    [Fact]
    public void Text_is_written_without_needless_escapes()
    {
        var text = JsonTestReader.Write("+1 <b> & Grüße 🙂 \"\\\n", JsonText.Write);

        Assert.Equal("\"+1 <b> & Grüße 🙂 \\\"\\\\\\n\"", text.Replace("\\uD83D\\uDE42", "🙂", StringComparison.Ordinal));
        Assert.Equal("+1 <b> & Grüße 🙂 \"\\\n", JsonTestReader.Read(text, JsonItem.Text));
    }

    [Fact]
    public void Large_values_are_written_whole()
    {
        var text = new string('a', 1_000_000);

        Assert.Equal(1_000_002, JsonBody.ToUtf8(text, JsonText.Write).Length);
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<long>> ReadNumbers(ref JsonCursor reader, JsonReadState state) =>
        JsonCollections.ReadMap(
            ref reader,
            state,
            static (ref JsonCursor reader, JsonReadState state) => JsonCollections.ReadList(ref reader, state, JsonItem.Int64)
        );
}
