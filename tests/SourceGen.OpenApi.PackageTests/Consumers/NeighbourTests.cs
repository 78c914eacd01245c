namespace SourceGen.OpenApi.PackageTests;

/// <summary>Other projects and other analyzers beside ours.</summary>
public sealed class NeighbourTests(PackedFeed feed)
{
    [Fact]
    public async Task Two_projects_with_clients_reference_each_other_even_under_one_root_namespace()
    {
        using var library = new Consumer(feed, name: "Library");
        library.WithSpec("twilio.yaml").Properties["RootNamespace"] = "Shared";
        library.Items.Add("""<InternalsVisibleTo Include="Application" />""");
        library.WriteProject();
        using var application = new Consumer(feed, name: "Application");
        application.WithSpec("heymarket.yaml").Properties["RootNamespace"] = "Shared";
        application.Items.Add($"""<ProjectReference Include="{library.ProjectFile}" />""");
        application.With(
            "Both.cs",
            """
            internal static class Both
            {
                public static object Twilio => new Shared.Twilio.TwilioClientOptions { BasicAuth = new Shared.OpenApi.BasicCredential("a", "b") };

                public static object Heymarket => new Shared.Heymarket.HeymarketClientOptions();
            }
            """
        );

        Assert.Empty(Consumer.Problems((await application.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    public async Task An_analyzer_that_carries_an_older_YamlDotNet_does_no_harm()
    {
        using var other = new Consumer(feed, name: "OtherAnalyzer") { TargetFramework = "netstandard2.0", ReferencesPackage = false };
        other.Properties["LangVersion"] = "11";
        other.Properties["ImplicitUsings"] = "disable";
        other.Properties["EnforceExtendedAnalyzerRules"] = "true";
        other.Properties["CopyLocalLockFileAssemblies"] = "true";
        other.Items.Add("""<PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" />""");
        other.Items.Add("""<PackageReference Include="YamlDotNet" Version="13.7.1" />""");
        other.With(
            "OtherGenerator.cs",
            """
            using Microsoft.CodeAnalysis;

            [Generator]
            public sealed class OtherGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(static output =>
                    {
                        var yaml = new YamlDotNet.Core.Mark().ToString();
                        output.AddSource("Other.g.cs", "// " + yaml);
                    });
            }
            """
        );
        (await other.BuildAsync()).ShouldSucceed();
        var folder = Path.Combine(other.Folder, "bin", "Debug", "netstandard2.0");
        using var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml").With("Caller.cs", Code.Twilio());
        foreach (var name in new[] { "OtherAnalyzer", "YamlDotNet" })
        {
            consumer.Items.Add($"""<Analyzer Include="{Path.Combine(folder, name + ".dll")}" />""");
        }

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }
}
