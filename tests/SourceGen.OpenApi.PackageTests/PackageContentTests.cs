using System.IO.Compression;

namespace SourceGen.OpenApi.PackageTests;

public sealed class PackageContentTests(PackedFeed feed)
{
    private const long Budget = 2_621_440;

    [Fact]
    public void The_package_stays_within_two_and_a_half_megabytes() => Assert.InRange(new FileInfo(feed.Package).Length, 1, Budget);

    [Fact]
    public void It_holds_the_generator_and_exactly_the_assemblies_that_it_needs()
    {
        var assemblies = Entries().Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "analyzers/dotnet/cs/SourceGen.OpenApi.Microsoft.OpenApi.dll",
                "analyzers/dotnet/cs/SourceGen.OpenApi.YamlDotNet.dll",
                "analyzers/dotnet/cs/SourceGen.OpenApi.dll",
            ],
            assemblies
        );
    }

    [Theory]
    [InlineData("build/SourceGen.OpenApi.props")]
    [InlineData("build/SourceGen.OpenApi.targets")]
    [InlineData("buildTransitive/SourceGen.OpenApi.props")]
    [InlineData("buildTransitive/SourceGen.OpenApi.targets")]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("LICENSE")]
    [InlineData("THIRD-PARTY-NOTICES.txt")]
    [InlineData("icon.png")]
    public void It_holds(string entry) => Assert.Contains(entry, Entries());

    [Fact]
    public void It_has_no_lib_folder_and_no_dependency()
    {
        Assert.DoesNotContain(Entries(), entry => entry.StartsWith("lib/", StringComparison.Ordinal));
        var manifest = Text("SourceGen.OpenApi.nuspec");
        Assert.DoesNotContain("<dependency ", manifest, StringComparison.Ordinal);
        Assert.Contains("<developmentDependency>true</developmentDependency>", manifest, StringComparison.Ordinal);
    }

    private List<string> Entries()
    {
        using var archive = ZipFile.OpenRead(feed.Package);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private string Text(string entry)
    {
        using var archive = ZipFile.OpenRead(feed.Package);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }
}
