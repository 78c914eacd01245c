using System.Text.RegularExpressions;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.PackageTests;

/// <summary>A newcomer who follows the README, or getting started, in a new project.</summary>
public sealed partial class ReadmeTests(PackedFeed feed)
{
    private static readonly string Readme = Page("README.md");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_program_lists_twenty_messages_of_the_emulator()
    {
        await using var emulator = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 100 }, Cancellation);
        using var consumer = NewProject();
        consumer.Write(
            "Program.cs",
            Block("csharp program").Replace("http://127.0.0.1:5055", emulator.BaseAddress.AbsoluteUri, StringComparison.Ordinal)
        );

        var run = (await consumer.DotnetAsync("run")).ShouldSucceed();

        Assert.Equal(20, MessagePattern().Count(run.Output));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task The_generated_code_in_the_project_is_the_same_after_a_second_build()
    {
        using var consumer = NewProject();
        consumer.Write("Program.cs", Block("csharp program"));
        consumer.Fragments.Add(Block("xml", "EmitCompilerGeneratedFiles"));

        (await consumer.BuildAsync()).ShouldSucceed();
        var first = Generated(consumer);
        Directory.Delete(Path.Combine(consumer.Folder, "Generated"), recursive: true);
        (await consumer.BuildAsync("--no-incremental")).ShouldSucceed();

        Assert.Contains("Twilio.Message.g.cs", first.Keys);
        Assert.Equal(first, Generated(consumer));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task Two_target_frameworks_write_a_folder_each_and_a_second_build_changes_neither()
    {
        using var consumer = NewProject();
        consumer.TargetFramework = "";
        consumer.Properties["TargetFrameworks"] = "net8.0;netstandard2.0";
        consumer.Properties["OutputType"] = "";
        consumer.Properties["LangVersion"] = "11";
        consumer.Properties["ImplicitUsings"] = "";
        consumer.Items.Add("""<PackageReference Include="System.Text.Json" Version="8.0.5" />""");
        consumer.Fragments.Add(Block("xml", "EmitCompilerGeneratedFiles"));

        (await consumer.BuildAsync()).ShouldSucceed();
        var first = (Modern: Generated(consumer, "net8.0"), Older: Generated(consumer, "netstandard2.0"));
        (await consumer.BuildAsync("--no-incremental")).ShouldSucceed();

        Assert.Contains("DateOnly", first.Modern["Twilio.ListMessagesFilter.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("DateOnly", first.Older["Twilio.ListMessagesFilter.g.cs"], StringComparison.Ordinal);
        Assert.Equal(first.Modern, Generated(consumer, "net8.0"));
        Assert.Equal(first.Older, Generated(consumer, "netstandard2.0"));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task An_older_target_needs_what_getting_started_shows()
    {
        using var consumer = new Consumer(feed, "Acme") { TargetFramework = "netstandard2.0" };
        consumer.Properties["ImplicitUsings"] = "";
        consumer.WithSpec("twilio.yaml");
        consumer.Fragments.Add(Block("xml", "LangVersion", Page("docs/getting-started.md")));
        (await consumer.BuildAsync()).ShouldSucceed();
    }

    private static string Page(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    private static SortedDictionary<string, string> Generated(Consumer consumer, string target = "net10.0") =>
        new(
            Directory
                .EnumerateFiles(
                    Path.Combine(consumer.Folder, "Generated", target, "SourceGen.OpenApi", "SourceGen.OpenApi.OpenApiClientGenerator"),
                    "*.g.cs"
                )
                .ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>The first block with these words after the fence that holds a text.</summary>
    private static string Block(string words, string holding = "", string? page = null) =>
        FencePattern()
            .Matches(page ?? Readme)
            .First(match => match.Groups["words"].Value == words && match.Groups["text"].Value.Contains(holding, StringComparison.Ordinal))
            .Groups["text"]
            .Value;

    private Consumer NewProject()
    {
        var consumer = new Consumer(feed, "Acme");
        consumer.Properties["OutputType"] = "Exe";
        consumer.Write("twilio.yaml", File.ReadAllText(Repository.Spec("twilio.yaml")));
        consumer.Fragments.Add(Block("xml"));
        return consumer;
    }

    [GeneratedRegex(
        "^```(?<words>[a-z ]+)\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}Z .+ > .+: .+$", RegexOptions.Multiline, 2000)]
    private static partial Regex MessagePattern();
}
