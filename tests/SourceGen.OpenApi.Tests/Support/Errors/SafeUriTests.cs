namespace SourceGen.OpenApi.Support.Tests;

public sealed class SafeUriTests
{
    [Theory]
    [InlineData("https://h.example/a/b", "https://h.example/a/b")]
    [InlineData("https://h.example:8443/", "https://h.example:8443/")]
    [InlineData("https://user:word@h.example/a", "https://h.example/a")]
    [InlineData("https://h.example/a?x=1&y=&z&=w#f", "https://h.example/a?x=***&y=***&***&=***")]
    [InlineData("https://h.example/to/+15558881111", "https://h.example/to/***")]
    [InlineData("https://h.example/to/%2B1%20(555)%20888-1111/x", "https://h.example/to/***/x")]
    [InlineData("https://h.example/to/15558881111.json", "https://h.example/to/***")]
    [InlineData("https://h.example/to/whatsapp:+15558881111", "https://h.example/to/***")]
    [InlineData("https://h.example/to/tel:15558881111", "https://h.example/to/***")]
    [InlineData(
        "https://h.example/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef",
        "https://h.example/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef"
    )]
    [InlineData("https://h.example/v1/inbox/123456", "https://h.example/v1/inbox/123456")]
    public void Query_values_and_phone_numbers_are_masked(string uri, string expected) =>
        Assert.Equal(expected, SafeUri.Of(new Uri(uri)).OriginalString);

    [Theory]
    [InlineData("$.rows[12].id", "$.rows[12].id")]
    [InlineData("$['+15558881111'].x123456", "$['+***'].x123456")]
    [InlineData("", "")]
    public void Long_numbers_in_a_path_are_masked(string path, string expected) => Assert.Equal(expected, JsonFault.MaskNumbers(path));
}
