using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>Finds which other files a text points into, by a plain scan for <c>$ref</c>: cheap enough for every keystroke.</summary>
internal static class ForeignReferences
{
    private const string Keyword = "$ref";

    /// <summary>The file parts of foreign references, as written, each once, in ordinal order.</summary>
    public static string[] In(SourceText text)
    {
        var content = text.ToString();
        SortedSet<string>? found = null;
        for (
            var at = content.IndexOf(Keyword, StringComparison.Ordinal);
            at >= 0;
            at = content.IndexOf(Keyword, at + Keyword.Length, StringComparison.Ordinal)
        )
        {
            if (FilePart(content, at + Keyword.Length) is { } file)
            {
                (found ??= new SortedSet<string>(StringComparer.Ordinal)).Add(file);
            }
        }

        return found is null ? [] : [.. found];
    }

    private static string? FilePart(string content, int at)
    {
        while (at < content.Length && content[at] is '"' or '\'' or ' ' or ':' or '\t' or '\r' or '\n')
        {
            at++;
        }

        var end = at;
        while (end < content.Length && content[end] is not ('#' or '"' or '\'' or '\r' or '\n' or ',' or '}'))
        {
            end++;
        }

        var file = content.Substring(at, end - at).Trim();
        return file.Length == 0 || file.Contains("://") ? null : Uri.UnescapeDataString(file);
    }
}
