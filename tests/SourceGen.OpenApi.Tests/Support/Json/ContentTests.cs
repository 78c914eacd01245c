using System.Text.Json;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class ContentTests
{
    [Theory]
    [InlineData("{\"a\":1,\"b\":[true,null]}", "{\"b\":[true,null],\"a\":1}", true)]
    [InlineData("{\"a\":1}", "{\"a\":2}", false)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1,2]", "[1]", false)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("1.0", "1", false)]
    [InlineData("null", "null", true)]
    [InlineData("null", "0", false)]
    public void Json_is_compared_by_what_it_says(string left, string right, bool expected)
    {
        var (x, y) = (JsonTestReader.Read(left, JsonItem.Json), JsonTestReader.Read(right, JsonItem.Json));

        Assert.Equal(expected, Content.Json.Equals(x, y));
        Assert.True(!expected || Content.Json.GetHashCode(x) == Content.Json.GetHashCode(y));
    }

    [Fact]
    public void Lists_are_compared_item_by_item()
    {
        var comparer = Content.List<string>();

        Assert.True(comparer.Equals(["a", "b"], new List<string> { "a", "b" }));
        Assert.False(comparer.Equals(["a", "b"], ["b", "a"]));
        Assert.False(comparer.Equals(["a"], null));
        Assert.True(comparer.Equals(null, null));
        Assert.Equal(comparer.GetHashCode(["a", "b"]), comparer.GetHashCode(new List<string> { "a", "b" }));
    }

    [Fact]
    public void Lists_of_lists_are_compared_to_the_bottom()
    {
        var comparer = Content.List<IReadOnlyList<int>>(Content.List<int>()!);

        Assert.True(
            comparer.Equals(
                [
                    [1],
                    [2, 3],
                ],
                [
                    [1],
                    [2, 3],
                ]
            )
        );
        Assert.False(
            comparer.Equals(
                [
                    [1],
                    [2, 3],
                ],
                [
                    [1],
                    [2, 4],
                ]
            )
        );
    }

    [Fact]
    public void Maps_are_compared_whatever_their_order()
    {
        var comparer = Content.Map<int>();
        var left = new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 };
        var right = new Dictionary<string, int>(StringComparer.Ordinal) { ["b"] = 2, ["a"] = 1 };

        Assert.True(comparer.Equals(left, right));
        Assert.Equal(comparer.GetHashCode(left), comparer.GetHashCode(right));
        right["a"] = 3;
        Assert.False(comparer.Equals(left, right));
    }

    [Fact]
    public void Bytes_and_nullable_json_are_compared_by_content()
    {
        var json = Content.Nullable(Content.Json);

        Assert.True(Content.Bytes.Equals([1, 2], [1, 2]));
        Assert.False(Content.Bytes.Equals([1, 2], [1, 3]));
        Assert.True(json.Equals(default(JsonElement?), null));
        Assert.False(json.Equals(default(JsonElement), null));
        Assert.Equal(json.GetHashCode(JsonTestReader.Read("1", JsonItem.Json)), json.GetHashCode(JsonTestReader.Read("1", JsonItem.Json)));
    }

    [Fact]
    public void An_optional_value_tells_absent_from_null()
    {
        Optional<string?> absent = default;
        Optional<string?> none = null;
        Optional<string?> some = "a";

        Assert.False(absent.IsSet);
        Assert.True(none.IsSet);
        Assert.True(absent != none);
        Assert.True(some == "a");
        Assert.Equal(some.GetHashCode(), new Optional<string?>("a").GetHashCode());
        Assert.Equal(["", "null", "a"], [absent.ToString(), none.ToString(), some.ToString()]);
    }
}
