namespace SourceGen.OpenApi.PackageTests;

/// <summary>Edit, build, edit again; and leave without a trace.</summary>
public sealed class EditingTests(PackedFeed feed)
{
    [Fact]
    public async Task An_edited_document_regenerates_without_a_clean()
    {
        using var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml").With("Caller.cs", Code.Twilio());
        (await consumer.BuildAsync()).ShouldSucceed();

        var document = consumer.Read("specs/twilio.yaml");
        const string anchor = "\n        body:\n";
        Assert.Contains(anchor, document, StringComparison.Ordinal);
        consumer.Write(
            "specs/twilio.yaml",
            document.Replace(
                anchor,
                "\n        brand_new:\n          type: string\n          description: Added a moment ago." + anchor,
                StringComparison.Ordinal
            )
        );
        consumer.Write(
            "Added.cs",
            "internal static class Added { public static string? Of(Consumer.Twilio.Message message) => message.BrandNew; }"
        );
        Assert.Empty(Consumer.Problems((await consumer.BuildAsync("--no-restore")).ShouldSucceed()));

        // The document goes, and so does its client.
        File.Delete(Path.Combine(consumer.Folder, "specs/twilio.yaml"));
        consumer.Items.Clear();
        Assert.Contains("CS0234", Consumer.Problems((await consumer.BuildAsync("--no-restore")).ShouldFail()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task Without_the_package_the_project_builds_as_before()
    {
        using var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml").With("Plain.cs", "internal static class Plain { }");
        (await consumer.BuildAsync()).ShouldSucceed();

        consumer.ReferencesPackage = false;

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    public async Task A_design_time_build_sees_the_documents_and_their_settings()
    {
        using var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml", attributes: "ClientName=\"TextClient\"");
        (await consumer.DotnetAsync("restore")).ShouldSucceed();

        var build = await consumer.DotnetAsync(
            "msbuild",
            "-t:Compile",
            "-p:DesignTimeBuild=true",
            "-p:BuildingInsideVisualStudio=true",
            "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true",
            "-getItem:CscCommandLineArgs"
        );

        build.ShouldSucceed();
        Assert.Contains("/additionalfile:specs/twilio.yaml", build.Output, StringComparison.Ordinal);
        Assert.Contains("SourceGen.OpenApi.dll", build.Output, StringComparison.Ordinal);
    }
}
