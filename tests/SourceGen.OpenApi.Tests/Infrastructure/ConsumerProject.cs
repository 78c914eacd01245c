using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi.Tests;

/// <summary>What a consumer's project hands to the compiler: sources, documents, properties, references.</summary>
internal sealed record ConsumerProject
{
    /// <summary>Where the in-memory project stands; no such folder exists.</summary>
    public const string Directory = "/consumer/";

    /// <summary>What the SDK defines for net8.0.</summary>
    private static readonly string[] Symbols =
    [
        "NET",
        "NETCOREAPP",
        "NET5_0_OR_GREATER",
        "NET6_0_OR_GREATER",
        "NET7_0_OR_GREATER",
        "NET8_0",
        "NET8_0_OR_GREATER",
    ];

    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(LoadFramework);

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp11;

    public ImmutableArray<string> Sources { get; init; } = ["namespace Acme; internal static class Marker { }"];

    /// <summary>Documents by project-relative path.</summary>
    public ImmutableDictionary<string, string> Documents { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, IReadOnlyDictionary<string, string>> Metadata { get; init; } =
        ImmutableDictionary<string, IReadOnlyDictionary<string, string>>.Empty;

    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("RootNamespace", "Acme").Add("ProjectDir", Directory);

    public ImmutableArray<MetadataReference> References { get; init; } = Framework.Value;

    /// <summary>The project's <c>.editorconfig</c>; null for none.</summary>
    public string? EditorConfig { get; init; }

    public static ConsumerProject With(params IEnumerable<string> specs) =>
        new() { Documents = specs.ToImmutableDictionary(path => path, Repository.Read) };

    public ConsumerProject WithDocument(string path, string text) => this with { Documents = Documents.SetItem(path, text) };

    public ConsumerProject WithProperty(string name, string value) => this with { Properties = Properties.SetItem(name, value) };

    public ConsumerProject WithMetadata(string path, string name, string value)
    {
        var items = Metadata.TryGetValue(Directory + path, out var old) ? old.ToDictionary(StringComparer.Ordinal) : [];
        items[name] = value;
        return this with { Metadata = Metadata.SetItem(Directory + path, items) };
    }

    public CSharpCompilation Compilation() =>
        CSharpCompilation.Create(
            "Acme",
            Sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, path: $"{Directory}Source{index}.cs")),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
                .WithSyntaxTreeOptionsProvider(EditorConfig is null ? null : new EditorConfigOptions(Directory, EditorConfig))
        );

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose, preprocessorSymbols: Symbols);

    /// <summary>The documents as the compiler gets them; what did not change since <paramref name="before"/> stays the same object, as in an editor.</summary>
    public ImmutableArray<AdditionalText> Texts(ImmutableArray<AdditionalText> before)
    {
        var texts = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (var (path, text) in Documents.OrderBy(document => document.Key, StringComparer.Ordinal))
        {
            var same = before.OfType<InMemoryText>().FirstOrDefault(old => old.Path == Directory + path && old.Content == text);
            texts.Add(same ?? new InMemoryText(Directory + path, text));
        }

        return texts.ToImmutable();
    }

    public InMemoryOptions Options() => new(Properties, Metadata);

    private static ImmutableArray<MetadataReference> LoadFramework()
    {
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. assemblies
                .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
