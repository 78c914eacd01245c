namespace SourceGen.OpenApi.PackageTests;

/// <summary>The guard of a client's surface, as a project has it.</summary>
public sealed class SurfaceTests(PackedFeed feed)
{
    private const string Document = "specs/twilio.yaml";
    private const string Baseline = "api/Twilio.surface.txt";
    private const string Update = "-p:OpenApiSurfaceUpdate=true";

    [Fact]
    public async Task A_property_that_vanishes_is_a_warning_at_its_schema_until_the_baseline_is_updated()
    {
        using var consumer = Guarded();
        var missing = (await consumer.BuildAsync()).ShouldSucceed();
        Assert.Equal(["OAPI052"], Consumer.Problems(missing));
        Assert.Contains($"'{Baseline}' does not exist; build with {Update} to make it", missing.Output, StringComparison.Ordinal);

        var created = (await consumer.BuildAsync("--no-restore", Update)).ShouldSucceed();
        Assert.Empty(Consumer.Problems(created));
        Assert.Contains($"OpenAPI surface written: {Baseline}", created.Output, StringComparison.Ordinal);
        var accepted = consumer.Read(Baseline);
        Assert.Contains("\nclient Consumer.Twilio.TwilioClient\n", accepted, StringComparison.Ordinal);
        Assert.Contains("\nMessage.Price: decimal?\n", accepted, StringComparison.Ordinal);
        Assert.Empty(Consumer.Problems((await consumer.BuildAsync("--no-restore")).ShouldSucceed()));

        var document = consumer.Read(Document);
        consumer.Write(Document, Without(document, "price"));
        var broken = (await consumer.BuildAsync("--no-restore")).ShouldSucceed();
        var place = Place(document, "\n    Message:\n");
        Assert.Contains(
            $"{Document}{place}: warning OAPI050: Message.Price is gone (compared with '{Baseline}')",
            broken.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(["OAPI050"], Consumer.Problems(broken));
        Assert.Equal(accepted, consumer.Read(Baseline));
        Assert.Empty(Consumer.Problems((await consumer.BuildAsync("--no-restore", "-p:NoWarn=OAPI050")).ShouldSucceed()));

        (await consumer.BuildAsync("--no-restore", Update)).ShouldSucceed();
        Assert.Equal(accepted.Replace("Message.Price: decimal?\n", "", StringComparison.Ordinal), consumer.Read(Baseline));
        Assert.Empty(Consumer.Problems((await consumer.BuildAsync("--no-restore")).ShouldSucceed()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task An_update_of_a_current_baseline_does_not_touch_it()
    {
        using var consumer = Guarded();
        consumer.Properties["TreatWarningsAsErrors"] = "true";
        (await consumer.BuildAsync(Update)).ShouldSucceed();
        var file = Path.Combine(consumer.Folder, Baseline);
        var (bytes, time) = (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), File.GetLastWriteTimeUtc(file));
        Assert.Equal((byte)'/', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);

        foreach (var arguments in new string[][] { [Update], [Update], [Update, "--no-incremental"] })
        {
            var again = (await consumer.BuildAsync(["--no-restore", .. arguments])).ShouldSucceed();

            Assert.Contains($"OpenAPI surface is current: {Baseline}", again.Output, StringComparison.Ordinal);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.Equal(time, File.GetLastWriteTimeUtc(file));
        }
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task Each_of_several_baselines_has_its_client_and_two_frameworks_have_one_surface()
    {
        using var consumer = Guarded();
        consumer.TargetFramework = "";
        consumer.Properties["TargetFrameworks"] = "net8.0;net10.0";
        consumer.WithSpec("heymarket.yaml").WithSpec("sendblue-v1.yaml");
        consumer.Items.Clear();
        consumer.Items.Add("""<AdditionalFiles Include="specs/*.yaml" />""");
        consumer.Items.Add($"""<OpenApiSurface Include="{Baseline}" ClientName="TwilioClient" />""");
        consumer.Items.Add("""<OpenApiSurface Include="api/the others.txt" />""");

        (await consumer.BuildAsync(Update)).ShouldSucceed();

        Assert.Equal(["client Consumer.Twilio.TwilioClient"], Clients(consumer.Read(Baseline)));
        Assert.Equal(
            ["client Consumer.Heymarket.HeymarketClient", "client Consumer.SendblueV1.SendblueV1Client"],
            Clients(consumer.Read("api/the others.txt"))
        );
        Assert.Empty(Consumer.Problems((await consumer.BuildAsync("--no-restore")).ShouldSucceed()));
    }

    private Consumer Guarded()
    {
        var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml");
        consumer.Items.Add($"""<OpenApiSurface Include="{Baseline}" />""");
        consumer.Properties["TreatWarningsAsErrors"] = "false";
        return consumer;
    }

    private static IEnumerable<string> Clients(string baseline) =>
        baseline.Split('\n').Where(static line => line.StartsWith("client ", StringComparison.Ordinal));

    /// <summary>The document without a property that stands eight blanks deep.</summary>
    private static string Without(string document, string property)
    {
        var start = document.IndexOf($"\n        {property}:\n", StringComparison.Ordinal);
        var end = start + 1;
        do
        {
            end = document.IndexOf("\n        ", end, StringComparison.Ordinal) + 1;
        } while (document[end + 8] == ' ');

        return document.Remove(start, end - 1 - start);
    }

    /// <summary>Line and column of a key, as a build prints them.</summary>
    private static string Place(string document, string key)
    {
        var at = document.IndexOf(key, StringComparison.Ordinal) + 1;
        var line = document[..at].Count(static c => c == '\n') + 1;
        return FormattableString.Invariant($"({line},{key.TrimEnd().TrimStart('\n').TakeWhile(static c => c == ' ').Count() + 1})");
    }
}
