using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>Documents with overlays.</summary>
public sealed class OverlayTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Zoo, version: "1" }
        servers: [{ url: "https://zoo.example" }]
        paths:
          /animals:
            get:
              operationId: get_animals_v1
              tags: [Animals]
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Animal" } } } } }
            delete: { operationId: clear, tags: [Animals], responses: { "204": { description: ok } } }
        components:
          schemas:
            Animal: { type: object, properties: { name: { type: string } } }
        """;

    private static readonly ConsumerProject Zoo = new ConsumerProject().WithDocument("specs/zoo.yaml", Document);

    [Fact]
    public void Actions_update_remove_and_copy_in_order()
    {
        var run = GeneratorRun.Of(
            Overlaid(
                """
                overlay: 1.1.0
                extends: zoo.yaml
                actions:
                  - target: $.paths['/animals'].get
                    update: { operationId: animals.find, parameters: [{ name: q, in: query, schema: { type: string } }] }
                  - target: $.paths.*[?@.operationId == 'clear']
                    remove: true
                  - target: $.components.schemas
                    update: { Keeper: { type: object, properties: {} } }
                  - target: $.components.schemas.Keeper
                    copy: $.components.schemas.Animal
                """
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompileProblems());
        var client = run.Files["Zoo.AnimalsClient.g.cs"];
        Assert.Contains("FindAsync(", client, StringComparison.Ordinal);
        Assert.DoesNotContain("ClearAsync(", client, StringComparison.Ordinal);
        Assert.Contains("public string? Name", run.Files["Zoo.Keeper.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Named_overlays_are_applied_in_the_order_given()
    {
        var project = Zoo.WithDocument("b.yaml", Rename("second"))
            .WithDocument("a.yaml", Rename("first"))
            .WithMetadata("specs/zoo.yaml", "Overlays", "b.yaml|a.yaml");

        Assert.Contains("FirstAsync(", Everything(GeneratorRun.Of(project)), StringComparison.Ordinal);
        Assert.Contains(
            "SecondAsync(",
            Everything(GeneratorRun.Of(project.WithMetadata("specs/zoo.yaml", "Overlays", "a.yaml;b.yaml"))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("OAPI014", "target: $.components.schemas.Animal.properties.name\n    update: { maxLength: «long» }")]
    [InlineData("OAPI041", "target: «$.paths['/gone']»\n    remove: true")]
    [InlineData("OAPI042", "target: $.paths['/animals'«.get»\n    remove: true")]
    [InlineData("OAPI042", "target: \"$.paths['/animals'«.get»\"\n    remove: true")]
    [InlineData("OAPI042", "target: '$.paths[''/animals''«.get»'\n    remove: true")]
    [InlineData("OAPI042", "target: $.paths\n    «update»: 1")]
    [InlineData("OAPI042", "target: $.paths\n    copy: «$.nothing»")]
    public void What_is_wrong_is_reported_in_the_overlay(string id, string marked)
    {
        var text = "overlay: 1.1.0\nextends: zoo.yaml\nactions:\n  - " + marked + "\n";
        var start = text.IndexOf('«', StringComparison.Ordinal);

        var run = GeneratorRun.Of(Overlaid(text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.EndsWith("specs/zoo.overlay.yaml", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Equal(start, diagnostic.Location.SourceSpan.Start);
        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void A_named_overlay_that_is_not_there_is_an_error() =>
        Assert.Equal("OAPI042", Assert.Single(GeneratorRun.Of(Zoo.WithMetadata("specs/zoo.yaml", "Overlays", "gone.yaml")).Diagnostics).Id);

    [Theory]
    [InlineData("https://zoo.example/openapi.json", true)]
    [InlineData("https://ZOO.example", true)]
    [InlineData("https://zoo.example:8443/openapi.json", false)]
    [InlineData("https://other.example/zoo.yaml", false)]
    public void An_address_that_is_extended_means_the_document_with_that_server(string extends, bool isOurs)
    {
        var run = GeneratorRun.Of(Overlaid(Rename("first", extends)));

        Assert.Equal(isOurs, Everything(run).Contains("FirstAsync(", StringComparison.Ordinal));
        Assert.Equal(isOurs ? [] : ["OAPI043"], run.Diagnostics.Select(static one => one.Id));
    }

    [Fact]
    public void Editing_a_file_that_has_to_do_with_neither_makes_nothing_anew()
    {
        var run = GeneratorRun.Of(Overlaid(Rename("first", "zoo.yaml")).WithDocument("notes.yaml", "a: 1\n"));

        var edited = run.Edit("notes.yaml", static text => text + "b: 2\n");

        foreach (var step in new[] { TrackingNames.Read, TrackingNames.Bind, TrackingNames.Code, TrackingNames.Support })
        {
            Assert.All(edited.Reasons(step), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }
    }

    [Fact]
    public void Editing_an_overlay_makes_its_document_anew_and_no_other()
    {
        var run = GeneratorRun.Of(Overlaid(Rename("first", "zoo.yaml")).WithDocument("other.yaml", Document));

        var edited = run.Edit("specs/zoo.overlay.yaml", static text => text.Replace("first", "second", StringComparison.Ordinal));
        var untouched = edited.Edit("other.yaml", static text => text + "# Changed\n");

        var reasons = edited.FileReasons();
        Assert.Contains("SecondAsync(", Everything(edited), StringComparison.Ordinal);
        Assert.All(
            reasons.Where(static file => file.Key.StartsWith("Other.", StringComparison.Ordinal)),
            static file => Assert.True(file.Value is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        );
        Assert.Contains(
            reasons,
            static file => file.Key.StartsWith("Zoo.", StringComparison.Ordinal) && file.Value == IncrementalStepRunReason.Modified
        );
        Assert.All(
            untouched.FileReasons(),
            static file => Assert.True(file.Value is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        );
    }

    private static ConsumerProject Overlaid(string overlay) => Zoo.WithDocument("specs/zoo.overlay.yaml", overlay);

    private static string Rename(string name, string? extends = null) =>
        "overlay: 1.0.0\n"
        + (extends is null ? "" : $"extends: {extends}\n")
        + "actions:\n  - target: $.paths['/animals'].get\n    update: { operationId: animals."
        + name
        + " }\n";

    private static string Everything(GeneratorRun run) => string.Join("\n", run.Files.Values);
}
