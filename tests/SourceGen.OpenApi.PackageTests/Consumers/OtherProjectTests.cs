namespace SourceGen.OpenApi.PackageTests;

/// <summary>Projects in which a client would silently be missing.</summary>
public sealed class OtherProjectTests(PackedFeed feed)
{
    [Theory]
    [InlineData(".vbproj", "Empty.vb", "' nothing", "VB")]
    [InlineData(".fsproj", "Empty.fs", "module Empty", "F#")]
    public async Task Another_language_is_told_once_what_to_do(string extension, string file, string code, string language)
    {
        using var consumer = new Consumer(feed) { Extension = extension };
        consumer.WithSpec("twilio.yaml").With(file, code);
        consumer.Properties["TreatWarningsAsErrors"] = "";
        if (extension == ".fsproj")
        {
            consumer.Items.Add($"""<Compile Include="{file}" />""");
        }

        var build = (await consumer.BuildAsync()).ShouldSucceed();

        Assert.Equal(["OAPI060"], Consumer.Problems(build));
        Assert.Contains($"This project's language is {language}", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_for_other_tooling_is_told()
    {
        using var consumer = new Consumer(feed);
        consumer.With("vendor.json", File.ReadAllText(Repository.Spec("twilio.yaml")));
        consumer.Items.Add("""<OpenApiReference Include="vendor.json" />""");

        Assert.Contains(
            "vendor.json is an OpenApiReference item",
            (await consumer.BuildAsync()).ShouldSucceed().Output,
            StringComparison.Ordinal
        );
    }
}
