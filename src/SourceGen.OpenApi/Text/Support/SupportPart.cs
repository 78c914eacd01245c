using System.Text.RegularExpressions;

namespace SourceGen.OpenApi;

/// <summary>One file of support code as it is for consumers with certain symbols: when it is needed, and what it needs itself.</summary>
/// <remarks>
/// A file is needed where one of its types is named. A file whose first line says <c>// Needed for: A, B</c> is needed where one of these
/// words is used: it holds a part of a type.
/// </remarks>
internal sealed class SupportPart
{
    private const string NeededFor = "// Needed for: ";

    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(30);

    private static readonly Regex Declaration = new(
        @"^(public |internal )((static|sealed|abstract|readonly|ref|partial) )*((class|struct|record struct|record|interface|enum) (?<name>\w+)|delegate [^(\n]*?(?<name>\w+)(<[^(\n]*>)?\()",
        Options,
        LongestSearch
    );

    private static readonly Regex NamespaceLine = new(@"^namespace (?<name>[\w.]+);", Options, LongestSearch);

    private readonly Lazy<(List<string> Usings, string Body)> _text;
    private readonly Lazy<HashSet<string>> _words;

    public SupportPart(string resource, string source, ISet<string> symbols)
    {
        Resource = resource;
        Namespace = NamespaceLine.Match(source).Groups["name"].Value;
        Types =
        [
            .. Declaration
                .Matches(source)
                .Cast<Match>()
                .Select(static match => match.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal),
        ];
        IsOptional = source.StartsWith(NeededFor, StringComparison.Ordinal);
        NeededForWords = IsOptional
            ? [.. source.Substring(NeededFor.Length, source.IndexOf('\n') - NeededFor.Length).Split([", "], StringSplitOptions.None)]
            : Types;
        _text = new Lazy<(List<string> Usings, string Body)>(() =>
            Divide(SupportDocumentation.Shorten(ConditionalText.Resolve(source, symbols)))
        );
        _words = new Lazy<HashSet<string>>(() => CSharpWords.Of(_text.Value.Body));
    }

    /// <summary>The embedded file, such as <c>Support/Paging/Page.cs</c>.</summary>
    public string Resource { get; }

    /// <summary>The folder below <c>Support</c>, such as <c>Paging</c>.</summary>
    public string Folder => Resource.Split('/')[1];

    /// <summary>The namespace that it declares: our own, or one of the runtime's where it stands in for a type of it.</summary>
    public string Namespace { get; }

    /// <summary>The types that it declares, wholly or in part.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>True for a part of types that are of use without it.</summary>
    public bool IsOptional { get; }

    /// <summary>The words of which one makes the file needed.</summary>
    public IReadOnlyList<string> NeededForWords { get; }

    /// <summary>Its <c>using</c> directives.</summary>
    public IReadOnlyList<string> Usings => _text.Value.Usings;

    /// <summary>What follows them.</summary>
    public string Body => _text.Value.Body;

    /// <summary>The identifiers in it, those in comments and texts left out.</summary>
    public IReadOnlyCollection<string> Words => _words.Value;

    private static (List<string> Usings, string Body) Divide(string text)
    {
        var lines = text.Split('\n');
        var start = 0;
        var usings = new List<string>();
        for (; start < lines.Length; start++)
        {
            var line = lines[start];
            if (line.StartsWith("using ", StringComparison.Ordinal))
            {
                usings.Add(line);
            }
            else if (
                line.Length > 0
                && !line.StartsWith("namespace ", StringComparison.Ordinal)
                && !line.StartsWith(NeededFor, StringComparison.Ordinal)
            )
            {
                break;
            }
        }

        return (usings, string.Join("\n", lines.Skip(start)));
    }
}
