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
        for (var dot = text.IndexOf('.'); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            var end = CSharpWords.EndOfWord(text, dot + 1);
            if (end - dot < 3 || !char.IsUpper(text[dot + 1]))
            {
                continue;
            }

            var word = text.Substring(dot + 1, end - dot - 1);
            var isType = _declaring.ContainsKey(word);
            if (isType ? EndsWith(text, dot, supportNamespace) : _neededFor.ContainsKey(word))
            {
                needs.Add(word);
            }
        }

        return needs.ToEquatableArray();
    }

    /// <summary>The files that these words need, and those that these need in turn; sorted.</summary>
    public IReadOnlyList<SupportPart> Closure(IEnumerable<string> needs)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var found = new SortedDictionary<string, SupportPart>(StringComparer.Ordinal);
        var open = new Queue<string>(needs);
        while (open.Count > 0)
        {
            var word = open.Dequeue();
            if (!words.Add(word) || !_neededFor.TryGetValue(word, out var parts))
            {
                continue;
            }

            foreach (var part in parts)
            {
                if (!found.ContainsKey(part.Resource))
                {
                    found.Add(part.Resource, part);
                    foreach (var mentioned in part.Words)
                    {
                        open.Enqueue(mentioned);
                    }

                    foreach (var type in part.Types)
                    {
                        open.Enqueue(type);
                    }
                }
            }
        }

        return [.. found.Values];
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
