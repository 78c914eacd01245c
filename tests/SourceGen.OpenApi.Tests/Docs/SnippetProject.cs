using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// The project that the snippets belong to: <c>Acme</c>, with the four documents. The words after <c>csharp</c> choose the documents whose
/// namespaces are used (<c>twilio</c> where none is named) and the form: statements, or with <c>program</c> or <c>file</c> a whole file.
/// <c>di</c> adds Microsoft.Extensions.Http, <c>doubles</c> the fake transport, <c>streams</c> a document that streams.
/// </summary>
internal static class SnippetProject
{
    private const string ImplicitUsings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    /// <summary>What statements may refer to without declaring it.</summary>
    private const string Surroundings = """
            private static readonly Acme.Twilio.TwilioClient twilio = null!;
            private static readonly Acme.SendblueV1.SendblueV1Client sendblueV1 = null!;
            private static readonly Acme.SendblueV2.SendblueV2Client sendblueV2 = null!;
            private static readonly Acme.Heymarket.HeymarketClient heymarket = null!;
            private static readonly HttpClient httpClient = null!;
            private static readonly string accountSid = "", authToken = "";
            private static readonly CancellationToken cancellationToken;

        """;

    private const string Services = """
            private static readonly Microsoft.Extensions.DependencyInjection.IServiceCollection services = null!;
            private static readonly Microsoft.Extensions.Configuration.IConfiguration configuration = null!;

        """;

    /// <summary>The word for a document with streams, which none of the four has.</summary>
    private const string Streams = "streams";

    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["sendblue-v1"] = "SendblueV1",
        ["sendblue-v2"] = "SendblueV2",
        ["heymarket"] = "Heymarket",
        ["twilio"] = "Twilio",
        [Streams] = "Streams",
    };

    private static readonly ConcurrentDictionary<(bool Di, bool Doubles, bool Streams, string? Edit), GeneratorRun> Runs = new();

    /// <summary>What is generated for a snippet.</summary>
    public static GeneratorRun RunFor(Fence fence) =>
        Runs.GetOrAdd(
            (fence.Has("di"), fence.Has("doubles"), fence.Has(Streams), fence.Has("edit") ? fence.Page : null),
            static flags => Run(flags.Di, flags.Doubles, flags.Streams, flags.Edit)
        );

    /// <summary>Errors and warnings of the snippet, at its place on the page.</summary>
    public static IReadOnlyList<string> Problems(Fence fence)
    {
        var run = RunFor(fence);
        var tree = CSharpSyntaxTree.ParseText(Wrap(fence), run.Project.ParseOptions, "Snippet.cs");
        var kind = fence.Has("program") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = ((CSharpCompilation)run.Output).AddSyntaxTrees(tree);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(kind));
        return
        [
            .. compilation
                .GetSemanticModel(tree)
                .GetDiagnostics()
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
                .Select(static diagnostic => $"{diagnostic.Location.GetMappedLineSpan()}: {diagnostic.Id} {diagnostic.GetMessage()}"),
        ];
    }

    private static GeneratorRun Run(bool isWithDi, bool isWithDoubles, bool isWithStreams, string? edit)
    {
        var project = ConsumerProject.With(Specs.All);
        if (isWithStreams)
        {
            var text = Repository.Read("tests/SourceGen.OpenApi.Tests/Snapshots/Streams/streams.yaml");
            project = project.WithDocument("specs/streams.yaml", text);
        }

        if (edit is not null)
        {
            project = project.WithDocument(Specs.Twilio, Edited(edit));
        }

        if (isWithDi)
        {
            project = project with
            {
                References =
                [
                    .. project.References,
                    .. Directory
                        .EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll")
                        .Select(static path => MetadataReference.CreateFromFile(path)),
                ],
            };
        }

        return GeneratorRun.Of(isWithDoubles ? project.WithProperty("OpenApiEmitTestDoubles", "true") : project);
    }

    /// <summary>Twilio's document with the page's <c>yaml edit</c> among the properties of a message.</summary>
    private static string Edited(string page)
    {
        const string Place = "        account_sid:\n";
        var edit = DocPage.Of(page).Fences().Single(static fence => fence.Language == "yaml" && fence.Has("edit"));
        var text = Repository.Read(Specs.Twilio);
        Assert.Contains(Place, text, StringComparison.Ordinal);
        return text.Replace(Place, edit.Text + "\n" + Place, StringComparison.Ordinal);
    }

    private static string Wrap(Fence fence)
    {
        var lines = fence.Text.Split('\n');
        var usings = lines.TakeWhile(static line => line.Length == 0 || IsUsing(line)).ToList();
        var body = string.Join('\n', lines.Skip(usings.Count));
        var line = $"#line {fence.Line + usings.Count} \"{fence.Page}\"\n";
        if (fence.Has("program") || fence.Has("file"))
        {
            return ImplicitUsings + "#pragma warning disable CS1591\n" + $"#line {fence.Line} \"{fence.Page}\"\n" + fence.Text;
        }

        var documents = fence.Words.Where(Namespaces.ContainsKey).DefaultIfEmpty("twilio");
        return ImplicitUsings
            + "using Acme.OpenApi;\n"
            + string.Concat(documents.Select(static name => $"using Acme.{Namespaces[name]};\n"))
            + string.Concat(usings.Select(static text => text + "\n"))
            + "#pragma warning disable CS1998, CS0169, CS0414, CS0219, CS8321\n"
            + "internal static class Snippet\n{\n"
            + Surroundings
            + (fence.Has("di") ? Services : "")
            + (fence.Has(Streams) ? "    private static readonly Acme.Streams.StreamsClient client = null!;\n" : "")
            + "    internal static async Task RunAsync()\n    {\n"
            + line
            + body
            + "\n    }\n}\n";
    }

    private static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal)
        && line.EndsWith(';')
        && !line.Contains('(')
        && !line.StartsWith("using var", StringComparison.Ordinal);
}
