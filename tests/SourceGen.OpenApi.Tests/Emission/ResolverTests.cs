using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SourceGen.OpenApi.Tests;

public sealed partial class ResolverTests
{
    /// <summary>Knows the emitted types and nothing by reflection.</summary>
    private static JsonSerializerOptions Options(params IJsonTypeInfoResolver[] others) =>
        new()
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine([
                (IJsonTypeInfoResolver)Kitchen.Compiled.Type("TestJson").GetProperty("Default")!.GetValue(null)!,
                .. others,
            ]),
        };

    [Theory]
    [InlineData("Kept", """{"known":"a","x":1}""")]
    [InlineData("Color", "\"red\"")]
    [InlineData("Level", "2")]
    [InlineData("Shape", """{"kind":"round","radius":1}""")]
    [InlineData("Pet", """{"petType":"kitty","name":"a","lives":9}""")]
    public void Emitted_types_need_no_reflection(string name, string json)
    {
        var type = Kitchen.Compiled.Type(name);

        var value = JsonSerializer.Deserialize(json, type, Options());

        Assert.Equal(json, JsonSerializer.Serialize(value, type, Options()));
    }

    [Theory]
    [InlineData("Kept", """[{"known":"a"},{}]""")]
    [InlineData("Color", """["red","other"]""")]
    public void Lists_of_emitted_types_need_none_either(string name, string json)
    {
        var item = Kitchen.Compiled.Type(name);
        foreach (
            var type in new[] { item.MakeArrayType(), typeof(List<>).MakeGenericType(item), typeof(IReadOnlyList<>).MakeGenericType(item) }
        )
        {
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, Options()), type, Options()));
        }
    }

    [Fact]
    public void A_nullable_enum_needs_none_either()
    {
        var type = typeof(Nullable<>).MakeGenericType(Kitchen.Compiled.Type("Color"));

        Assert.Null(JsonSerializer.Deserialize("null", type, Options()));
        Assert.Equal("\"red\"", JsonSerializer.Serialize(JsonSerializer.Deserialize("\"red\"", type, Options()), type, Options()));
    }

    [Fact]
    public void The_resolver_joins_a_chain_and_leaves_other_types_to_others()
    {
        var options = Options(Own.Default);

        Assert.Equal("""{"Text":"a"}""", JsonSerializer.Serialize(new Mine("a"), options));
        Assert.NotNull(options.GetTypeInfo(Kitchen.Compiled.Type("Kept")));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Mine("a"), Options()));
    }

    [Fact]
    public void An_error_has_the_path_of_the_value_that_does_not_fit()
    {
        var error = Assert.ThrowsAny<JsonException>(() =>
            JsonSerializer.Deserialize("""[{},{"known":5}]""", Kitchen.Compiled.Type("Kept").MakeArrayType(), Options())
        );

        Assert.Equal("$[1]", error.Path);
    }

    [Fact]
    public async Task Types_are_read_from_a_stream_in_pieces()
    {
        var type = Kitchen.Compiled.Type("Kept").MakeArrayType();
        var json =
            "[" + string.Join(',', Enumerable.Range(0, 500).Select(i => $$"""{"known":"text number {{i}}","n{{i}}":[{{i}}]}""")) + "]";
        await using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var options = Options();
        options.DefaultBufferSize = 16;

        var read = await JsonSerializer.DeserializeAsync(stream, type, options, TestContext.Current.CancellationToken);

        Assert.Equal(json, JsonSerializer.Serialize(read, type, options));
    }

    private sealed record Mine(string Text);

    [JsonSerializable(typeof(Mine))]
    private sealed partial class Own : JsonSerializerContext;
}
