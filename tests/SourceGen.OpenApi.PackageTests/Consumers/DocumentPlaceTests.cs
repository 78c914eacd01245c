namespace SourceGen.OpenApi.PackageTests;

/// <summary>Documents wherever a project may keep them.</summary>
public sealed class DocumentPlaceTests(PackedFeed feed)
{
    [Fact]
    public async Task Documents_with_one_name_in_two_folders_become_two_clients()
    {
        using var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml", folder: "first").WithSpec("twilio.yaml", folder: "second");
        consumer.With(
            "Both.cs",
            "internal static class Both { public static object[] All => [typeof(Consumer.Twilio.TwilioClient), typeof(Consumer.Twilio2.TwilioClient)]; }"
        );

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task A_linked_document_outside_the_project_goes_by_its_link()
    {
        using var consumer = new Consumer(feed);
        consumer.Write(
            "../shared/twilio.yaml",
            await File.ReadAllTextAsync(Repository.Spec("twilio.yaml"), TestContext.Current.CancellationToken)
        );
        consumer.Items.Add("""<AdditionalFiles Include="../shared/twilio.yaml" Link="linked/twilio.yaml" />""");
        consumer.With("Caller.cs", Code.Twilio());

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Long)]
    public async Task Settings_of_the_item_are_heard_and_a_document_can_be_opted_out()
    {
        using var consumer = new Consumer(feed);
        consumer.WithSpec("heymarket.yaml", attributes: "OpenApiClient=\"false\"");
        consumer.Write(
            "specs/sendblue-v2.yaml",
            await File.ReadAllTextAsync(Repository.Spec("sendblue-v2.yaml"), TestContext.Current.CancellationToken)
        );
        consumer.Items.Add(
            """<OpenApiClient Include="specs/sendblue-v2.yaml" Namespace="Acme.Texting" ClientName="SendblueClient" Visibility="internal" />"""
        );
        consumer.With("Use.cs", "internal static class Use { public static System.Type Client => typeof(Acme.Texting.SendblueClient); }");

        Assert.Empty(Consumer.Problems((await consumer.BuildAsync("-p:EmitCompilerGeneratedFiles=true")).ShouldSucceed()));
        Assert.DoesNotContain(consumer.GeneratedFiles().Keys, file => file.StartsWith("Heymarket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_setting_is_an_error_at_the_document()
    {
        using var consumer = new Consumer(feed);
        consumer.WithSpec("twilio.yaml", attributes: "Visibility=\"secret\"");

        var build = (await consumer.BuildAsync()).ShouldFail();

        Assert.Equal(["OAPI006"], Consumer.Problems(build));
        Assert.Contains("twilio.yaml(1,1)", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_operation_is_reported_at_its_line()
    {
        using var consumer = new Consumer(feed);
        consumer.Properties["TreatWarningsAsErrors"] = "false";
        consumer.Write(
            "broken.yaml",
            """
            openapi: 3.0.3
            info: { title: Broken, version: "1" }
            servers: [{ url: https://api.example.com }]
            paths:
              /things:
                get:
                  operationId: things.list
                  responses:
                    "200":
                      description: A thing.
                      content:
                        application/json:
                          schema:
                            $ref: "#/components/schemas/missing"
            """
        );
        consumer.Items.Add("""<AdditionalFiles Include="broken.yaml" />""");

        var build = await consumer.BuildAsync();

        Assert.Contains("broken.yaml(14,", build.Output, StringComparison.Ordinal);
        Assert.Contains("OAPI010", Consumer.Problems(build));
    }
}
