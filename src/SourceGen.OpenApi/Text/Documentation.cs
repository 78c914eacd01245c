namespace SourceGen.OpenApi;

/// <summary>Chooses what documentation says where a document says nothing.</summary>
internal static class Documentation
{
    /// <summary>The document's text; the other one where it has none that can be shown.</summary>
    public static string Or(string? text, string other) => CSharpText.DocumentationLines(text).Count > 0 ? text! : other;

    /// <summary>Text on one line, safe inside an XML element.</summary>
    public static string Inline(string text) => string.Join(" ", CSharpText.DocumentationLines(text));
}
