using System.Text;
using System.Text.Json;

namespace SourceGen.OpenApi.Tests;

public sealed class SpecTypesTests
{
    private static readonly Dictionary<string, Compiled> Cache = new(StringComparer.Ordinal);

    public static TheoryData<string> Documents => [.. Specs.All];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_types_of_our_documents_compile_without_a_warning(string path)
    {
        Assert.Empty(Of(path).Warnings);
        Assert.Empty(Of(path).Problems);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_examples_in_our_documents_are_read_and_written_back(string path)
    {
        var read = 0;
        foreach (var operation in Compiled.ModelOf(Repository.Read(path)).Operations)
        {
            foreach (var response in operation.Responses)
            {
                foreach (var media in response.Content)
                {
                    var schema = media.Schema!.Reference ?? media.Schema.Items?.Reference;
                    if (media.Example is { } example && schema is not null)
                    {
                        read += AssertRoundTrip(Of(path), CSharpNames.Pascal(schema), example);
                    }
                }
            }
        }

        Assert.InRange(read, 5, 1000);
    }

    [Fact]
    public void A_twilio_message_is_read_as_the_vendor_writes_it()
    {
        var message = Of(Specs.Twilio)
            .Read(
                "Message",
                """{"sid":"SMa","status":"partially_delivered","direction":"outbound-api","price":"-0.00750","num_media":"2","date_sent":"Fri, 24 May 2019 17:44:46 +0000","error_code":30003,"tags":{"attempt":2},"subresource_uris":{"media":"/m"}}"""
            );

        Assert.Equal("partially_delivered", message["Status"]);
        Assert.Equal(-0.00750m, message["Price"]);
        Assert.Equal(2, message["NumMedia"]);
        Assert.Equal(new DateTimeOffset(2019, 5, 24, 17, 44, 46, TimeSpan.Zero), message["DateSent"]);
        Assert.Contains("\"price\":\"-0.00750\"", message.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_twilio_message_of_a_compatible_vendor_has_numbers_and_maybe_no_id()
    {
        var message = Of(Specs.Twilio).Read("Message", """{"sid":null,"num_media":2,"num_segments":1,"price":-0.00750}""");

        Assert.Null(message["Sid"]);
        Assert.Equal(2, message["NumMedia"]);
        Assert.Equal(1, message["NumSegments"]);
        Assert.Equal(-0.00750m, message["Price"]);
    }

    [Theory]
    [InlineData("""{"date_sent":{"_seconds":1,"_nanoseconds":5000}}""", """{"date_sent":{"_seconds":1,"_nanoseconds":5000}}""")]
    [InlineData("""{"date_sent":"1970-01-01T00:00:01Z"}""", """{"date_sent":"1970-01-01T00:00:01Z"}""")]
    [InlineData("""{"date_sent":null}""", "{}")]
    public void A_time_is_written_in_the_form_in_which_it_came(string json, string expected)
    {
        var read = Of(Specs.SendblueV1).Read("Message", json);

        Assert.Equal(expected, read.ToJson());
        Assert.Equal(read.Value, Of(Specs.SendblueV1).Read("Message", expected).Value);
    }

    [Fact]
    public void A_time_in_a_base_and_one_in_seconds_keep_their_forms_too()
    {
        const string Json = """{"kind":"Child","at":1768210260,"when":"2026-01-12T09:31:00Z"}""";
        var read = Compiled
            .TypesOf(
                """
                openapi: 3.1.0
                info: { title: T, version: "1" }
                paths: {}
                components:
                  schemas:
                    Base:
                      type: object
                      discriminator: { propertyName: kind }
                      properties: { kind: { type: string }, at: { type: [string, integer], format: date-time }, when: { type: [string, integer], format: date-time } }
                    Child: { allOf: [{ $ref: "#/components/schemas/Base" }], type: object, properties: { x: { type: string } } }
                """
            )
            .Read("Base", Json);

        Assert.Equal("Child", read.Value.GetType().Name);
        Assert.Equal(Json, read.ToJson());
    }

    [Fact]
    public void Both_row_shapes_of_sendblue_v1_are_read_into_one_model()
    {
        var older = Of(Specs.SendblueV1)
            .Read("Message", """{"sendStyle":"love","type":"message","allowSMS":true,"callbackURL":"https://a","row_id":null}""");
        var newer = Of(Specs.SendblueV1)
            .Read(
                "Message",
                """{"send_style":"love","message_type":"message","allow_sms":true,"callback_url":"https://a","date_sent":{"_seconds":1,"_nanoseconds":2},"group_id":"","odd":7}"""
            );

        foreach (var row in new[] { older, newer })
        {
            Assert.Equal("love", row["SendStyle"]);
            Assert.Equal("message", row["MessageType"]);
            Assert.Equal(true, row["AllowSms"]);
            Assert.Equal("https://a", row["CallbackUrl"]);
        }

        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(1), newer["DateSent"]);
        Assert.Null(newer["GroupId"]);
        Assert.Contains("\"odd\":7", newer.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22")]
    [InlineData("\"22\"")]
    public void An_error_code_of_sendblue_v2_is_a_number_with_and_without_quotes(string json) =>
        Assert.Equal(22, Of(Specs.SendblueV2).Read("Message", $$"""{"error_code":{{json}}}""")["ErrorCode"]);

    [Fact]
    public void A_heymarket_message_keeps_large_ids_free_json_and_what_is_not_listed()
    {
        var message = Of(Specs.Heymarket)
            .Read("Message", """{"id":9007199254740993,"date":"","custom":{"a":[1]},"conversation":{"id":1,"new":true},"later":"x"}""");

        Assert.Equal(9007199254740993L, message["Id"]);
        Assert.Null(message["Date"]);
        Assert.Equal("""{"id":9007199254740993,"custom":{"a":[1]},"conversation":{"id":1,"new":true},"later":"x"}""", message.ToJson());
    }

    [Fact]
    public void A_missing_required_member_is_named_with_its_path()
    {
        var error = Assert.ThrowsAny<Exception>(() => Of(Specs.Twilio).Read("MessageList", """{"page":0}"""));

        Assert.Equal("ApiFormatException", error.GetType().Name);
        Assert.Equal("$", error.GetType().GetProperty("JsonPath")!.GetValue(error));
        Assert.Equal("The required member 'messages' is missing. Path: $.", error.Message);
    }

    [Theory]
    [InlineData("""{"sid":7}""", "$.sid", 7)]
    [InlineData("""{"sid":"a","num_media":"two"}""", "$.num_media", 23)]
    [InlineData("""{"sid":"a","price":true}""", "$.price", 19)]
    [InlineData("""{"sid":"a","subresource_uris":{"media":1}}""", "$.subresource_uris.media", 39)]
    [InlineData("""["sid"]""", "$", 0)]
    public void What_does_not_fit_is_named_with_its_path_and_byte(string json, string path, long position)
    {
        var error = Assert.ThrowsAny<Exception>(() => Of(Specs.Twilio).Read("Message", json));

        Assert.Equal(path, error.GetType().GetProperty("JsonPath")!.GetValue(error));
        Assert.Equal(position, error.GetType().GetProperty("BytePosition")!.GetValue(error));
    }

    private static Compiled Of(string path)
    {
        lock (Cache)
        {
            return Cache.TryGetValue(path, out var compiled) ? compiled : Cache[path] = Compiled.TypesOf(Repository.Read(path));
        }
    }

    /// <summary>Reads an example, item by item where it is an array; null members need not come back.</summary>
    private static int AssertRoundTrip(Compiled compiled, string type, string example)
    {
        using var document = JsonDocument.Parse(example);
        var values =
            document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];
        foreach (var value in values)
        {
            var first = compiled.Read(type, Encoding.UTF8.GetBytes(value.GetRawText()));
            var second = compiled.Read(type, first.ToJson());
            Assert.Equal(first.Value, second.Value);
            Assert.Equal(first.ToJson(), second.ToJson());
        }

        return values.Count;
    }
}
