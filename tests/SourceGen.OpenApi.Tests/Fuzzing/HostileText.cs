namespace SourceGen.OpenApi.Tests;

/// <summary>Texts that mean to be more than text. Each holds <see cref="Payload"/>, which no name that we make can hold: ours have no such joint.</summary>
internal static class HostileText
{
    public const string Payload = "evil_payload";

    /// <summary>What a text would have to begin with to leave the place where it stands.</summary>
    private static readonly string[] Escapes =
    [
        "\"; class Evil { } //",
        "\\\"; class Evil { } //",
        "\\",
        "'",
        "*/ class Evil { } /*",
        "-->",
        "]]>",
        "</summary><evil cref=\"x\">",
        "</summary>\n/// </remarks>",
        "<![CDATA[",
        "&lt;&#10;&bogus;",
        "& < >",
        "///",
        "{0} {{x}} }} {",
        "$\"{System.Environment.Exit(1)}\"",
        "\"\"\"",
        "$\"\"\"{",
        "\"u8",
        "@class",
        "`code` [a](b) # h",
        "; class Evil { }",
        "} } namespace Evil { class Evil {",
        "\0",
        "\uD800",
        "\uDC00x",
        "\u202E\u200B\uFEFF",
        "\uFFFE\uFFFF",
    ];

    /// <summary>Everything that some reader of C# or XML takes for the end of a line.</summary>
    private static readonly string[] NewLines = ["\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f"];

    private static readonly string[] Lines =
    [
        "#if true",
        "#pragma warning disable",
        "#line 1 \"evil.cs\"",
        "#error",
        "class Evil { }",
        "[assembly: Evil]",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Escapes.Select(static escape => escape + " " + Payload),
        .. NewLines.Select(static (newLine, i) => $"x{newLine}{Lines[i % Lines.Length]}{newLine}{Payload}"),
        string.Concat(Enumerable.Repeat(Payload + " \"*/\n#if ", 2000)) + Payload,
    ];
}
