using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>The short names of Unicode's general categories.</summary>
internal static class UnicodeCategories
{
    /// <summary>In the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] Names =
    [
        "Lu",
        "Ll",
        "Lt",
        "Lm",
        "Lo",
        "Mn",
        "Mc",
        "Me",
        "Nd",
        "Nl",
        "No",
        "Zs",
        "Zl",
        "Zp",
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Pc",
        "Pd",
        "Ps",
        "Pe",
        "Pi",
        "Pf",
        "Po",
        "Sm",
        "Sc",
        "Sk",
        "So",
        "Cn",
    ];

    /// <summary>True for a category, such as <c>Lu</c>, and for a group of them, such as <c>L</c>; surrogates are no characters.</summary>
    public static bool IsKnown(string name) =>
        !string.Equals(name, "Cs", StringComparison.Ordinal)
        && (name.Length == 1 ? "LMNPZSC".IndexOf(name[0]) >= 0 : Array.IndexOf(Names, name) >= 0);

    public static bool IsIn(UnicodeCategory category, string name) => Names[(int)category].StartsWith(name, StringComparison.Ordinal);
}
