namespace SourceGen.OpenApi.PackageTests;

/// <summary>The report that a build writes when it is asked to.</summary>
public sealed class ReportTests(PackedFeed feed)
{
    private const string Switch = "-p:OpenApiReport=true";
    private const string NothingCompiled = "(nothing was compiled; this is the state since the last compilation)";

    [Fact]
    public async Task A_report_is_written_printed_and_kept_until_the_next_compilation()
    {
        using var consumer = Project();
        (await consumer.BuildAsync()).ShouldSucceed();
        var path = Path.Combine(consumer.Folder, "obj/Debug/net10.0/OpenApiReport.txt");
        Assert.False(File.Exists(path));
        var plain = Assembly(consumer);

        var first = (await consumer.BuildAsync("--no-restore", Switch)).ShouldSucceed();
        var report = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("OpenAPI report: " + path, first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(NothingCompiled, first.Output, StringComparison.Ordinal);
        foreach (
            var line in new[]
            {
                "document heymarket.yaml: HeymarketClient, 3 of 3 operations, 7 types, 14 files, ",
                "document shop.yaml: ShopClient, 1 of 2 operations, 0 types, 4 files, ",
            }
        )
        {
            Assert.Contains("\n" + line, report, StringComparison.Ordinal);
            Assert.Contains(line, first.Output, StringComparison.Ordinal);
        }

        Assert.Contains(
            "\n    skipped POST /a (line 10): This operation is left out of the client: its multipart body names no parts (line 10)\n",
            report,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("skipped POST", first.Output, StringComparison.Ordinal);

        var second = (await consumer.BuildAsync("--no-restore", Switch, "-p:OpenApiReportPath=report.txt")).ShouldSucceed();
        Assert.Contains(NothingCompiled, second.Output, StringComparison.Ordinal);
        Assert.Contains("OpenAPI report: " + Path.Combine(consumer.Folder, "report.txt"), second.Output, StringComparison.Ordinal);
        Assert.Contains("document shop.yaml: ShopClient, 1 of 2 operations", second.Output, StringComparison.Ordinal);
        Assert.Equal(report, consumer.Read("report.txt"));

        (await consumer.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.False(File.Exists(path));
        Assert.Equal(plain, Assembly(consumer));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task Each_target_framework_has_a_report_and_the_projects_own_folder_of_generated_files_stays_as_it_was()
    {
        using var consumer = Project();
        consumer.TargetFramework = "";
        consumer.Properties["TargetFrameworks"] = "net8.0;net10.0";
        consumer.Properties["EmitCompilerGeneratedFiles"] = "true";
        consumer.Properties["CompilerGeneratedFilesOutputPath"] = "Generated/$(TargetFramework)";
        consumer.Fragments.Add("""<ItemGroup><Compile Remove="Generated/**" /></ItemGroup>""");
        (await consumer.BuildAsync()).ShouldSucceed();
        var before = Generated(consumer);

        (await consumer.BuildAsync("--no-restore", Switch)).ShouldSucceed();

        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            Assert.Contains(
                "document shop.yaml: ShopClient, 1 of 2 operations",
                consumer.Read($"obj/Debug/{framework}/OpenApiReport.txt"),
                StringComparison.Ordinal
            );
        }

        Assert.NotEmpty(before);
        Assert.Equal(before, Generated(consumer));
    }

    [Fact]
    public async Task A_switch_that_is_neither_on_nor_off_is_an_error()
    {
        using var consumer = Project();

        var build = (await consumer.BuildAsync("-p:OpenApiReport=maybe")).ShouldFail();

        Assert.Equal(["OAPI006"], Consumer.Problems(build).Where(static id => id is not "OAPI030"));
        Assert.Contains("'OpenApiReport' is 'maybe'", build.Output, StringComparison.Ordinal);
    }

    private Consumer Project()
    {
        var consumer = new Consumer(feed);
        consumer.Properties["TreatWarningsAsErrors"] = "false";
        consumer.WithSpec("heymarket.yaml", folder: ".");
        consumer.Items.Clear();
        consumer.Items.Add("""<AdditionalFiles Include="*.yaml" />""");
        return consumer.With(
            "shop.yaml",
            """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            servers: [{ url: https://example.com }]
            paths:
              /a:
                get:
                  operationId: a.get
                  responses:
                    "204": { description: Done. }
                post:
                  operationId: a.post
                  requestBody:
                    content: { multipart/form-data: { schema: { type: string } } }
                  responses: { "204": { description: Done. } }
            """
        );
    }

    private static byte[] Assembly(Consumer consumer) => File.ReadAllBytes(Path.Combine(consumer.Folder, "bin/Debug/net10.0/Consumer.dll"));

    private static List<string> Generated(Consumer consumer) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(consumer.Folder, "Generated"), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];
}
