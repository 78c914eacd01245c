using System.Globalization;

namespace SourceGen.OpenApi.Tests;

/// <summary>Every kind of single value in JSON: alone, nullable, in lists and in maps, in each way a document may say it.</summary>
public sealed class EmittedKindTests
{
    /// <summary>Format, C# type, a value's JSON, and the same where the sender was sloppy (quoted, or bare).</summary>
    public static TheoryData<string, string, string, string, string> Kinds =>
        new()
        {
            { "integer", "int8", "SByte", "-128", "\"-128\"" },
            { "integer", "uint8", "Byte", "255", "\"255\"" },
            { "integer", "int16", "Int16", "-32768", "\"-32768\"" },
            { "integer", "uint16", "UInt16", "65535", "\"65535\"" },
            { "integer", "int32", "Int32", "-2147483648", "\"-2147483648\"" },
            { "integer", "uint32", "UInt32", "4294967295", "\"4294967295\"" },
            { "integer", "int64", "Int64", "9223372036854775807", "\"9223372036854775807\"" },
            { "integer", "uint64", "UInt64", "18446744073709551615", "\"18446744073709551615\"" },
            { "number", "float", "Single", "1.5", "\"1.5\"" },
            { "number", "double", "Double", "1.25", "\"1.25\"" },
            { "number", "decimal", "Decimal", "1.10", "\"1.10\"" },
            { "string", "uint64", "UInt64", "\"18446744073709551615\"", "18446744073709551615" },
            { "string", "int16", "Int16", "\"-5\"", "-5" },
            { "string", "time", "TimeOnly", "\"23:59:58.1234567\"", "\"23:59:58.1234567Z\"" },
            { "string", "duration", "TimeSpan", "\"P1DT2H3M4.5S\"", "\"1.02:03:04.5\"" },
            { "string", "date-span", "TimeSpan", "\"1.02:03:04.5000000\"", "\"P1DT2H3M4.5S\"" },
            { "string", "date", "DateOnly", "\"2026-01-12\"", "\"2026-01-12\"" },
            { "string", "uuid", "Guid", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"" },
            { "string", "uri", "Uri", "\"https://example.com/a\"", "\"https://example.com/a\"" },
        };

    private static readonly Lazy<Compiled> Lazy = new(static () => Compiled.TypesOf(Document()));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_is_read_and_written_back_wherever_it_stands(string type, string format, string name, string json, string sloppy)
    {
        var compiled = Lazy.Value;
        var record = Name(type, format);
        var whole = $$$"""{"value":{{{json}}},"maybe":{{{json}}},"list":[{{{json}}}],"gaps":[{{{json}}},null],"map":{"a":{{{json}}}}}""";

        var read = compiled.Read(record, whole);

        Assert.Equal(name, read["Value"]!.GetType().Name);
        Assert.Equal(whole, read.ToJson());
        Assert.Equal($$"""{"value":{{json}}}""", compiled.Read(record, $$"""{"value":{{sloppy}}}""").ToJson());
    }

