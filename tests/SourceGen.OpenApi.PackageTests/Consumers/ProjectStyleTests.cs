namespace SourceGen.OpenApi.PackageTests;

/// <summary>Projects of every style: strict, old-fashioned, oddly named.</summary>
public sealed class ProjectStyleTests(PackedFeed feed)
{
    [Fact]
    public async Task Under_the_strictest_settings_there_is_no_warning()
    {
        using var consumer = new Consumer(feed);
        foreach (var spec in new[] { "sendblue-v1.yaml", "sendblue-v2.yaml", "heymarket.yaml", "twilio.yaml" })
        {
            consumer.WithSpec(spec);
        }

        consumer.Properties["AnalysisMode"] = "All";
        consumer.Properties["GenerateDocumentationFile"] = "true";
        consumer.Properties["ImplicitUsings"] = "disable";
        consumer.Properties["EnforceCodeStyleInBuild"] = "true";
        consumer.Properties["IsAotCompatible"] = "true";
        consumer.Properties["LangVersion"] = "11";
        consumer.Properties["OpenApiEmitTestDoubles"] = "true";

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task With_nullable_off_no_implicit_usings_and_no_root_namespace_it_builds()
    {
        using var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml").With("Caller.cs", Code.Twilio());
        consumer.Fragments.Add("<PropertyGroup><RootNamespace></RootNamespace></PropertyGroup>");
        consumer.Properties["Nullable"] = "disable";
        consumer.Properties["ImplicitUsings"] = "disable";

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task Odd_names_of_projects_folders_and_root_namespaces_are_made_legal()
    {
        using var consumer = new Consumer(feed, name: "ödd näme-2");
        consumer.WithSpec("twilio.yaml", folder: "my späcs").Properties["RootNamespace"] = "1st näme.class.odd-part";
        consumer.With("Caller.cs", Code.Twilio("_1st_näme.@class.odd_part"));

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task With_central_package_management_the_version_stands_in_one_place()
    {
        using var consumer = new Consumer(feed) { WritesVersion = false };
        consumer.WithSpec("twilio.yaml").With("Caller.cs", Code.Twilio());
        consumer.Write(
            "Directory.Packages.props",
            $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="SourceGen.OpenApi" Version="{feed.Version}" /></ItemGroup>
            </Project>
            """
        );

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task A_consumers_own_types_with_common_names_get_in_no_ones_way()
    {
        using var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml").WithSpec("heymarket.yaml").With("Caller.cs", Code.Twilio());
        consumer.With(
            "Own.cs",
            """
            namespace Consumer
            {
                public class Message { }
                public class HttpClient { }
                public class Task { }
                public class List { }
                public class Uri { }
                public class Exception { }
                public class CancellationToken { }
            }

            namespace Consumer.System { public class Text { } }
            """
        );

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    public async Task With_the_factory_and_logging_referenced_registration_methods_exist()
    {
        using var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml");
        consumer.Items.Add("""<PackageReference Include="Microsoft.Extensions.Http" Version="10.0.14" />""");
        consumer.With(
            "Startup.cs",
            """
            using Microsoft.Extensions.DependencyInjection;

            internal static class Startup
            {
                public static IHttpClientBuilder Register(IServiceCollection services) =>
                    services.AddTwilioClient(options => options.BasicAuth = new Consumer.OpenApi.BasicCredential("AC0", "secret"));
            }
            """
        );

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }
}
