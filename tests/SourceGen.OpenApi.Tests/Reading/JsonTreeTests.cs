using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

public sealed class JsonTreeTests
{
    private const string Start = """{ "openapi": "3.0.3", "info": { "title": "T", "version": "1" }, "paths": {}, """;

    private static ParsedTree Parse(string text) => ParsedTree.Of(ReadDocument.File("api.json", text), CancellationToken.None);

    [Fact]
    public void Numbers_keep_their_text()
    {
        var root = Parse("""{ "openapi": "3.0.3", "n": [1, 1.0, -0, 1e5, 12345678901234567890, -7] }""").Root!;

        Assert.Equal(
            ["1", "1.0", "-0", "1e5", "12345678901234567890", "-7"],
            ((JsonArray)root["n"]!).Select(node => JsonAccess.AsNumber(node))
        );
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public void A_byte_order_mark_makes_no_difference(string mark) => Assert.Empty(Parse(mark + Start + "\"x\": 1}").Diagnostics);

    [Fact]
    public void Escapes_and_letters_of_all_kinds_are_read()
    {
        var root = Parse("""{ "openapi": "3", "\u0061\"": "\u00e9 é 🎉 \ud83c\udf89" }""").Root!;

        Assert.Equal("é é 🎉 🎉", JsonAccess.AsText(root["a\""]));
    }

    [Theory]
    [InlineData("{ \"openapi\": \"3.0.3\", // no\n}", "/")]
    [InlineData("{ \"openapi\": \"3.0.3\", }", "}")]
    [InlineData("{ \"openapi\": \"3.0.3\" } x", "x")]
    [InlineData("{ \"openapi\": \"é\", \"paths\": tru }", "t")]
    [InlineData("{ \"openapi\": \"3.0.3\", \"paths\": ", "")]
    public void What_is_no_JSON_is_one_error_at_the_token(string text, string underlined)
    {
        var read = ReadDocument.Json(text);

        Assert.Null(read.Reading.Model);
        Assert.Equal(["OAPI001"], read.Ids);
        Assert.StartsWith(underlined, read.Underlined("OAPI001"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_double_key_is_told_at_the_second_and_the_last_one_counts()
    {
        var read = ReadDocument.Json(Start + "\n  \"x-a\": 1,\n  \"é\": 0, \"x-a\": 2 }");

        Assert.Equal("\"x-a\"", read.Underlined("OAPI002"));
        Assert.Equal((3, 11), read.Position("OAPI002"));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_an_error()
    {
        var read = ReadDocument.Json(Start + "\"x\": \"\\ud800\" }");

        Assert.Equal(["OAPI001"], read.Ids);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var read = ReadDocument.Json(Start + "\"x\": " + new string('[', 100_000) + new string(']', 100_000) + "}");

        Assert.Null(read.Reading.Model);
        Assert.Equal(["OAPI003"], read.Ids);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{}")]
    public void A_root_that_is_no_document_is_told(string text)
    {
        var file = ReadDocument.File("api.json", text);

        Assert.False(file.IsOpenApi);
        Assert.Equal(["OAPI004"], SpecReader.Read(file, CancellationToken.None).Diagnostics.AsSpan().ToArray().Select(d => d.Id));
    }

    [Fact]
    public void An_empty_text_is_told()
    {
        var reading = SpecReader.Read(ReadDocument.File("api.json", ""), CancellationToken.None);

        Assert.Equal("OAPI001", Assert.Single(reading.Diagnostics.AsSpan().ToArray()).Id);
    }

    [Fact]
    public void Cancellation_passes_through()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            SpecReader.Read(ReadDocument.File("api.yaml", ReadDocument.Minimal("paths: { /a: { get: { responses: {} } } }")), source.Token)
        );
    }
}
