namespace SourceGen.OpenApi.PackageTests;

/// <summary>Another vendor's analyzer package, with older versions of the two libraries that ours is built on in its own analyzers folder.</summary>
public sealed class NeighbourPackage(PackedFeed feed) : IAsyncLifetime
{
    public const string Name = "Neighbour.Analyzer";

    private static readonly (string Name, string Version)[] Libraries = [("Microsoft.OpenApi", "1.6.11"), ("YamlDotNet", "13.7.1")];

    /// <summary>Packs it into the feed, under the feed's version.</summary>
    public async ValueTask InitializeAsync()
    {
        using var project = new Consumer(feed, Name) { TargetFramework = "netstandard2.0", ReferencesPackage = false };
        project.Properties["LangVersion"] = "11";
        project.Properties["ImplicitUsings"] = "disable";
        project.Properties["EnforceExtendedAnalyzerRules"] = "true";
        project.Properties["IncludeBuildOutput"] = "false";
        project.Properties["SuppressDependenciesWhenPacking"] = "true";
        project.Properties["NoWarn"] = "NU5128";
        project.Items.Add("""<PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />""");
        project.Items.Add(Packed("$(OutputPath)$(AssemblyName).dll"));
        foreach (var (name, version) in Libraries)
        {
            project.Items.Add(
                $"""<PackageReference Include="{name}" Version="{version}" GeneratePathProperty="true" PrivateAssets="all" />"""
            );
            project.Items.Add(Packed($"$(Pkg{name.Replace('.', '_')})/lib/netstandard2.0/{name}.dll"));
        }

        // Types that only the old versions have: with another one it fails to load.
        project.With(
            "NeighbourGenerator.cs",
            """
            using Microsoft.CodeAnalysis;

            [Generator]
            public sealed class NeighbourGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(static output => output.AddSource(
                        "Neighbour.g.cs",
                        "internal static class Neighbour { public const string Libraries = \""
                            + VersionOf(typeof(Microsoft.OpenApi.Models.OpenApiDocument)) + " " + Title() + " "
                            + VersionOf(typeof(YamlDotNet.Core.Parser)) + "\"; }"));

                private static string Title() => new Microsoft.OpenApi.Models.OpenApiInfo { Title = "and" }.Title;

                private static string VersionOf(System.Type type) => type.Assembly.GetName().Version.ToString(3);
            }
            """
        );
        (await project.DotnetAsync("pack", "--output", feed.Folder, "-p:Version=" + feed.Version)).ShouldSucceed();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Packed(string file) =>
        $"""<None Include="{file}" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />""";
}
