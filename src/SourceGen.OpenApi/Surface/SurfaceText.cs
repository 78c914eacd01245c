using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi;

/// <summary>
/// A surface file's text. The whole file is one C# comment: a generator cannot write files, but the compiler writes what it generates, and a target
/// puts that in the baseline's place as it is.
/// </summary>
internal static class SurfaceText
{
    /// <summary>The format that is read and written; raised when a line comes to mean something else.</summary>
    public const string Format = "1";

    /// <summary>What every surface file begins with, whatever its format.</summary>
    public const string Head = "/* SourceGen.OpenApi surface ";

    public const string End = "*/";

    public const string ClientHead = "client ";

    private const string First = Head + Format + ": dotnet build -p:OpenApiSurfaceUpdate=true rewrites this file\n";

    private static readonly string[] Kinds =
    [
        "enum long",
        "enum string",
        "interface",
        "record",
        "sealed class",
        "sealed record",
        "static class",
        "union",
    ];

    /// <summary>The text of a file that covers the given clients.</summary>
    public static string Write(IEnumerable<ClientSurface> surfaces)
    {
        var text = new StringBuilder(First);
        foreach (var surface in surfaces.OrderBy(static surface => surface.Client, StringComparer.Ordinal))
        {
            text.Append('\n').Append(ClientHead).Append(surface.Client).Append('\n');
            foreach (var line in surface.Lines)
            {
                text.Append(line.ToString()).Append('\n');
            }
        }

        return text.Append(End).Append('\n').ToString();
    }

    /// <summary>A text on the wire, such that it ends neither the line nor the comment.</summary>
    public static string Quote(string text) => CSharpText.Literal(text).Replace("*/", "*\\/");

    /// <summary>What a line says; null when it is no line of a surface.</summary>
    public static SurfaceLine? ParseLine(string text)
    {
        var end = text.IndexOfAny(['(', ':', ' ']);
        var name = end < 0 ? text : text.Substring(0, end);
        if (end < 0 || !name.Split('.').All(SyntaxFacts.IsValidIdentifier))
        {
            return null;
        }

        if (text[end] == '(')
        {
            return ParseMethod(text, name, end);
        }

        var dot = name.LastIndexOf('.');
        if (string.CompareOrdinal(text, end, " = ", 0, 3) == 0)
        {
            var wire = text.Substring(end + 3);
            return dot > 0 && wire.Length > 0 ? Member(name, dot) with { Wire = wire } : null;
        }

        if (string.CompareOrdinal(text, end, ": ", 0, 2) != 0 || text.Length == end + 2)
        {
            return null;
        }

        var result = text.Substring(end + 2);
        if (IsKind(result))
        {
            return new SurfaceLine { Type = name, Result = result };
        }

        return dot > 0 ? Member(name, dot) with { Result = result } : null;
    }

    /// <summary>A parameter as it is declared; null when it is none.</summary>
    public static SurfaceParameter? ParseParameter(string declaration)
    {
        var equals = declaration.LastIndexOf(" = ", StringComparison.Ordinal);
        var head = equals < 0 ? declaration : declaration.Substring(0, equals);
        var blank = head.LastIndexOf(' ');
        return blank <= 0 || blank == head.Length - 1
            ? null
            : new SurfaceParameter(
                head.Substring(0, blank),
                head.Substring(blank + 1),
                equals < 0 ? null : declaration.Substring(equals + 3)
            );
    }

    private static SurfaceLine? ParseMethod(string text, string name, int open)
    {
        var close = text.IndexOf(')', open);
        if (close < 0 || ParseParameters(text.Substring(open + 1, close - open - 1)) is not { } parameters)
        {
            return null;
        }

        var rest = text.Substring(close + 1);
        if (rest.Length == 0)
        {
            return new SurfaceLine
            {
                Type = name,
                Member = SurfaceLine.Constructor,
                IsMethod = true,
                Parameters = parameters,
            };
        }

        var dot = name.LastIndexOf('.');
        return dot > 0 && rest.StartsWith(": ", StringComparison.Ordinal) && rest.Length > 2
            ? Member(name, dot) with
            {
                IsMethod = true,
                Parameters = parameters,
                Result = rest.Substring(2),
            }
            : null;
    }

    private static EquatableArray<SurfaceParameter>? ParseParameters(string text)
    {
        var parameters = new List<SurfaceParameter>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length && text.Length > 0; i++)
        {
            if (i < text.Length && (text[i] != ',' || depth > 0))
            {
                depth +=
                    text[i] == '<' ? 1
                    : text[i] == '>' ? -1
                    : 0;
                continue;
            }

            if (ParseParameter(text.Substring(start, i - start).Trim()) is not { } parameter)
            {
                return null;
            }

            parameters.Add(parameter);
            start = i + 1;
        }

        return parameters.ToEquatableArray();
    }

    private static SurfaceLine Member(string name, int dot) => new() { Type = name.Substring(0, dot), Member = name.Substring(dot + 1) };

    private static bool IsKind(string text)
    {
        const string Internal = "internal ";
        var kind = text.StartsWith(Internal, StringComparison.Ordinal) ? text.Substring(Internal.Length) : text;
        var comma = kind.IndexOf(", ", StringComparison.Ordinal);
        return Array.IndexOf(Kinds, comma < 0 ? kind : kind.Substring(0, comma)) >= 0;
    }
}
