using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi.PackageTests;

/// <summary>The package's own files in the oldest compiler that it supports, Roslyn 4.8.0 of SDK 8.0.100.</summary>
public sealed class CompilerFloorTests(PackedFeed feed)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_packed_generator_runs_on_the_oldest_compiler()
    {
        Assert.Equal(new Version(4, 8, 0, 0), typeof(CSharpCompilation).Assembly.GetName().Version);
        var folder = Directory.CreateTempSubdirectory("sourcegen-analyzers-").FullName;
        try
        {
            await ZipFile.ExtractToDirectoryAsync(feed.Package, folder, Cancellation);
            var analyzers = Path.Combine(folder, "analyzers", "dotnet", "cs");
            var reference = new AnalyzerFileReference(Path.Combine(analyzers, "SourceGen.OpenApi.dll"), new FolderLoader(analyzers));
            var options = new CSharpParseOptions(
                LanguageVersion.CSharp11,
                preprocessorSymbols: ["NET", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER"]
            );

            CSharpGeneratorDriver
                .Create(
                    reference.GetGenerators(LanguageNames.CSharp),
                    [new SpecText(Repository.Spec("twilio.yaml")), new SpecText(Repository.Spec("heymarket.yaml"))],
                    options
                )
                .RunGeneratorsAndUpdateCompilation(Empty(options), out var compilation, out var reported, Cancellation);

            Assert.Empty(reported);
            Assert.NotNull(compilation.GetTypeByMetadataName("Floor.Twilio.TwilioClient"));
            Assert.NotNull(compilation.GetTypeByMetadataName("Floor.Heymarket.HeymarketClient"));
            Assert.Empty(compilation.GetDiagnostics(Cancellation).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CSharpCompilation Empty(CSharpParseOptions options)
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Directory
            .EnumerateFiles(platform, "System*.dll")
            .Append(Path.Combine(platform, "netstandard.dll"))
            .Where(IsManaged)
            .Select(static path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Floor",
            [CSharpSyntaxTree.ParseText("internal static class Own { }", options)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithNullableContextOptions(NullableContextOptions.Enable)
        );
    }

    private static bool IsManaged(string path)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return file.HasMetadata;
    }

    /// <summary>Loads as the compiler does: what is in the folder, and else what the host has.</summary>
    private sealed class FolderLoader(string folder) : AssemblyLoadContext(nameof(FolderLoader)), IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public Assembly LoadFromPath(string fullPath) => LoadFromBytes(fullPath);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromBytes(path) : null;
        }

        private Assembly LoadFromBytes(string path) => LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
    }

    private sealed class SpecText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8);
    }
}