    [Theory]
    [InlineData("integer", "int8", "128")]
    [InlineData("integer", "uint8", "-1")]
    [InlineData("integer", "int16", "32768")]
    [InlineData("integer", "uint16", "65536")]
    [InlineData("integer", "uint32", "4294967296")]
    [InlineData("integer", "uint32", "1.5")]
    [InlineData("integer", "uint64", "18446744073709551616")]
    [InlineData("integer", "uint64", "-1")]
    [InlineData("string", "time", "\"25:00:00\"")]
    [InlineData("string", "duration", "\"P\"")]
    [InlineData("string", "duration", "\"PT\"")]
    [InlineData("string", "duration", "\"P1H\"")]
    [InlineData("string", "duration", "\"P1D1D\"")]
    public void A_value_outside_its_kind_is_told_by_its_path(string type, string format, string json) =>
        Assert.Contains(
            "$.value",
            Assert.ThrowsAny<Exception>(() => Lazy.Value.Read(Name(type, format), $$"""{"value":{{json}}}""")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("PT0S", "00:00:00")]
    [InlineData("P2W", "14.00:00:00")]
    [InlineData("P1Y2M", "425.00:00:00")]
    [InlineData("PT36H", "1.12:00:00")]
    [InlineData("-PT1M30S", "-00:01:30")]
    [InlineData("P1DT0,5S", "1.00:00:00.5")]
    public void A_duration_in_iso_8601_is_read_by_its_rules(string text, string expected) =>
        Assert.Equal(
            TimeSpan.ParseExact(expected, "c", CultureInfo.InvariantCulture),
            Lazy.Value.Read(Name("string", "duration"), $$"""{"value":"{{text}}"}""")["Value"]
        );

    [Theory]
    [InlineData("00:00:00", "PT0S")]
    [InlineData("00:00:01", "PT1S")]
    [InlineData("1.00:00:00", "P1D")]
    [InlineData("1.00:00:00.0000001", "P1DT0.0000001S")]
    [InlineData("-1.02:00:00", "-P1DT2H")]
    public void A_duration_is_written_in_its_shortest_form(string value, string expected) =>
        Assert.Equal($$"""{"value":"{{expected}}"}""", Lazy.Value.Read(Name("string", "duration"), $$"""{"value":"{{value}}"}""").ToJson());

    [Theory]
    [InlineData("type: [integer, string], format: uint8, pattern: '^-?(?:0|[1-9]\\d*)$'", "Byte", "7", "\"7\"")]
    [InlineData("type: [integer, string], format: uint64, pattern: '^-?(?:0|[1-9]\\d*)$'", "UInt64", "7", "\"7\"")]
    [InlineData(
        "type: [number, string], format: double, pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$'",
        "Double",
        "1.5",
        "\"1.5\""
    )]
    [InlineData("type: ['null', integer, string], format: int16, pattern: '^-?(?:0|[1-9]\\d*)$'", "Int16", "7", "\"7\"")]
    [InlineData("type: [integer, string], pattern: '^-?(?:0|[1-9]\\d*)$'", "Int64", "7", "\"7\"")]
    [InlineData("type: [number, string], pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$'", "Double", "7.5", "\"7.5\"")]
    [InlineData("format: int32, pattern: '^-?(?:0|[1-9]\\d*)$'", "Int32", "7", "\"7\"")]
    [InlineData("format: date-time", "DateTimeOffset", "\"2026-01-12T00:00:00Z\"", "\"2026-01-12T00:00:00+00:00\"")]
    [InlineData("pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$'", "Double", "7.5", "\"7.5\"")]
    [InlineData(
        "type: string, pattern: '^-?(\\d+\\.)?\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?$'",
        "TimeSpan",
        "\"1.02:03:04\"",
        "\"1.02:03:04\""
    )]
    public void Numbers_that_may_be_text_are_one_number(string schema, string name, string json, string sloppy)
    {
        var compiled = Compiled.TypesOf(Thing($"value: {{ {schema} }}"));

        var read = compiled.Read("Thing", $$"""{"value":{{json}}}""");

        Assert.Equal(name, read["Value"]!.GetType().Name);
        Assert.Equal(read.ToJson(), compiled.Read("Thing", $$"""{"value":{{sloppy}}}""").ToJson());
        Assert.Equal($$"""{"value":{{json}}}""", read.ToJson());
    }

    [Theory]
    [InlineData("8080")]
    [InlineData("\"http\"")]
    public void A_number_or_text_is_kept_as_it_came(string json)
    {
        var text = $$"""{"value":{{json}}}""";

        Assert.Equal(text, Compiled.TypesOf(Thing("value: { type: string, format: int-or-string }")).Read("Thing", text).ToJson());
    }

    [Theory]
    [InlineData("https://...")]
    [InlineData("http://a,b:x/")]
    [InlineData("http://[")]
    public void An_address_that_net_refuses_costs_nothing(string address)
    {
        var text = $$"""{"value":"{{address}}"}""";

        var read = Compiled.TypesOf(Thing("value: { type: string, format: uri }")).Read("Thing", text);

        Assert.Equal(address, read["Value"]!.ToString());
        Assert.Equal(text, read.ToJson());
    }

    internal static string Thing(string properties, string schemas = "") =>
        $$"""
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            paths: {}
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    {{properties}}
            {{schemas}}
            """;

    private static string Name(string type, string format) => CSharpNames.Pascal(type + "-" + format);

    private static string Document() =>
        """
            openapi: 3.0.3
            info: { title: Test, version: "1" }
            paths: {}
            components:
              schemas:

            """
        + string.Concat(
            Kinds
                .Select(static row => (Type: row.Data.Item1, Format: row.Data.Item2))
                .Distinct()
                .Select(static kind =>
                {
                    var schema = $"type: {kind.Type}, format: {kind.Format}";
                    return $$"""
                            {{Name(kind.Type, kind.Format)}}:
                              type: object
                              required: [value]
                              properties:
                                value: { {{schema}} }
                                maybe: { {{schema}}, nullable: true }
                                list: { type: array, items: { {{schema}} } }
                                gaps: { type: array, items: { {{schema}}, nullable: true } }
                                map: { type: object, additionalProperties: { {{schema}} } }

                        """;
                })
        );
}
