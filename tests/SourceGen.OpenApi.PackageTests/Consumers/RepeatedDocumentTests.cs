namespace SourceGen.OpenApi.PackageTests;

/// <summary>One document, listed twice with two settings.</summary>
[Trait(TestCategory.Name, TestCategory.Long)]
public sealed class RepeatedDocumentTests(PackedFeed feed)
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Shop, version: "1" }
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
                        $ref: "parts/thing.yaml#/Thing"
        """;

    private const string Part = """
        Thing:
          type: object
          properties:
            id: { type: string }
        """;

    [Fact]
    public async Task Each_listing_becomes_a_client_and_stays_one_through_edits()
    {
        using var consumer = new Consumer(feed, "Twice or more");
        consumer.Properties["RootNamespace"] = "Consumer";
        consumer.With("it's here/shop.yaml", Document).With("it's here/parts/thing.yaml", Part);
        consumer.Items.Add("""<AdditionalFiles Include="it's here/parts/thing.yaml" />""");
        consumer.Items.Add("""<OpenApiClient Include="it's here/shop.yaml" Namespace="Acme.One" />""");
        consumer.Items.Add(
            """<OpenApiClient Include="it's here/shop.yaml" Namespace="Acme.Two" ClientName="StoreClient" UnknownMembers="keep" />"""
        );
        consumer.Items.Add("""<OpenApiClient Include="it's here/shop.yaml" Namespace="Acme.One" />""");
        consumer.With(
            "Both.cs",
            "internal static class Both { public static string? Of(Acme.One.Thing one, Acme.Two.Thing two) => one.Id + two.Id + two.AdditionalProperties?.Count; "
                + "public static System.Type[] All => [typeof(Acme.One.ShopClient), typeof(Acme.Two.StoreClient)]; }"
        );
        consumer.Properties["EmitCompilerGeneratedFiles"] = "true";
        Assert.Empty(Consumer.Problems((await consumer.BuildAsync()).ShouldSucceed()));
        Assert.All(
            consumer.GeneratedFiles().Where(file => file.Key.EndsWith("Thing.g.cs", StringComparison.Ordinal)),
            file => Assert.Contains("from it's here/shop.yaml.", file.Value, StringComparison.Ordinal)
        );

        consumer.Write("it's here/parts/thing.yaml", Part.Replace("id:", "name:", StringComparison.Ordinal));
        Assert.Equal(["CS1061"], Consumer.Problems((await consumer.BuildAsync("--no-restore")).ShouldFail()));

        consumer.Write("it's here/parts/thing.yaml", Part);
        consumer.Write(
            "it's here/shop.yaml",
            Document.Replace("parts/thing.yaml#/Thing", "#/components/schemas/None", StringComparison.Ordinal)
        );
        var build = await consumer.BuildAsync("--no-restore");
        Assert.Contains("OAPI010", Consumer.Problems(build));
        // Once where it happens and once in the build's summary, however many listings.
        Assert.Equal(2, build.Output.Split("shop.yaml(14,").Length - 1);
    }
}
