using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi.Tests;

/// <summary>Documents get the support code that their clients use, and not the rest.</summary>
public sealed class EmittedSupportTests
{
    private const string OneGet = """
        openapi: 3.0.3
        info: { title: One, version: "1" }
        servers: [ { url: https://api.example.com } ]
        paths:
          /things/{id}:
            get:
              operationId: things.get
              parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
              responses:
                "200":
                  description: ok
                  content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
        components:
          schemas:
            Thing:
              type: object
              required: [ id ]
              properties:
                id: { type: string }
                count: { type: integer, format: int32 }
                active: { type: boolean }
        """;

    private const string OneListing = """
        openapi: 3.0.3
        info: { title: List, version: "1" }
        servers: [ { url: https://api.example.com } ]
        paths:
          /things:
            get:
              operationId: things.list
              parameters:
                - { name: limit, in: query, schema: { type: integer } }
                - { name: offset, in: query, schema: { type: integer } }
              x-pagination: { style: offset, items: /items, limit: limit, offset: offset }
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: { type: object, required: [items], properties: { items: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }
        components:
          schemas:
            Thing: { type: object, required: [ id ], properties: { id: { type: string } } }
        """;

    [Fact]
    public void One_plain_call_brings_neither_walks_nor_credentials_nor_budgets()
    {
        var run = Run(OneGet);
        var all = string.Concat(run.Files.Values);

        Assert.Empty(run.CompileProblems());
        Assert.DoesNotContain(run.Files.Keys, name => name is "OpenApi.Paging.g.cs" or "OpenApi.Filters.g.cs" or "OpenApi.Testing.g.cs");
        foreach (
            var type in new[]
            {
                "TokenCache",
                "BasicCredential",
                "RequestBudget",
                "MultipartBody",
                "JsonBodyContent",
                "ResponseStream",
                "OptionsBinding",
            }
        )
        {
            Assert.DoesNotContain("class " + type, all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(OneGet, 6_400)]
    [InlineData(OneListing, 9_800)]
    public void Small_clients_stay_small(string document, int lines)
    {
        var run = Run(document);

        Assert.Empty(run.CompileProblems());
        Assert.InRange(run.Files.Values.Sum(text => text.AsSpan().Count('\n')), 500, lines);
    }

    [Theory]
    [InlineData("type: http, scheme: basic", "BasicCredential", "BearerCredential")]
    [InlineData("type: http, scheme: bearer", "BearerCredential", "BasicCredential")]
    [InlineData("type: apiKey, in: header, name: X-Key", "HeaderCredential", "QueryCredential")]
    [InlineData("type: apiKey, in: query, name: key", "QueryCredential", "CookieCredential")]
    [InlineData("type: apiKey, in: cookie, name: key", "CookieCredential", "HeaderCredential")]
    public void Credentials_come_by_the_schemes_in_use(string scheme, string present, string absent)
    {
        var run = Run(
            OneGet.Replace(
                "components:",
                $"security: [ {{ key: [] }} ]\ncomponents:\n  securitySchemes: {{ key: {{ {scheme} }} }}",
                StringComparison.Ordinal
            )
        );
        var auth = run.Files["OpenApi.Auth.g.cs"];

        Assert.Empty(run.CompileProblems());
        Assert.Contains("class " + present, auth, StringComparison.Ordinal);
        Assert.DoesNotContain("class " + absent, auth, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_documents_share_what_any_of_them_needs()
    {
        var project = new ConsumerProject().WithDocument("one.yaml", OneGet).WithDocument("list.yaml", OneListing);
        var run = GeneratorRun.Of(project);
        var listing = Run(OneListing);

        Assert.Empty(run.CompileProblems());
        Assert.Equal(listing.Files["OpenApi.Paging.g.cs"], run.Files["OpenApi.Paging.g.cs"]);
    }

    [Fact]
    public void An_edit_that_asks_for_nothing_new_leaves_support_code_alone()
    {
        var run = Run(OneGet);

        var again = run.Edit("test.yaml", text => text.Replace("active:", "enabled:", StringComparison.Ordinal));

        IncrementalStepRunReason[] unmoved = [IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached];
        Assert.NotEmpty(again.Reasons(TrackingNames.Support));
        Assert.All(again.Reasons(TrackingNames.Needs), reason => Assert.Contains(reason, unmoved));
        Assert.All(again.Reasons(TrackingNames.Support), reason => Assert.Contains(reason, unmoved));
    }

    [Fact]
    public void An_edit_that_asks_for_more_writes_only_the_folders_that_grow()
    {
        var run = Run(OneGet);

        var again = run.Edit(
            "test.yaml",
            text => text.Replace("type: boolean", "type: string, format: date-time", StringComparison.Ordinal)
        );

        Assert.Empty(again.CompileProblems());
        var reasons = again.FileReasons();
        Assert.Equal(IncrementalStepRunReason.Modified, reasons["OpenApi.Json.g.cs"]);
        Assert.Contains(reasons["OpenApi.Errors.g.cs"], new[] { IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached });
    }

    [Fact]
    public void The_namespace_of_support_types_is_a_setting()
    {
        var run = GeneratorRun.Of(Project(OneListing).WithProperty(SettingTable.SupportNamespace, "Contoso.Http"));

        Assert.Empty(run.CompileProblems());
        Assert.Contains("namespace Contoso.Http;", run.Files["OpenApi.Paging.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_libraries_with_one_root_namespace_are_told_apart_by_that_setting()
    {
        var first = Library("First", "Acme.First.OpenApi");
        var second = Library("Second", "Acme.Second.OpenApi");
        var project = new ConsumerProject
        {
            Sources = ["_ = new Acme.First.OpenApi.ApiException(); _ = new Acme.Second.OpenApi.ApiException();"],
        };
        var app = project
            .Compilation()
            .AddReferences(first, second)
            .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication));

        Assert.DoesNotContain(app.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static PortableExecutableReference Library(string name, string supportNamespace)
    {
        var project = Project(OneGet)
            .WithProperty(SettingTable.SupportNamespace, supportNamespace)
            .WithMetadata("test.yaml", "Namespace", "Acme." + name);
        using var image = new MemoryStream();
        Assert.True(GeneratorRun.Of(project).Output.WithAssemblyName(name).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static ConsumerProject Project(string document) => new ConsumerProject().WithDocument("test.yaml", document);

    private static GeneratorRun Run(string document) => GeneratorRun.Of(Project(document));
}
