namespace SourceGen.OpenApi.PackageTests;

/// <summary>Every target that the product names, and the floor below which it says so.</summary>
public sealed class TargetTests(PackedFeed feed)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task Modern_targets_build_with_C_sharp_11(string target)
    {
        using var consumer = new Consumer(feed) { TargetFramework = target };
        consumer.WithSpec("twilio.yaml").With("Caller.cs", Code.Twilio()).Properties["LangVersion"] = "11";

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public async Task Older_targets_build_with_the_package_System_Text_Json(string target)
    {
        using var consumer = new Consumer(feed) { TargetFramework = target };
        consumer.WithSpec("twilio.yaml").With("Caller.cs", Code.Twilio());
        consumer.Properties["LangVersion"] = "11";
        consumer.Properties["ImplicitUsings"] = "disable";
        consumer.Items.Add("""<PackageReference Include="System.Text.Json" Version="8.0.5" />""");

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task An_older_target_with_its_own_polyfills_and_a_time_provider_builds()
    {
        using var consumer = new Consumer(feed) { TargetFramework = "netstandard2.0" };
        consumer.WithSpec("heymarket.yaml");
        consumer.With("Polyfill.cs", "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } }");
        consumer.With(
            "Timed.cs",
            "internal static class Timed { public static object Options => new Consumer.Heymarket.HeymarketClientOptions { TimeProvider = System.TimeProvider.System }; }"
        );
        consumer.Properties["LangVersion"] = "11";
        consumer.Properties["ImplicitUsings"] = "disable";
        consumer.Items.Add("""<PackageReference Include="System.Text.Json" Version="8.0.5" />""");
        consumer.Items.Add("""<PackageReference Include="Microsoft.Bcl.TimeProvider" Version="8.0.1" />""");

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    public async Task Below_C_sharp_11_there_is_one_clear_error()
    {
        using var consumer = new Consumer(feed) { TargetFramework = "net8.0" };
        consumer.WithSpec("twilio.yaml").Properties["LangVersion"] = "10";

        Assert.Equal(["OAPI008"], Consumer.Problems((await consumer.BuildAsync()).ShouldFail()));
    }

    [Fact]
    public async Task Without_System_Text_Json_there_is_one_clear_error()
    {
        using var consumer = new Consumer(feed) { TargetFramework = "netstandard2.0" };
        consumer.WithSpec("twilio.yaml").Properties["LangVersion"] = "11";
        consumer.Properties["ImplicitUsings"] = "disable";

        Assert.Equal(["OAPI009"], Consumer.Problems((await consumer.BuildAsync()).ShouldFail()));
    }
}
