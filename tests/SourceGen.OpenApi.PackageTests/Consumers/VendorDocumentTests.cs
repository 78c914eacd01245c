namespace SourceGen.OpenApi.PackageTests;

/// <summary>Choosing, overlays and types of one's own, from the project file to the compiler.</summary>
public sealed class VendorDocumentTests(PackedFeed feed)
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Vendor, version: "1" }
        servers: [{ url: https://api.example.com }]
        paths:
          /v1/messages:
            get:
              operationId: ListMessages
              tags: [Messages]
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Message" } } } } }
            post: { operationId: SendMessage, tags: [Messages], responses: { "204": { description: ok } } }
          /v1/media:
            get: { operationId: ListMedia, tags: [MediaFiles], responses: { "204": { description: ok } } }
          /v1/admin:
            get: { operationId: ListAdmins, tags: [Admin], responses: { "204": { description: ok } } }
        components:
          schemas:
            Message: { type: object, required: [sent], properties: { sent: { type: string, format: date-time } } }
            Lost: { type: object, properties: { a: { type: string } } }
        """;

    private const string Own = """
        namespace Acme;

        public readonly record struct Stamp(string Text);

        internal static class StampText
        {
            public static Stamp Parse(string text) => new(text);

            public static string Format(Stamp value) => value.Text;
        }
        """;

    [Fact]
    public async Task Lists_overlays_and_types_reach_the_generator_whole()
    {
        using var consumer = new Consumer(feed, "Acme");
        consumer.With("specs/vendor.yaml", Document).With("Own.cs", Own);
        consumer.With("specs/one.yaml", Renamed("first"));
        consumer.With("specs/two.yaml", Renamed("second"));
        consumer.Items.Add(
            """<OpenApiClient Include="specs/vendor.yaml" IncludeTags="Mess*;Media*" ExcludePaths="POST /v1/**;/v1/other/**" Overlays="specs/one.yaml;specs/two.yaml" />"""
        );
        consumer.Items.Add(
            """<OpenApiType Include="Acme.Stamp" Format="date-time" Converter="Acme.StampText" Document="specs/vendor.yaml" />"""
        );
        consumer.Items.Add("""<OpenApiType Include="System.Guid" Format="tracking" />""");
        consumer.With(
            "Caller.cs",
            "internal static class Caller { public static async System.Threading.Tasks.Task<Acme.Stamp> Of(Acme.Vendor.VendorClient client) "
                + "{ await client.MediaFiles.ListMediaAsync(); return (await client.Messages.SecondAsync()).Sent; } }"
        );
        consumer.Properties["EmitCompilerGeneratedFiles"] = "true";
        consumer.Properties["WarningsNotAsErrors"] = "OAPI040";

        var build = (await consumer.BuildAsync("-p:OpenApiReport=true")).ShouldSucceed();

        // The second pattern of ExcludePaths matches nothing, which is told: the list came as a list.
        Assert.Contains("warning OAPI040", build.Output, StringComparison.Ordinal);
        Assert.Contains("'/v1/other/**'", build.Output, StringComparison.Ordinal);
        var report = consumer.Read("obj/Debug/net10.0/OpenApiReport.txt");
        Assert.Contains("    left out POST /v1/messages: ExcludePaths\n", report, StringComparison.Ordinal);
        Assert.Contains("    left out GET /v1/admin: IncludeTags\n", report, StringComparison.Ordinal);
        Assert.Contains("    overlay specs/two.yaml: update $.paths['/v1/messages'].get (1 match)\n", report, StringComparison.Ordinal);
        Assert.Contains("    type Acme.Stamp for the format 'date-time'\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Vendor.Lost.g.cs", consumer.GeneratedFiles().Keys);
    }

    private static string Renamed(string name) =>
        $$"""
            overlay: 1.0.0
            info: { title: Names, version: "1" }
            actions:
              - target: $.paths['/v1/messages'].get
                update: { operationId: messages.{{name}} }
            """;
}
