namespace SourceGen.OpenApi;

/// <summary>What tells one document from all others: a file that is listed twice, with different settings, is two.</summary>
/// <param name="Path">Project-relative path with forward slashes: the order in which documents take their names.</param>
/// <param name="Settings">The settings that it is listed with.</param>
internal sealed record DocumentKey(string Path, ClientSettings Settings);

/// <summary>The names of every document's output, settled in ordinal order of their paths so that no order of reading matters.</summary>
/// <param name="Entries">One entry a document, sorted by path.</param>
/// <param name="SupportNamespace">Namespace of the support types.</param>
/// <param name="IsSupportPublic">True when some document's types are public.</param>
/// <param name="HasTestDoubles">True when some document asks for a fake transport.</param>
internal sealed record DocumentCatalog(
    EquatableArray<DocumentCatalog.Entry> Entries,
    string SupportNamespace,
    bool IsSupportPublic,
    bool HasTestDoubles
)
{
    /// <summary>The names given to one document.</summary>
    public sealed record Entry(DocumentKey Key, DocumentNames Names);

    /// <summary>Settles the names of all documents.</summary>
    public static DocumentCatalog Of(IEnumerable<DocumentKey> documents, ConsumerCapabilities consumer)
    {
        var sorted = documents.Distinct().ToList();
        sorted.Sort(static (left, right) => Compare(left, right));

        var support = SupportName(consumer);
        var namespaces = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { support };
        var prefixes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { SupportFile.HintPrefix };
        var entries = new List<Entry>(sorted.Count);
        foreach (var document in sorted)
        {
            entries.Add(new Entry(document, Names(document, consumer, support, namespaces, prefixes)));
        }

        return new DocumentCatalog(
            WithRegistration(entries).ToEquatableArray(),
            support,
            sorted.Exists(static document => document.Settings.IsPublic),
            sorted.Exists(static document => document.Settings.EmitTestDoubles)
        );
    }

    /// <summary>The names of one document; null when it is not in the catalog.</summary>
    public DocumentNames? Find(DocumentKey key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Names;
            }
        }

        return null;
    }

    private static IEnumerable<Entry> WithRegistration(List<Entry> entries)
    {
        var clients = entries.ToLookup(static entry => entry.Names.ClientName, StringComparer.Ordinal);
        return entries.Select(entry =>
            clients[entry.Names.ClientName].Count() > 1
                ? entry
                : entry with
                {
                    Names = entry.Names with { RegistrationNamespace = FrameworkNames.DependencyInjection },
                }
        );
    }

    private static DocumentNames Names(
        DocumentKey document,
        ConsumerCapabilities consumer,
        string support,
        HashSet<string> namespaces,
        HashSet<string> prefixes
    )
    {
        var client = document.Settings.ClientName ?? DefaultClientName(document.Path);
        var stem = CSharpNames.WithoutClient(client);
        var wanted = document.Settings.Namespace is { } set
            ? NamespaceNames.Clean(set, fallback: consumer.RootNamespace)
            // As a namespace such a word would hide the type of that name from the consumer's own code.
            : consumer.RootNamespace + "." + stem + (FrameworkNames.IsHiddenBy(stem) ? "Api" : "");
        return new DocumentNames(Unique(wanted, namespaces), client, support, Unique(stem, prefixes));
    }

    /// <summary>The file's name without its endings, in Pascal case, with <c>Client</c> after it.</summary>
    private static string DefaultClientName(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        name = dot > 0 ? name.Substring(0, dot) : name;
        foreach (var ending in new[] { ".openapi", ".swagger" })
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                name = name.Substring(0, name.Length - ending.Length);
            }
        }

        return CSharpNames.Pascal(name) + CSharpNames.ClientSuffix;
    }

    private static string SupportName(ConsumerCapabilities consumer)
    {
        var name = consumer.SupportNamespace ?? consumer.RootNamespace + ".OpenApi";
        // A referenced project with the same namespace brings its own support types: ours stand apart, so that no name means two things.
        return consumer.IsSupportNamespaceTaken
            ? name + "." + NamespaceNames.Clean(consumer.AssemblyName.Replace('.', '_'), "Local")
            : name;
    }

    private static string Unique(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static int Compare(DocumentKey left, DocumentKey right)
    {
        var order = string.CompareOrdinal(left.Path, right.Path);
        for (var i = 0; order == 0 && i < SettingTable.All.Count; i++)
        {
            var setting = SettingTable.All[i];
            order = string.CompareOrdinal(setting.Order(left.Settings), setting.Order(right.Settings));
        }

        return order;
    }
}
