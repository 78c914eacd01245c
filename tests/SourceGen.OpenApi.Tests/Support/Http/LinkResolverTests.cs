namespace SourceGen.OpenApi.Support.Tests;

public sealed class LinkResolverTests
{
    private static readonly Uri Base = new("https://api.example.com/v1/accounts");

    [Theory]
    [InlineData("https://api.example.com/v1/messages?page=2", "https://api.example.com/v1/messages?page=2")]
    [InlineData("https://api.example.com:443/x", "https://api.example.com/x")]
    [InlineData("HTTPS://API.EXAMPLE.COM/x", "https://api.example.com/x")]
    [InlineData("/2010/Messages.json?Page=1&PageToken=PA%2B1%3D", "https://api.example.com/2010/Messages.json?Page=1&PageToken=PA%2B1%3D")]
    [InlineData("messages?page=2", "https://api.example.com/v1/messages?page=2")]
    [InlineData("./messages", "https://api.example.com/v1/messages")]
    [InlineData("../messages", "https://api.example.com/messages")]
    [InlineData("/a/../../b", "https://api.example.com/b")]
    [InlineData("?page=2", "https://api.example.com/v1/accounts?page=2")]
    [InlineData("/x#fragment", "https://api.example.com/x")]
    [InlineData("/x?next=https://other.example/", "https://api.example.com/x?next=https://other.example/")]
    [InlineData("/a//b", "https://api.example.com/a//b")]
    public void Links_on_the_clients_own_origin_are_followed(string link, string expected)
    {
        var resolved = LinkResolver.Resolve(Base, link);

        Assert.Null(resolved.Refusal);
        Assert.Equal(expected, resolved.Uri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("//evil.example/x")]
    [InlineData("///evil.example/x")]
    [InlineData("/\\evil.example/x")]
    [InlineData("\\/evil.example/x")]
    [InlineData("\\\\evil.example/x")]
    [InlineData("https:\\\\evil.example/x")]
    [InlineData(" /x")]
    [InlineData("/x ")]
    [InlineData("\t//evil.example")]
    [InlineData("/x\r\nHost: evil.example")]
    [InlineData("/x\0")]
    [InlineData("/\u00A0x")]
    [InlineData("https://evil.example/x")]
    [InlineData("https://api.example.com.evil.example/x")]
    [InlineData("https://api.example.com@evil.example/x")]
    [InlineData("https://evil@api.example.com/x")]
    [InlineData("https://user:word@api.example.com/x")]
    [InlineData("http://api.example.com/x")]
    [InlineData("https://api.example.com:8443/x")]
    [InlineData("https:evil.example/x")]
    [InlineData("https:/evil.example/x")]
    [InlineData("https:///evil.example/x")]
    [InlineData("https://")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://api.example.com/x")]
    [InlineData("data:,x")]
    public void Everything_else_is_refused_without_being_quoted(string link)
    {
        var resolved = LinkResolver.Resolve(Base, link);

        Assert.Null(resolved.Uri);
        Assert.DoesNotContain("evil", resolved.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/a%7Eb?sig=%41%2D%5f")]
    [InlineData("/v1/a%2Fb?x=%2b+%20")]
    [InlineData("/v1/(a)!*'?x=[1]:@$")]
    public void Links_go_out_as_they_were_written(string link)
    {
        Assert.Equal(link, LinkResolver.Resolve(Base, link).Uri!.PathAndQuery);
        Assert.Equal(link, LinkResolver.Resolve(Base, "https://api.example.com" + link).Uri!.PathAndQuery);
    }

    [Theory]
    [InlineData("/v1/%2E%2E/secret")]
    [InlineData("/v1/%2e%2e/secret")]
    public void Encoded_dots_are_resolved_before_anything_is_sent(string link) =>
        Assert.Equal("/secret", LinkResolver.Resolve(Base, link).Uri!.PathAndQuery);

    [Fact]
    public void A_link_without_a_path_keeps_that_of_the_request_it_answers()
    {
        var request = new Uri("https://api.example.com/v1/messages?page=1");

        Assert.Equal("https://api.example.com/v1/messages?page=2", LinkResolver.Resolve(Base, request, "?page=2").Uri!.AbsoluteUri);
    }

    [Fact]
    public void A_resolved_link_resolves_to_itself()
    {
        var first = LinkResolver.Resolve(Base, "/v1/a%7Eb?sig=%41").Uri!;

        Assert.Equal("/v1/a%7Eb?sig=%41", LinkResolver.Resolve(Base, first.OriginalString).Uri!.PathAndQuery);
    }
}
