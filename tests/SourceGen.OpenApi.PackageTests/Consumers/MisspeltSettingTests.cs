namespace SourceGen.OpenApi.PackageTests;

/// <summary>A setting whose name is misspelt is never ignored without a word.</summary>
public sealed class MisspeltSettingTests(PackedFeed feed)
{
    [Fact]
    public async Task Near_misses_are_told_in_items_and_properties_and_other_names_are_left_alone()
    {
        using var consumer = new Consumer(feed);
        consumer.Properties["TreatWarningsAsErrors"] = "false";
        consumer.Write("api.yaml", "openapi: 3.0.3\ninfo: { title: T, version: '1' }\nservers: [{ url: https://a.test }]\npaths: {}\n");
        consumer.Write("other.yaml", consumer.Read("api.yaml"));
        consumer.Write("words.txt", "words");
        consumer.Properties["OpenApiVisibilty"] = "internal";
        consumer.Properties["OpenApiGenerateDocuments"] = "false";
        consumer.Items.Add(
            """<OpenApiClient Include="api.yaml" Namspace="X" Visible="false" Condition="'$(A)' != 'Namspaces=&quot;b&quot;'" />"""
        );
        consumer.Items.Add("""<AdditionalFiles Include="other.yaml"><ClientNme>X</ClientNme></AdditionalFiles>""");
        consumer.Items.Add("""<AdditionalFiles Include="words.txt" Namespaces="none" />""");
        consumer.Items.Add("""<!-- <OpenApiClient Include="api.yaml" Visibilty="internal" /> -->""");
        consumer.Write(
            "Directory.Build.props",
            """<Project><PropertyGroup><OpenApiUnkownMembers>it's, "(keep)"</OpenApiUnkownMembers></PropertyGroup></Project>"""
        );

        var build = (await consumer.BuildAsync()).ShouldSucceed();

        Assert.Equal(["OAPI007"], Consumer.Problems(build));
        Assert.Contains("api.yaml(1,1): warning OAPI007", build.Output, StringComparison.Ordinal);
        Assert.All(
            [
                ("Namspace", "Namespace"),
                ("ClientNme", "ClientName"),
                ("OpenApiVisibilty", "OpenApiVisibility"),
                ("OpenApiUnkownMembers", "OpenApiUnknownMembers"),
            ],
            (pair) => Assert.Contains($"'{pair.Item1}'", build.Output, StringComparison.Ordinal)
        );
        // Four, each once where it happens and once in the build's summary.
        Assert.Equal(8, build.Output.Split("warning OAPI007").Length - 1);
    }
}
