using System.Text;
using System.Text.Json;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class RequestBodyTests
{
    [Fact]
    public async Task Json_is_written_once_and_sent_as_often_as_needed()
    {
        var make = RequestBodies.Json("a+b", static (writer, value) => writer.WriteStringValue(value), "application/json");

        using var first = make();
        using var second = make();
        Assert.Equal("\"a+b\"", await first.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("\"a+b\"", await second.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/json", first.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_form_holds_the_objects_members()
    {
        using var content = RequestBodies.Form("""{"To":"+1555","Tags":["a b","c&d"],"Deep":{"x":1},"No":null}""", WriteRaw)();

        Assert.Equal(
            "To=%2B1555&Tags=a%20b&Tags=c%26d&Deep=%7B%22x%22%3A1%7D",
            await content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("application/x-www-form-urlencoded", content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Parts_of_a_multipart_body_are_made_anew_for_every_attempt()
    {
        var opened = 0;
        var body = new MultipartBody("multipart/form-data");
        body.Add("note", "\"hi\"", WriteRaw);
        body.Add("meta", """{"a":1}""", WriteRaw);
        body.Add(
            "file",
            ApiFile.FromStream(
                () =>
                {
                    opened++;
                    return new MemoryStream(Encoding.UTF8.GetBytes("bytes"));
                },
                "a\"b.txt",
                "text/csv"
            )
        );

        using var first = body.ToContent();
        using var second = body.ToContent();
        var text = await second.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, opened);
        Assert.StartsWith("multipart/form-data; boundary=", second.Headers.ContentType?.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhi\r\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Content-Type: application/json\r\nContent-Disposition: form-data; name=\"meta\"\r\n\r\n{\"a\":1}\r\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Content-Disposition: form-data; name=\"file\"; filename=\"a%22b.txt\"\r\n\r\nbytes\r\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" \r\n", true)]
    [InlineData(" null ", true)]
    [InlineData("0", false)]
    public void Nothing_is_told_from_something(string body, bool expected) =>
        Assert.Equal(expected, ResponseBodies.IsNothing(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Text_loses_its_byte_order_mark() => Assert.Equal("é", ResponseBodies.Text([0xEF, 0xBB, 0xBF, 0xC3, 0xA9]));

    [Fact]
    public void A_servers_variables_are_filled_in_and_held_to_their_place()
    {
        var url = ServerUrl.Of("https://{region}.example.com/{version}");

        Assert.Equal("https://eu.example.com/v2", url.With("region", "eu", "Region", "us", "eu").With("version", "v2", "Version").Text);
        Assert.Throws<ArgumentException>(() => url.With("region", "mars", "Region", "us", "eu"));
        Assert.Throws<ArgumentException>(() => url.With("version", "v2?x", "Version"));
        Assert.Throws<ArgumentException>(() => url.With("region", "evil.test#", "Region"));
        Assert.Throws<ArgumentException>(() => url.With("region", "evil.test/", "Region"));
        Assert.Equal("https://{region}.example.com/v2/beta", url.With("version", "v2/beta", "Version").Text);
    }

    private static void WriteRaw(Utf8JsonWriter writer, string json) => writer.WriteRawValue(json);
}
