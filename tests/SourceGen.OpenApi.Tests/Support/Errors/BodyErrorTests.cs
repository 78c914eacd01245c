using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class BodyErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "the body is empty.")]
    [InlineData(" \r\n", "the body is empty.")]
    [InlineData("{\"a\":[1,", "the body ends in the middle of its JSON, at $.a[0] (byte 7).")]
    [InlineData("[1,{\"b\":tru", "the body ends in the middle of its JSON, at $[1].b (byte 11).")]
    [InlineData("{\"a\":see}", "the body is no valid JSON, at $.a (byte 5).")]
    [InlineData("see you at noon", "the body is no valid JSON, at $ (byte 0).")]
    public async Task A_body_that_is_no_json_says_where(string body, string expected)
    {
        var error = await Fail(() => StubHandler.Answer(HttpStatusCode.OK, body));

        Assert.Equal("Operation 'messages.list' (GET /messages) failed: " + expected, error.Message);
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.Equal(body, Encoding.UTF8.GetString(error.Body.Span));
        Leaks.None(error);
    }

    [Fact]
    public async Task Json_that_is_nested_too_deeply_is_called_that()
    {
        var error = await Fail(() => StubHandler.Answer(HttpStatusCode.OK, new string('[', 70) + new string(']', 70)));

        Assert.Contains("nested too deeply", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "answered HTML")]
    [InlineData("text/html; charset=utf-8", "answered HTML")]
    [InlineData("application/xhtml+xml", "no valid JSON")]
    public async Task Html_in_place_of_json_is_called_that(string contentType, string expected)
    {
        var html = "<!DOCTYPE html><p>" + Leaks.Message + "</p>";
        var error = await Fail(() => StubHandler.Answer(HttpStatusCode.OK, html, contentType));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Leaks.None(error);
    }

    [Fact]
    public async Task Json_under_a_wrong_content_type_is_read_all_the_same()
    {
        using var transport = TestTransport.Over(StubHandler.Always(HttpStatusCode.OK, "[1]", "text/html"));

        Assert.Equal("[1]", await transport.GetAsync(TestTransport.List, Token));
    }

    [Fact]
    public async Task A_body_of_the_wrong_shape_says_path_and_position()
    {
        using var transport = TestTransport.Over(StubHandler.Always(HttpStatusCode.OK, """{"rows":[{"sid":"a"},{"sid":7}]}"""));

        var error = await Assert.ThrowsAsync<ApiFormatException>(() =>
            transport.SendAsync(new ApiRequest(TestTransport.List), new AnswerReader<int>("200", ReadSids), new JsonReadState(), Token)
        );

        Assert.Equal("$.rows[1].sid", error.JsonPath);
        Assert.Equal(28, error.BytePosition);
        Assert.Contains("Expected text, found a number, at $.rows[1].sid (byte 28).", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_tells_no_phone_number()
    {
        var body = "{\"" + Leaks.Phone + "\":{\"" + Leaks.PhoneDigits + "\":tru}}";
        var error = await Fail(() => StubHandler.Answer(HttpStatusCode.OK, body));

        Leaks.None(error);
        Assert.DoesNotContain(Leaks.PhoneDigits, error.JsonPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16", "utf-16LE")]
    [InlineData("utf-16BE", "utf-16")]
    [InlineData("utf-16BE", "utf-16BE")]
    [InlineData("utf-32", "utf-32")]
    [InlineData("utf-32BE", "utf-32")]
    [InlineData("iso-8859-1", "iso-8859-1")]
    [InlineData("iso-8859-1", "latin1")]
    [InlineData("us-ascii", "us-ascii")]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-8", "\"utf-8\"")]
    public async Task Declared_character_sets_are_read(string encoding, string declared)
    {
        var text = string.Equals(encoding, "us-ascii", StringComparison.Ordinal) ? "\"a\"" : "\"Zürich\"";
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);

        Assert.Equal(text, await Read(bytes, "application/json; charset=" + declared));
    }

    [Theory]
    [InlineData("utf-8", "application/json")]
    [InlineData("utf-16", "application/json")]
    [InlineData("utf-16BE", "application/json")]
    [InlineData("utf-16", "application/json; charset=utf-16")]
    [InlineData("utf-32", "application/json; charset=utf-32")]
    [InlineData("utf-32BE", "application/json; charset=utf-32")]
    [InlineData("utf-8", "text/plain")]
    [InlineData("utf-8", null)]
    public async Task A_byte_order_mark_is_no_part_of_the_text(string encoding, string? contentType)
    {
        var known = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. known.GetPreamble(), .. known.GetBytes("\"Zürich\"")];

        Assert.Equal("\"Zürich\"", await Read(bytes, contentType));
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("windows-1252")]
    [InlineData("utf-7")]
    public async Task Other_character_sets_are_a_clear_error(string charset)
    {
        var error = await Fail(() => StubHandler.Answer(HttpStatusCode.OK, "[]", "application/json; charset=" + charset));

        Assert.Contains("a character set that is not supported", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_in_the_declared_character_set_are_a_clear_error()
    {
        var error = await Fail(() => Answer([0x00, 0xD8, 0x00, 0x00], "application/json; charset=utf-16le"));

        Assert.Contains("not in the character set", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(10, 9, false)]
    [InlineData(100_000, 100_000, true)]
    [InlineData(100_000, 99_999, false)]
    public async Task Bodies_are_read_up_to_the_limit_and_not_beyond(int size, int limit, bool fits)
    {
        var body = "\"" + new string('x', size - 2) + "\"";
        foreach (var handler in new[] { StubHandler.Always(HttpStatusCode.OK, body), Unmeasured(body) })
        {
            using var transport = TestTransport.Over(handler, new TestOptions { MaxResponseBytes = limit });
            if (fits)
            {
                Assert.Equal(body, await transport.GetAsync(TestTransport.List, Token));
                continue;
            }

            var error = await Assert.ThrowsAsync<ApiFormatException>(() => transport.GetAsync(TestTransport.List, Token));
            Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
            Assert.Equal(limit, error.Body.Length);
            Assert.Single(handler.Sent);
        }
    }

    [Fact]
    public async Task A_body_without_end_is_not_read_to_the_end()
    {
        var endless = new EndlessStream();
        using var transport = TestTransport.Over(
            StubHandler.Sequence(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(endless) }),
            new TestOptions { MaxResponseBytes = 1_000_000 }
        );

        await Assert.ThrowsAsync<ApiFormatException>(() => transport.GetAsync(TestTransport.List, Token));

        Assert.InRange(endless.Given, 1_000_000, 1_000_001);
    }

    [Fact]
    public async Task A_body_that_nobody_decompressed_says_so()
    {
        var error = await Fail(() =>
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            {
                gzip.Write("[]"u8);
            }

            var answer = Answer(packed.ToArray(), "application/json");
            answer.Content.Headers.ContentEncoding.Add("gzip");
            return answer;
        });

        Assert.Contains("AutomaticDecompression", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_compression_is_a_format_error()
    {
        var error = await Fail(() =>
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StreamContent(new GZipStream(new MemoryStream("no gzip at all"u8.ToArray()), CompressionMode.Decompress)),
            }
        );

        Assert.Contains("could not be decompressed", error.Message, StringComparison.Ordinal);
    }

    private static StubHandler Unmeasured(string body) =>
        StubHandler.Sequence(() =>
            new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new UnseekableStream(Encoding.UTF8.GetBytes(body))) }
        );

    private static HttpResponseMessage Answer(byte[] body, string? contentType)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static async Task<string> Read(byte[] body, string? contentType)
    {
        using var transport = TestTransport.Over(StubHandler.Sequence(() => Answer(body, contentType)));
        return await transport.GetAsync(TestTransport.List, Token);
    }

    private static async Task<ApiFormatException> Fail(Func<HttpResponseMessage> answer)
    {
        using var transport = TestTransport.Over(StubHandler.Sequence(answer));
        return await Assert.ThrowsAsync<ApiFormatException>(() => transport.GetAsync(TestTransport.List, Token));
    }

    private static int ReadSids(ReadOnlySpan<byte> body, JsonReadState state)
    {
        var reader = new JsonCursor(body);
        var count = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("sid"u8))
            {
                reader.Read();
                JsonText.Read(ref reader);
                count++;
            }
        }

        return count;
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            buffer.Span.Fill((byte)'[');
            return new(buffer.Length);
        }
    }
}
