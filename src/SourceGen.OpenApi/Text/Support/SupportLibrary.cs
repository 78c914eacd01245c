using System.Collections.Concurrent;
using System.Text;

namespace SourceGen.OpenApi;

/// <summary>The support code that travels inside the generator, and which of it is needed for what.</summary>
internal sealed class SupportLibrary
{
    private const string Prefix = "Support/";

    private static readonly Lazy<SortedDictionary<string, string>> Sources = new(Load);
    private static readonly ConcurrentDictionary<EquatableArray<string>, SupportLibrary> Libraries = new();

    private readonly SortedDictionary<string, SupportPart> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SupportPart>> _neededFor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SupportPart>> _declaring = new(StringComparer.Ordinal);

    private SupportLibrary(EquatableArray<string> symbols)
    {
        var defined = new HashSet<string>(symbols, StringComparer.Ordinal);
        foreach (var source in Sources.Value)
        {
            var part = new SupportPart(source.Key, source.Value, defined);
            _parts.Add(source.Key, part);
            Index(_neededFor, part.NeededForWords, part);
            Index(_declaring, part.Types, part);
        }
    }

    /// <summary>All files, sorted by name.</summary>
    public IEnumerable<SupportPart> Parts => _parts.Values;

    /// <summary>The library as it is where these symbols are defined.</summary>
    public static SupportLibrary For(EquatableArray<string> symbols) =>
        Libraries.GetOrAdd(symbols, static symbols => new SupportLibrary(symbols));

    /// <summary>A file by its name, such as <c>Support/Paging/Page.cs</c>.</summary>
    public SupportPart this[string resource] => _parts[resource];

    /// <summary>
    /// The support types that written code names after <paramref name="supportNamespace"/>, and the members of theirs that stand in files of
    /// their own; sorted.
    /// </summary>
    /// <param name="text">Written code.</param>
    /// <param name="supportNamespace"><c>global::</c> and the namespace of the support types.</param>
    public EquatableArray<string> NeedsOf(string text, string supportNamespace)
    {
        var needs = new SortedSet<string>(StringComparer.Ordinal);
        var end = 0;
        for (var start = 0; start < text.Length; start = end + 1)
        {
            end = CSharpWords.EndOfWord(text, start);
            if (end == start || !char.IsUpper(text[start]))
            {
                continue;
            }

            var word = text.Substring(start, end - start);
            var isType = _declaring.ContainsKey(word);
            if (isType ? start > 0 && text[start - 1] == '.' && EndsWith(text, start - 1, supportNamespace) : _neededFor.ContainsKey(word))
            {
                needs.Add(word);
            }
        }

        return needs.ToEquatableArray();
    }

    /// <summary>The files that these words need, and those that these need in turn; sorted.</summary>
    public IReadOnlyList<SupportPart> Closure(IEnumerable<string> needs)
    {
        var words = new HashSet<string>(needs, StringComparer.Ordinal);
        var found = new List<SupportPart>();
        var others = _parts.Values.ToList();
        for (var before = -1; before < found.Count; )
        {
            before = found.Count;
            var next = others.FindAll(part => IsNeeded(part, words));
            others.RemoveAll(next.Contains);
            found.AddRange(next);
            foreach (var part in next)
            {
                words.UnionWith(part.Types);
                words.UnionWith(part.Words.Select(Meaning).OfType<string>());
            }
        }

        found.Sort(static (left, right) => string.CompareOrdinal(left.Resource, right.Resource));
        return found;
    }

    /// <summary>A part of a type is of use only where the type itself is.</summary>
    private static bool IsNeeded(SupportPart part, HashSet<string> words) =>
        part.NeededForWords.Any(words.Contains) && (!part.IsOptional || part.Types.All(words.Contains));

    /// <summary>A word without the dot of a member; null where it has one and is a type's name, which the member happens to share.</summary>
    private string? Meaning(string word)
    {
        var name = word[0] == '.' ? word.Substring(1) : word;
        return word[0] == '.' && _declaring.ContainsKey(name) ? null : name;
    }

    private static bool EndsWith(string text, int end, string expected) =>
        end >= expected.Length && string.CompareOrdinal(text, end - expected.Length, expected, 0, expected.Length) == 0;

    private static void Index(Dictionary<string, List<SupportPart>> index, IEnumerable<string> words, SupportPart part)
    {
        foreach (var word in words)
        {
            if (!index.TryGetValue(word, out var parts))
            {
                index.Add(word, parts = []);
            }

            parts.Add(part);
        }
    }

    private static SortedDictionary<string, string> Load()
    {
        var assembly = typeof(SupportLibrary).Assembly;
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // The build may write the folder separator of its own platform.
            var name = resource.Replace('\\', '/');
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                using var reader = new StreamReader(stream, Encoding.UTF8);
                texts.Add(name, reader.ReadToEnd().Replace("\r\n", "\n"));
            }
        }

        return texts;
    }
}
