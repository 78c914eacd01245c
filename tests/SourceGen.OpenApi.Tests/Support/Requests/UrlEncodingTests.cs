using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class UrlEncodingTests
{
    [Theory]
    [InlineData("+15558881111", "%2B15558881111")]
    [InlineData("a<b>c&d=e#f%g", "a%3Cb%3Ec%26d%3De%23f%25g")]
    [InlineData("!*'()~-._", "%21%2A%27%28%29~-._")]
    [InlineData("é€😀", "%C3%A9%E2%82%AC%F0%9F%98%80")]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    public void Everything_but_unreserved_characters_is_encoded(string text, string expected) =>
        Assert.Equal(expected, UrlEncoding.Encode(text));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => Assert.Equal("a%EF%BF%BDb", UrlEncoding.Encode("a\uD800b"));

    [Fact]
    public void What_is_encoded_decodes_to_what_it_was() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>().Filter(text => text is not null && IsWellFormed(text)),
                text => string.Equals(Uri.UnescapeDataString(UrlEncoding.Encode(text)), text, StringComparison.Ordinal)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_encoded_holds_nothing_that_means_something_in_a_query() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
                text => UrlEncoding.Encode(text).All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '%')
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void With_reserved_characters_allowed_a_value_still_stays_one_value() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
                text =>
                    UrlEncoding
                        .Encode(text, allowReserved: true)
                        .IndexOfAny(['&', '#', '+', ' ', '<', '>', '"', '\\', '^', '`', '{', '}', '|', '[', ']']) < 0
            )
            .QuickCheckThrowOnFailure();

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
