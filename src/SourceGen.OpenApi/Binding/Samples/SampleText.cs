namespace SourceGen.OpenApi;

/// <summary>A text that a schema allows: of its format, and of its length where it has no format. A pattern is not followed.</summary>
internal static class SampleText
{
    private const string Letters = "text";

    /// <summary>Longer texts tell no more, whatever a document asks for.</summary>
    private const int Longest = 256;

    public static string Of(ApiSchema schema) =>
        schema.Format switch
        {
            "date-time" => "2026-01-15T12:30:00Z",
            "date" => "2026-01-15",
            "time" => "12:30:00",
            "duration" => "PT1H",
            "date-time-rfc-2822" => "Thu, 15 Jan 2026 12:30:00 +0000",
            "uuid" => "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            "uri" or "url" => "https://example.com/1",
            "email" => "someone@example.com",
            "hostname" => "example.com",
            "ipv4" => "192.0.2.1",
            "ipv6" => "2001:db8::1",
            "byte" => "AQID",
            "unixtime" or "int32" or "int64" or "decimal" or "double" or "float" => SampleNumber.Of(schema),
            _ => OfLength(schema.Bounds.MinLength ?? 0, schema.Bounds.MaxLength ?? int.MaxValue),
        };

    private static string OfLength(int least, int most)
    {
        var length = Math.Min(Math.Max(least, Math.Min(Letters.Length, most)), Longest);
        return length <= Letters.Length ? Letters.Substring(0, length) : Letters.PadRight(length, 'x');
    }
}
