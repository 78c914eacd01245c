using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>Clients that have only some of a document's operations.</summary>
public sealed class ChosenOperationTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Zoo, version: "1" }
        servers: [{ url: "https://zoo.example" }]
        paths:
          /v1/animals:
            get:
              operationId: animals.list
              tags: [Animals]
              responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Animal" } } } } } }
            post:
              operationId: animals.add
              tags: [Animals]
              security: [{ key: [] }]
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/NewAnimal" } } } }
              responses: { "204": { description: ok } }
          /v1/keepers/{id}:
            get:
              operationId: keepers.get
              tags: [Keepers]
              deprecated: true
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Keeper" }, example: { name: 1 } } } } }
        components:
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
          schemas:
            Animal: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string }, home: { $ref: "#/components/schemas/Home" } } }
            Lion: { allOf: [{ $ref: "#/components/schemas/Animal" }, { type: object, properties: { mane: { $ref: "#/components/schemas/Mane" } } }] }
            Mane: { type: object, properties: { length: { type: integer } } }
            Home: { type: object, properties: { name: { type: string } } }
            NewAnimal: { type: object, properties: { name: { type: string } } }
            Keeper: { type: object, properties: { name: { type: string } } }
        """;

    private static readonly ConsumerProject Whole = new ConsumerProject().WithDocument("zoo.yaml", Document);

    [Theory]
    [InlineData("IncludeTags", "animals", "AddAsync ListAsync")]
    [InlineData("IncludeTags", "K*|*eepers", "GetAsync")]
    [InlineData("IncludePaths", "/v1/**", "AddAsync GetAsync ListAsync")]
    [InlineData("IncludePaths", "/v1/*", "AddAsync ListAsync")]
    [InlineData("IncludePaths", "GET /v1/animals;/v1/keepers/{id}", "GetAsync ListAsync")]
    [InlineData("IncludeOperations", "*.list", "ListAsync")]
    [InlineData("ExcludeTags", "Keepers", "AddAsync ListAsync")]
    [InlineData("ExcludePaths", "post /v1/animals/**", "GetAsync ListAsync")]
    [InlineData("ExcludeOperations", "animals.*", "GetAsync")]
    [InlineData("ExcludeDeprecated", "true", "AddAsync ListAsync")]
    public void An_operation_stays_when_it_is_included_and_not_excluded(string setting, string value, string methods)
    {
        var run = GeneratorRun.Of(Whole.WithMetadata("zoo.yaml", setting, value));
        var byProperty = GeneratorRun.Of(Whole.WithProperty("OpenApi" + setting, value));

        Assert.Equal(methods.Split(' '), Methods(run));
        Assert.Equal(run.Files, byProperty.Files);
        Assert.Empty(run.CompileProblems());
    }

    [Fact]
    public void What_stays_is_as_it_is_within_the_whole()
    {
        var whole = GeneratorRun.Of(Whole).Files;
        var chosen = GeneratorRun.Of(Whole.WithMetadata("zoo.yaml", "IncludeOperations", "animals.list")).Files;

        Assert.Empty(chosen.Keys.Except(whole.Keys, StringComparer.Ordinal));
        Assert.Equal(
            ["Zoo.Animal.g.cs", "Zoo.Home.g.cs", "Zoo.Lion.g.cs", "Zoo.Mane.g.cs"],
            chosen.Keys.Where(name =>
                name
                    is "Zoo.Animal.g.cs"
                        or "Zoo.Home.g.cs"
                        or "Zoo.Lion.g.cs"
                        or "Zoo.Mane.g.cs"
                        or "Zoo.NewAnimal.g.cs"
                        or "Zoo.Keeper.g.cs"
            )
        );
        Assert.All(
            chosen.Where(static file => file.Key is "Zoo.Animal.g.cs" or "Zoo.Lion.g.cs"),
            file => Assert.Equal(whole[file.Key], file.Value)
        );
        Assert.Contains("Key { get; set; }", whole["Zoo.ZooClientOptions.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Key { get; set; }", chosen["Zoo.ZooClientOptions.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void All_schemas_stay_when_that_is_asked_for()
    {
        var project = Whole.WithMetadata("zoo.yaml", "IncludeOperations", "animals.list").WithMetadata("zoo.yaml", "Schemas", "all");

        Assert.Contains("Zoo.Keeper.g.cs", GeneratorRun.Of(project).Files.Keys);
    }

    [Fact]
    public void A_left_out_operation_says_nothing()
    {
        Assert.Contains(GeneratorRun.Of(Whole).Diagnostics, static diagnostic => diagnostic.Id == "OAPI037");

        Assert.Empty(GeneratorRun.Of(Whole.WithMetadata("zoo.yaml", "ExcludeTags", "Keepers")).Diagnostics);
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_told_with_the_nearest()
    {
        var run = GeneratorRun.Of(Whole.WithMetadata("zoo.yaml", "IncludePaths", "/v1/animals;/v1/keeper/{id}"));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("OAPI040", diagnostic.Id);
        Assert.Equal(
            "The pattern '/v1/keeper/{id}' of the setting 'IncludePaths' matches nothing in the document; the nearest is '/v1/keepers/{id}'",
            diagnostic.GetMessage(null)
        );
        Assert.Equal(
            (0, 0),
            (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character)
        );
    }

    [Theory]
    [InlineData("/a/**/z", "/a/z", true)]
    [InlineData("/a/**/z", "/a/b/c/z", true)]
    [InlineData("/a/*/z", "/a/b/c/z", false)]
    [InlineData("/a/**", "/a", true)]
    [InlineData("/A/b*", "/a/bcd", true)]
    [InlineData("POST /a", "/a", false)]
    [InlineData("get /a", "/a", true)]
    [InlineData("/a", "/a/b", false)]
    public void Paths_match_segment_by_segment(string pattern, string path, bool expected) =>
        Assert.Equal(expected, NamePattern.MatchesPath(pattern, "get", path));

    private static IEnumerable<string> Methods(GeneratorRun run) =>
        run
            .Output.GetSymbolsWithName(static name => name.EndsWith("Async", StringComparison.Ordinal), SymbolFilter.Member)
            .OfType<IMethodSymbol>()
            .Where(static method =>
                method.ContainingType.TypeKind == Microsoft.CodeAnalysis.TypeKind.Interface && method.ContainingNamespace.ToDisplayString() == "Acme.Zoo"
            )
            .Select(static method => method.Name)
            .Where(static name => !name.EndsWith("WithResponseAsync", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
