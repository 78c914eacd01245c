using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// Generated files compiled in memory with the support code, as C# 11 with every warning on, and loaded so that tests can run what was
/// emitted.
/// </summary>
internal sealed class Compiled
{
    public const string Namespace = "Acme.Test";
    public const string SupportNamespace = "Acme.OpenApi";

    private readonly Lazy<Assembly> _assembly;

    private Compiled(IReadOnlyDictionary<string, string> files, IReadOnlyList<BindingProblem> problems, ConsumerProject project)
    {
        Files = files;
        Problems = problems;
        Compilation = (CSharpCompilation)
            project
                .Compilation()
                .AddSyntaxTrees(files.Select(file => CSharpSyntaxTree.ParseText(file.Value, project.ParseOptions, file.Key, Encoding.UTF8)))
                .WithAssemblyName("Compiled" + Guid.NewGuid().ToString("N"));
        // Consumers choose whether arithmetic is checked: what holds where it is holds where it is not.
        Compilation = Compilation.WithOptions(Compilation.Options.WithOverflowChecks(true));
        _assembly = new Lazy<Assembly>(Load);
    }

    /// <summary>The emitted types and the support code, by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The types as binding decided them, those named from inside others included.</summary>
    public IReadOnlyList<TypeModel> Types { get; private init; } = [];

    /// <summary>What binding reported.</summary>
    public IReadOnlyList<BindingProblem> Problems { get; }

    public CSharpCompilation Compilation { get; }

    public Assembly Assembly => _assembly.Value;

    /// <summary>Warnings and errors of all files, hidden ones left out.</summary>
    public IReadOnlyList<Diagnostic> Warnings =>
        [.. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Those of the client's own files.</summary>
    public IReadOnlyList<Diagnostic> OwnWarnings =>
        [.. Warnings.Where(warning => warning.Location.SourceTree?.FilePath.StartsWith("Test.", StringComparison.Ordinal) == true)];

    /// <summary>The emitted types of a model.</summary>
    public static Compiled TypesOf(ApiModel model, Action<TypeTable>? resolve = null, bool hasDateOnly = true)
    {
        var consumer = new ConsumerCapabilities
        {
            HasCSharp11 = true,
            HasSystemTextJson = true,
            HasDateOnly = hasDateOnly,
            HasIsExternalInit = true,
            HasRequiredMember = true,
            HasCompilerFeatureRequired = true,
            HasSetsRequiredMembers = true,
            HasNotNullWhen = true,
            HasTimeProvider = true,
        };
        var names = new DocumentNames(Namespace, "TestClient", SupportNamespace, "Test");
        var context = new BindingContext(model, consumer, names);
        var table = TypeTable.Build(model, new NamePool("Model"), context);
        resolve?.Invoke(table);
        return Of(table.Files, context.Problems);
    }

    /// <summary>The emitted types of a document, OpenAPI in YAML or JSON.</summary>
    public static Compiled TypesOf(string document, Action<TypeTable>? resolve = null) => TypesOf(ModelOf(document), resolve);

    /// <summary>Any generated files, with the support code that all of them need.</summary>
    public static Compiled Of(
        IEnumerable<GeneratedFile> files,
        IReadOnlyList<BindingProblem>? problems = null,
        IEnumerable<MetadataReference>? references = null,
        EquatableArray<string> symbols = default
    )
    {
        var project = new ConsumerProject { Sources = [] };
        project = project with { References = project.References.AddRange(references ?? []) };
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var own = files.ToList();
        foreach (
            var file in own.Concat(Support([.. symbols.Concat(project.ParseOptions.PreprocessorSymbolNames).Order(StringComparer.Ordinal)]))
        )
        {
            var text = file is SupportFile support ? SupportEmitter.Emit(support) : FileEmitter.Emit(file);
            texts.Add(file.HintName, text.ToString());
        }

        return new Compiled(texts.ToImmutable(), problems ?? [], project)
        {
            Types = [.. own.OfType<TypeFile>().SelectMany(file => file.Inner.Prepend(file.Type))],
        };
    }

    /// <summary>What a document says, as the pipeline reads it.</summary>
    public static ApiModel ModelOf(string document)
    {
        var text = new InMemoryText(ConsumerProject.Directory + "test.yaml", document);
        var file = SpecFiles.From(text, new InMemoryOptions(new ConsumerProject().Properties, new ConsumerProject().Metadata), [], default);
        return SpecReader.Read(file, default).Model ?? throw new InvalidOperationException("The document cannot be read.");
    }

    /// <summary>An emitted type by its name in the client's namespace.</summary>
    public Type Type(string name) => Assembly.GetType(Namespace + "." + name, throwOnError: true)!;

    /// <summary>Calls a record's <c>FromJson</c>.</summary>
    public Emitted Read(string type, string json) => Read(type, Encoding.UTF8.GetBytes(json));

    public Emitted Read(string type, byte[] utf8)
    {
        var method = Type(type).GetMethod("FromJson", BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)!;
        if (method.ReturnType.IsValueType)
        {
            return new Emitted(JsonSerializer.Deserialize(utf8, Type(type))!);
        }

        return new Emitted(method.CreateDelegate<FromJson>()(utf8));
    }

    private static IEnumerable<GeneratedFile> Support(EquatableArray<string> symbols)
    {
        foreach (var folder in SupportLibrary.For(symbols).Parts.GroupBy(part => part.Folder, StringComparer.Ordinal))
        {
            if (folder.Key != "Polyfills")
            {
                var hintName = HintNames.For(SupportFile.HintPrefix, folder.Key);
                yield return new SupportFile(new FileHeader(hintName, SupportNamespace, "global::" + SupportNamespace, IsPublic: true))
                {
                    Parts = folder.Select(part => part.Resource).ToEquatableArray(),
                    Symbols = symbols,
                };
            }
        }
    }

    private Assembly Load()
    {
        using var image = new MemoryStream();
        var result = Compilation.Emit(image);
        Assert.True(
            result.Success,
            string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        );
        image.Position = 0;
        return new AssemblyLoadContext(Compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }

    private delegate object FromJson(ReadOnlySpan<byte> utf8);
}

/// <summary>A value of an emitted type, reached by reflection.</summary>
internal sealed record Emitted(object Value)
{
    /// <summary>The member of that name, an enum as its wire text.</summary>
    public object? this[string member]
    {
        get
        {
            var value = Value.GetType().GetProperty(member)!.GetValue(Value);
            return value?.GetType().GetProperty("IsKnown") is null ? value : value.GetType().GetProperty("Value")!.GetValue(value);
        }
    }

    /// <summary>The member as a value of an emitted type itself.</summary>
    public Emitted Member(string member) => new(Value.GetType().GetProperty(member)!.GetValue(Value)!);

    public string ToJson() => Encoding.UTF8.GetString((byte[])Value.GetType().GetMethod("ToJsonUtf8")!.Invoke(Value, null)!);
}
