namespace SourceGen.OpenApi.PackageTests;

/// <summary>Other projects and other analyzers beside ours.</summary>
public sealed class NeighbourTests(PackedFeed feed) : IClassFixture<NeighbourPackage>
{
    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task Two_projects_with_clients_reference_each_other_even_under_one_root_namespace(string visibility)
    {
        using var library = new Consumer(feed, name: "Library");
        library.WithSpec("twilio.yaml").Properties["RootNamespace"] = "Shared";
        library.Properties["OpenApiVisibility"] = visibility;
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
    public async Task An_analyzer_with_older_versions_of_our_libraries_gets_its_own_and_we_get_ours()
    {
        using var consumer = WithNeighbour();

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task The_same_holds_for_a_project_that_references_the_generators_project()
    {
        using var consumer = WithNeighbour();
        consumer.ReferencesPackage = false;
        var generator = Path.Combine(Repository.Root, "src", "SourceGen.OpenApi");
        consumer.Items.Add(
            $"""<ProjectReference Include="{generator}/SourceGen.OpenApi.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />"""
        );
        foreach (var file in new[] { "props", "targets" })
        {
            consumer.Fragments.Add($"""<Import Project="{generator}/build/SourceGen.OpenApi.{file}" />""");
        }

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    private Consumer WithNeighbour()
    {
        var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml").With("Caller.cs", Code.Twilio());
        consumer.Items.Insert(0, $"""<PackageReference Include="{NeighbourPackage.Name}" Version="{feed.Version}" />""");
        // Does not compile with any other versions: 1000 is no sbyte.
        consumer.With(
            "Seen.cs",
            """internal static class Seen { public const sbyte Right = Neighbour.Libraries == "1.6.11 and 13.0.0" ? 1 : 1000; }"""
        );
        return consumer;
    }
}
