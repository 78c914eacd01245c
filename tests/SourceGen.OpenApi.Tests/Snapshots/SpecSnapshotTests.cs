namespace SourceGen.OpenApi.Tests;

/// <summary>Every file generated for the four documents, and the support code once.</summary>
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
    public void The_support_code_is_as_accepted()
    {
        var run = GeneratorRun.Of(Specs.Twilio);

        Snapshot.Match(run.Files.Where(file => file.Key.StartsWith("OpenApi.", StringComparison.Ordinal)).ToDictionary(), "Support");
    }

    [Fact]
    public void The_four_clients_compile_together_without_a_warning() => Assert.Empty(GeneratorRun.Of(Specs.All).CompileProblems());
}
