using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>docs/extensions.md names what the reader knows, and its fragments do what the page says.</summary>
public sealed class ExtensionPageTests
{
    private const string Components = """
        components:
          schemas:
            Envelope:
              type: object
              required: [data]
              properties:
                data: { $ref: '#/components/schemas/Thing' }
            ThingList:
              type: object
              properties:
                data: { type: array, items: { $ref: '#/components/schemas/Thing' } }
                next_token: { type: string, nullable: true }
                next_page_uri: { type: string, nullable: true }
                previous_page_uri: { type: string, nullable: true }
                pagination:
                  type: object
                  properties:
                    hasMore: { type: boolean }
                    total: { type: integer }
            Thing:
              type: object
              required: [id]
              properties:
                id: { type: string }
                created_at: { type: string, format: date-time }
                updated_at: { type: string, format: date-time }
        """;

    private static readonly DocPage Page = DocPage.Of("docs/extensions.md");

    public static TheoryData<string> Fragments =>
        [.. Page.Fences().Where(static fence => fence.Language == "yaml").Select(static fence => fence.Name)];

    [Fact]
    public void Every_extension_is_named()
    {
        var named = Page.Prose().SelectMany(static line => DocPage.Code(line.Text)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(ExtensionGuard.Known.Except(named, StringComparer.Ordinal).Except(["x-nullable"], StringComparer.Ordinal));
        Assert.Empty(
            Page.Table("extension").SelectMany(static row => DocPage.Code(row[0])).Except(ExtensionGuard.Known, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_key_of_paging_has_a_row() =>
        Assert.Equal(
            ExtensionGuard.PaginationKeys.Order(StringComparer.Ordinal),
            Page.Table("key").Select(static row => DocPage.Code(row[0])[0]).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Fragments))]
    public void A_fragment_is_understood_without_a_word(string name)
    {
        var fence = Fence.Find(name);

        var run = GeneratorRun.Of(new ConsumerProject().WithDocument("things.yaml", Document(fence)));

        Assert.True(run.Diagnostics.IsEmpty, string.Join('\n', run.Diagnostics));
        Assert.Empty(Problems(run));
        Assert.Equal(
            fence.Text.Contains("x-pagination", StringComparison.Ordinal),
            run.Files.Any(static file =>
                file.Key.StartsWith("Things.", StringComparison.Ordinal) && file.Value.Contains("AsyncPageable<", StringComparison.Ordinal)
            )
        );
    }

    /// <summary>Errors and warnings in the document's own files; those that all share are compiled elsewhere.</summary>
    private static List<Diagnostic> Problems(GeneratorRun run) =>
        [
            .. run
                .Output.SyntaxTrees.Where(static tree => Path.GetFileName(tree.FilePath).StartsWith("Things.", StringComparison.Ordinal))
                .SelectMany(tree => run.Output.GetSemanticModel(tree).GetDiagnostics())
                .Where(static problem => problem.Severity >= DiagnosticSeverity.Warning),
        ];

    /// <summary>A document with everything that the fragments point at, and the fragment in its place.</summary>
    private static string Document(Fence fence)
    {
        var isByBody = fence.Text.Contains("body:", StringComparison.Ordinal);
        var body = """
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            created_at: { type: string, format: date-time }
                            order: { type: string, enum: [created_at, updated_at], default: created_at }
                            ascending: { type: boolean }
                            limit: { type: integer, format: int32 }
            """;
        var parameters = string.Concat(
            fence
                .Text.Split('\n')
                .Select(static line => line.Split(':', 2)[^1].Trim())
                .Where(static value => value is "offset" or "limit" or "page" or "page_token" or "before")
                .Distinct(StringComparer.Ordinal)
                .Select(static value =>
                    $"        - {{ name: {value}, in: query, schema: {{ type: {(value is "page_token" ? "string" : value is "before" ? "string, format: date-time" : "integer")} }} }}\n"
                )
        );
        var result =
            isByBody ? "{ type: array, items: { $ref: '#/components/schemas/Thing' } }"
            : fence.Has("single") ? "{ $ref: '#/components/schemas/Envelope' }"
            : fence.Text.Contains("x-pagination", StringComparison.Ordinal) ? "{ $ref: '#/components/schemas/ThingList' }"
            : "{ $ref: '#/components/schemas/Thing' }";
        return $$"""
            openapi: 3.0.3
            {{At(fence, "document", "")}}
            info: { title: Things, version: "1" }
            servers: [{ url: "https://example.com" }]
            tags: [{ name: Things }]
            paths:
              /things:
                {{(isByBody ? "post" : "get")}}:
                  operationId: things.list
                  tags: [Things]
            {{At(fence, "operation", "      ")}}
            {{At(fence, "single", "      ")}}
                  parameters:
                    - { name: X-Any, in: header, schema: { type: string } }
                    - { name: paged, in: query, schema: { type: boolean } }
            {{parameters}}{{At(fence, "parameter", "        ")}}
            {{(isByBody ? body : "")}}
                  responses:
                    "200":
                      description: Things.
                      content:
                        application/json:
                          schema: {{result}}
            {{Components}}
            {{At(fence, "property", "        ")}}

            """;
    }

    private static string At(Fence fence, string place, string indent) =>
        fence.Has(place) ? string.Join('\n', fence.Text.Split('\n').Select(line => indent + line)) : "";
}
