using System.Globalization;
using System.Text;

namespace SourceGen.OpenApi;

/// <summary>Names of generated files: deterministic, legal on every file system, never too long.</summary>
internal static class HintNames
{
    private const int MaximumLength = 120;

    public static string For(string prefix, string typeName)
    {
        var whole = prefix + "." + typeName;
        var name = Clean(whole);
        // Names that differ in other letters than ASCII's would be one after cleaning.
        if (name.Length > MaximumLength || !string.Equals(name, whole, StringComparison.Ordinal))
        {
            name = name.Substring(0, Math.Min(name.Length, MaximumLength - 9)) + "_" + Hash(whole);
        }

        return name + ".g.cs";
    }

    /// <summary>A hash that is the same on every machine and in every run (FNV-1a).</summary>
    public static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static string Clean(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            name.Append(c < 128 && (char.IsLetterOrDigit(c) || c is '.' or '_' or '-') ? c : '_');
        }

        return name.ToString();
    }
}
