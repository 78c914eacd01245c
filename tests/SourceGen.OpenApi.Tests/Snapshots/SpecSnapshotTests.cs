namespace SourceGen.OpenApi.Tests;

/// <summary>Every file generated for the four documents; support code is compared with its own source instead.</summary>
public sealed class SpecSnapshotTests
{
    [Theory]
    [InlineData(Specs.SendblueV1, "SendblueV1")]
    [InlineData(Specs.SendblueV2, "SendblueV2")]
    [InlineData(Specs.Heymarket, "Heymarket")]
    [InlineData(Specs.Twilio, "Twilio")]
    public void Output_is_as_accepted(string spec, string client)
    {
        var run = GeneratorRun.Of(spec);

        Assert.Empty(run.Diagnostics);
        Snapshot.Match(run.Files.Where(file => file.Key.StartsWith(client + ".", StringComparison.Ordinal)).ToDictionary(), client);
    }

    [Fact]
    public void Support_code_leaves_as_it_stands_but_for_its_namespace_and_comments()
    {
        var run = GeneratorRun.Of(Specs.All);
        var support = run.Files.Where(file => file.Key.StartsWith("OpenApi.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(support);
        foreach (var (hintName, text) in support)
        {
            var folder = Path.Combine(Repository.Root, "src/SourceGen.OpenApi.Support", hintName["OpenApi.".Length..^".g.cs".Length]);
            var written = Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .SelectMany(path => File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'))
                .Select(line => line.Replace("SourceGen.OpenApi.Support", "Acme.OpenApi", StringComparison.Ordinal))
                .ToHashSet(StringComparer.Ordinal);

            Assert.All(text.Split('\n').SkipWhile(line => line != "#nullable enable").Skip(1), line => Assert.Contains(line, written));
        }
    }

    [Fact]
    public void The_four_clients_compile_together_without_a_warning() => Assert.Empty(GeneratorRun.Of(Specs.All).CompileProblems());
}
