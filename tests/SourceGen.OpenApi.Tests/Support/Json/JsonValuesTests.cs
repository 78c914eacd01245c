using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class JsonValuesTests
{
    [Theory]
    [InlineData("\"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("\"0F8FAD5BD9CB469FA16570867728950E\"")]
    [InlineData("\"{0f8fad5b-d9cb-469f-a165-70867728950e}\"")]
    [InlineData("\"\\u0030f8fad5b-d9cb-469f-a165-70867728950e\"")]
    public void A_uuid_is_read_in_its_usual_forms(string json) =>
        Assert.Equal(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), JsonTestReader.Read(json, JsonItem.Guid));

    [Theory]
    [InlineData("https://example.com/a b?c=é")]
    [InlineData("/2010-04-01/Accounts.json")]
    [InlineData("")]
    public void An_address_is_written_as_it_came(string address)
    {
        var uri = JsonTestReader.Read(JsonSerializer.Serialize(address), JsonItem.Uri);

        Assert.Equal(
            JsonSerializer.Serialize(address),
            JsonTestReader.Write(uri, JsonText.WriteUri).Replace("é", "\\u00E9", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Bytes_are_base_64()
    {
        Assert.Equal([1, 2, 3], JsonTestReader.Read("\"AQID\"", JsonItem.Bytes));
        Assert.Equal("\"AQID\"", JsonTestReader.Write<byte[]>([1, 2, 3], JsonText.WriteBytes));
        Assert.Throws<JsonFormatException>(() => JsonTestReader.Read("\"*\"", JsonItem.Bytes));
    }

    [Fact]
    public void Any_json_is_kept_and_an_unset_element_is_null()
    {
        var json = JsonTestReader.Read("{\"a\":[1,null]}", JsonItem.Json);

        Assert.Equal("{\"a\":[1,null]}", JsonTestReader.Write(json, JsonAny.Write));
        Assert.Equal("null", JsonTestReader.Write(default(JsonElement), JsonAny.Write));
    }

    [Fact]
    public void Texts_of_several_pieces_are_read_like_those_of_one() =>
        Prop.ForAll<NonNull<string>>(text =>
            {
                var json = JsonSerializer.Serialize(text.Get);
                return JsonTestReader.ReadInPieces(json, JsonItem.Text) == JsonTestReader.Read(json, JsonItem.Text);
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("null", true)]
    [InlineData("\"\"", true)]
    [InlineData("\" \"", false)]
    [InlineData("0", false)]
    [InlineData("[]", false)]
    [InlineData("{}", false)]
    public void Only_null_and_empty_text_are_empty(string json, bool expected)
    {
        static bool Read(ref JsonCursor reader, JsonReadState state)
        {
            var isEmpty = reader.IsNullOrEmpty;
            reader.Skip();
            return isEmpty;
        }

        Assert.Equal(expected, JsonTestReader.Read(json, Read));
        Assert.Equal(expected, JsonTestReader.ReadInPieces(json, Read, size: 1));
    }

    [Fact]
    public void A_map_keeps_the_order_and_the_last_of_equal_names()
    {
        var map = JsonTestReader.Read("{\"b\":1,\"a\":2,\"b\":3}", ReadMap);

        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal([3, 2], map.Values);
        Assert.False(map.TryGetValue("c", out _));
        Assert.Throws<KeyNotFoundException>(() => map["c"]);
    }

    [Fact]
    public void A_map_of_any_size_is_as_good_as_a_dictionary() =>
        Prop.ForAll<(NonNull<string> Name, long Value)[]>(members =>
            {
                var expected = new Dictionary<string, long>(StringComparer.Ordinal);
                var map = new JsonMap<long>();
                foreach (var (name, value) in members)
                {
                    expected[name.Get] = value;
                    map.Set(name.Get, value);
                }

                return map.Count == expected.Count
                    && expected.All(member => map.ContainsKey(member.Key) && map[member.Key] == member.Value)
                    && map.Select(member => member.Key).SequenceEqual(map.Keys, StringComparer.Ordinal);
            })
            .QuickCheckThrowOnFailure();

    private static IReadOnlyDictionary<string, long> ReadMap(ref JsonCursor reader, JsonReadState state) =>
        JsonCollections.ReadMap(ref reader, state, JsonItem.Int64);
}
