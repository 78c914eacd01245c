using System.Text.Encodings.Web;
using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary>What people write, and what breaks readers: every kind of escape, several alphabets, the empty text, a long one.</summary>
internal static class RowTexts
{
    private static readonly string?[] Values =
    [
        "Hey",
        "Your appointment is confirmed for Tuesday at 3 pm. Reply C to cancel.",
        "test\n - Sent using the console",
        "Thanks! \U0001F44B\U0001F3FD See you there \U0001F389",
        "",
        "She said \"yes\" \\ maybe / no\tand left\r\nthen came back",
        "日本語のメッセージ、そして長い文。",
        "שלום עולם — مرحبا بالعالم",
        "Family: \U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466 and a flag \U0001F1EB\U0001F1F7",
        null,
        "</script><!-- not markup --> & 'quoted' + plus",
        "control \u0001\u001f and delete \u007f, separators \u2028\u2029, no-break\u00A0space",
        "Ünïcödé: naïve café, Straße, žluťoučký kůň",
        "{\"json\":\"in text\",\"n\":[1,2,3]}",
        "2",
        string.Concat(Enumerable.Repeat("A longer message that takes several segments to send. ", 12)),
    ];

    // The same texts as \u escapes and as plain UTF-8: servers do either.
    private static readonly JsonEncodedText?[] Escaped = Encode(JavaScriptEncoder.Default);
    private static readonly JsonEncodedText?[] Plain = Encode(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    public static string? Of(in Row row) => row.Explicit is { Text: { } text } ? text : Values[row.Bits.Pick(Purpose.Text, Values.Length)];

    public static void Write(Utf8JsonWriter writer, JsonEncodedText name, in Row row)
    {
        if (row.Explicit is { Text: { } text })
        {
            writer.WriteString(name, text);
            return;
        }

        var pool = row.Bits.OneIn(Purpose.Text + 100, 2) ? Escaped : Plain;
        if (pool[row.Bits.Pick(Purpose.Text, Values.Length)] is { } encoded)
        {
            writer.WriteString(name, encoded);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static JsonEncodedText?[] Encode(JavaScriptEncoder encoder) =>
        [.. Values.Select(value => value is null ? (JsonEncodedText?)null : JsonEncodedText.Encode(value, encoder))];
}
