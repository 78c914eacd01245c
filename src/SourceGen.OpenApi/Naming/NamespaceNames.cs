using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi;

/// <summary>Makes legal namespaces of what projects are called.</summary>
internal static class NamespaceNames
{
    /// <summary>The consumer's root namespace: as set, else from the assembly's name; every part made an identifier.</summary>
    public static string Root(string? rootNamespace, string assemblyName)
    {
        var text = string.IsNullOrWhiteSpace(rootNamespace) ? assemblyName : rootNamespace!;
        return Clean(text, fallback: "Generated");
    }

    /// <summary>A dotted name whose parts are identifiers, keywords escaped; empty parts vanish.</summary>
    public static string Clean(string text, string fallback)
    {
        var result = new StringBuilder();
        foreach (var part in text.Split('.'))
        {
            var identifier = Part(part.Trim());
            if (identifier.Length > 0)
            {
                result.Append(result.Length == 0 ? "" : ".").Append(identifier);
            }
        }

        return result.Length == 0 ? fallback : result.ToString();
    }

    private static string Part(string part)
    {
        var name = new StringBuilder(part.Length);
        foreach (var c in part)
        {
            if (name.Length == 0 && char.IsDigit(c))
            {
                name.Append('_');
            }

            name.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        var text = name.ToString();
        return SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None ? text : "@" + text;
    }
}
