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
    public void Support_code_leaves_as_it_stands_but_for_its_namespace()
    {
        var run = GeneratorRun.Of(Specs.Twilio);

        foreach (var (hintName, text) in run.Files.Where(file => file.Key.StartsWith("OpenApi.", StringComparison.Ordinal)))
        {
            var name = hintName["OpenApi.".Length..^".g.cs".Length];
            var source = Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src/SourceGen.OpenApi.Support"), name + ".cs", SearchOption.AllDirectories)
                .Single();
            var expected = File.ReadAllText(source)
                .ReplaceLineEndings("\n")
                .Replace("SourceGen.OpenApi.Support", "Acme.OpenApi", StringComparison.Ordinal);

            Assert.EndsWith("#nullable enable\n\n" + expected, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_four_clients_compile_together_without_a_warning() => Assert.Empty(GeneratorRun.Of(Specs.All).CompileProblems());
}
