using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class FakeTransportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Operations_are_answered_with_their_examples()
    {
        using var fake = new FakeTransport([
            Example("GET", "/messages/{id}", """{"id":"one"}"""),
            Example("GET", "/messages/count", "42"),
            Example("POST", "/messages", "[]"),
            Example("GET", "/Accounts/{sid}/Messages.json", "1"),
            Example("GET", "/Accounts/{sid}/{list}.json", "2"),
        ]);
        using var transport = TestTransport.Over(fake);

        Assert.Equal("""{"id":"one"}""", await Get(transport, HttpMethod.Get, "/messages/abc"));
        Assert.Equal("42", await Get(transport, HttpMethod.Get, "/messages/count"));
        Assert.Equal("[]", await Get(transport, HttpMethod.Post, "/messages"));
        Assert.Equal("1", await Get(transport, HttpMethod.Get, "/Accounts/AC1/Messages.json"));
        Assert.Equal("2", await Get(transport, HttpMethod.Get, "/Accounts/AC1/Calls.json"));
    }

    [Fact]
    public async Task What_was_asked_is_kept()
    {
        using var fake = new FakeTransport([Example("POST", "/messages", "[]")]);
        using var transport = TestTransport.Over(fake);
        var request = new ApiRequest(TestTransport.Send);
        request.SetQuery("a", "b");
        request.SetBodyValue("/limit", BodyValue.OfNumber(3));

        await transport.GetAsync(request, Token);

        var asked = Assert.Single(fake.Requests);
        Assert.Equal("POST", asked.Method);
        Assert.Equal("https://api.example.com/v1/messages?a=b", asked.Uri.AbsoluteUri);
        Assert.Equal("application/json", asked.Headers["content-type"]);
        Assert.Equal("""{"limit":3}""", Encoding.UTF8.GetString(asked.Body.Span));
    }

    [Fact]
    public async Task A_test_can_say_another_answer()
    {
        using var fake = new FakeTransport([Example("GET", "/messages", "[]")]);
        using var transport = TestTransport.Over(fake);
        fake.On("GET", "/messages", 404, """{"code":1}""");

        var error = await Assert.ThrowsAsync<ApiException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.Equal(404, (int?)error.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/message")]
    [InlineData("POST", "/messages")]
    public void An_answer_to_an_operation_that_the_document_does_not_have_is_refused_with_those_that_it_has(string method, string template)
    {
        using var fake = new FakeTransport([Example("GET", "/messages", "[]")]);

        var error = Assert.Throws<ArgumentException>(() => fake.On(method, template, 200, "[]"));

        Assert.Contains($"{method} {template}", error.Message, StringComparison.Ordinal);
        Assert.Contains("It has: GET /messages.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/other")]
    [InlineData("PUT", "/messages/1")]
    [InlineData("GET", "/messages/1/2")]
    [InlineData("GET", "/messages/")]
    public async Task An_operation_without_an_answer_is_called_that(string method, string path)
    {
        using var fake = new FakeTransport([Example("GET", "/messages/{id}", "[]")]);
        using var transport = TestTransport.Over(fake);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Get(transport, new HttpMethod(method), path));
    }

    private static FakeAnswer Example(string method, string template, string json) =>
        new(method, template, 200, "application/json", Encoding.UTF8.GetBytes(json));

    private static Task<string> Get(ApiTransport transport, HttpMethod method, string path) =>
        transport.GetAsync(new ApiOperation("x", method, path), Token);
}
