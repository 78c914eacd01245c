using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class JsonReadStateTests
{
    [Fact]
    public void Equal_texts_become_one_string_once_there_are_many()
    {
        var texts = Read(Enumerable.Repeat("USD", 100), new JsonReadState());

        Assert.All(texts, text => Assert.Equal("USD", text));
        Assert.Same(texts[98], texts[99]);
    }

    [Fact]
    public void The_shared_state_keeps_nothing()
    {
        var texts = Read(Enumerable.Repeat("USD", 100), JsonReadState.None);

        Assert.NotSame(texts[98], texts[99]);
    }

    [Fact]
    public void Every_text_is_read_as_it_stands_whatever_the_cache_holds() =>
        Prop.ForAll<NonNull<string>[]>(texts =>
            {
                var expected = texts.Select(text => Clean(text.Get)).ToList();
                var repeated = Enumerable.Repeat(expected, 40).SelectMany(list => list).ToList();
                return Read(repeated, new JsonReadState()).SequenceEqual(repeated, StringComparer.Ordinal);
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("12345678")]
    [InlineData("123456789")]
    [InlineData("AC0123456789abcdef0123456789abcdef")]
    [InlineData("a text that is longer than the sixty-four bytes that the cache takes in")]
    public void Texts_of_all_lengths_are_kept_apart_from_their_like(string text)
    {
        string[] alike = [text, text + "x", "x" + text, text];
        var expected = Enumerable.Repeat(alike, 50).SelectMany(list => list).ToList();

        Assert.Equal(expected, Read(expected, new JsonReadState()));
    }

    private static IReadOnlyList<string> Read(IEnumerable<string> texts, JsonReadState state) =>
        JsonBody.Parse(
            Encoding.UTF8.GetBytes(JsonSerializer.Serialize(texts)),
            static (ref JsonCursor reader, JsonReadState state) =>
                JsonCollections.ReadList(
                    ref reader,
                    state,
                    static (ref JsonCursor reader, JsonReadState state) => JsonText.ReadShared(ref reader, state)
                ),
            state
        );

    /// <summary>Lone surrogates do not survive UTF-8.</summary>
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
