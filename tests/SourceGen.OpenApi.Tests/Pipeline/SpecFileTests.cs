using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

public sealed class SpecFileTests
{
    private const string Api = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\nservers: [{ url: https://a.test }]\npaths: {}\n";

    private static SpecFile File(
        string path = "/project/specs/api.yaml",
        string text = Api,
        Dictionary<string, string>? metadata = null,
        Dictionary<string, string>? properties = null
    ) =>
        SpecFiles.From(
            new InMemoryText(path, text),
            new InMemoryOptions(
                properties ?? new Dictionary<string, string>(StringComparer.Ordinal) { ["ProjectDir"] = "/project/" },
                new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
                {
                    [path] = metadata ?? new Dictionary<string, string>(StringComparer.Ordinal),
                }
            ),
            [],
            CancellationToken.None
        );

    [Theory]
    [InlineData("a.yaml", "openapi: 3.0.3\n", true)]
    [InlineData("a.YML", "# c\n\nswagger: '2.0'\n", true)]
    [InlineData("a.yaml", "\uFEFF\"openapi\" : 3.1.0\n", true)]
    [InlineData("a.yaml", "info:\n  openapi: 3\n", false)]
    [InlineData("a.yaml", "openapix: 3\n", false)]
    [InlineData("a.yaml", "openapi: ./spec.yaml\n", false)]
    [InlineData("a.yaml", "openapi:\n  input: a.yaml\n", false)]
    [InlineData("a.yaml", "openapi:", false)]
    [InlineData("a.json", "{ \"openapi\": { \"input\": 3 } }", false)]
    [InlineData("a.json", "{ \"openapi\": ", false)]
    [InlineData("a.yaml", "note: openapi: 3\n", false)]
    [InlineData("a.yaml", "{ info: {}, openapi: 3.0.0 }", true)]
    [InlineData("a.json", "{ \"info\": { \"x\": \"}\\\"\" }, \"openapi\" : \"3.0.0\" }", true)]
    [InlineData("a.json", "{ \"info\": { \"openapi\": 1 } }", false)]
    [InlineData("a.json", "{ \"x\": \"openapi\" }", false)]
    [InlineData("a.json", "[\"openapi\"]", false)]
    [InlineData("a.json", "", false)]
    [InlineData("a.txt", "openapi: 3.0.3\n", false)]
    public void Documents_are_told_by_their_first_level(string name, string text, bool isOpenApi) =>
        Assert.Equal(isOpenApi, File("/project/" + name, text).IsOpenApi);

    [Theory]
    [InlineData("true", "a.txt", "whatever: 1\n", true)]
    [InlineData("false", "a.yaml", Api, false)]
    [InlineData("", "a.yaml", Api, true)]
    [InlineData("maybe", "a.yaml", Api, true)]
    public void The_item_has_the_last_word(string wanted, string name, string text, bool isOpenApi) =>
        Assert.Equal(isOpenApi, File("/project/" + name, text, new(StringComparer.Ordinal) { ["OpenApiClient"] = wanted }).IsOpenApi);

    [Fact]
    public void A_file_that_is_opted_out_makes_no_client_and_may_be_pointed_into()
    {
        var project = new ConsumerProject()
            .WithDocument(
                "api.yaml",
                ReadDocument.Minimal(
                    "paths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        '200':\n          description: ok\n          content: { application/json: { schema: { $ref: 'other.yaml#/components/schemas/Money' } } }"
                )
            )
            .WithDocument(
                "other.yaml",
                ReadDocument.Minimal("paths: {}\ncomponents: { schemas: { Money: { type: object, properties: { a: { type: string } } } } }")
            )
            .WithMetadata("other.yaml", "OpenApiClient", "false");

        var run = GeneratorRun.Of(project);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Api.Money.g.cs", run.Files.Keys);
        Assert.DoesNotContain("Other.OtherClient.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData("task.yaml")]
    [InlineData("system.yaml")]
    [InlineData("exception.yaml")]
    public void A_documents_name_hides_nothing_from_the_projects_own_code(string path)
    {
        const string Own = """
            namespace Acme;

            internal static class Own
            {
                public static async System.Threading.Tasks.Task<string> Run()
                {
                    await Task.Yield();
                    System.Console.WriteLine(new Exception("x"));
                    return "";
                }
            }
            """;
        var project = new ConsumerProject
        {
            References = Net80.References,
            Sources = ["global using System; global using System.Threading.Tasks;", Own],
        };

        var run = GeneratorRun.Of(project.WithDocument(path, Api));

        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompileProblems());
    }

    [Fact]
    public void Operations_and_paths_of_a_file_that_is_opted_out_may_be_pointed_to()
    {
        var project = new ConsumerProject { References = Net80.References }
            .WithDocument(
                "api.yaml",
                ReadDocument.Minimal(
                    "paths:\n  '/a/{id}': { get: { $ref: 'other.yaml#/x-operations/getA' } }\n  '/b/{id}': { $ref: 'other.yaml#/paths/~1b~1{id}' }"
                )
            )
            .WithDocument(
                "other.yaml",
                ReadDocument.Minimal(
                    """
                    x-operations:
                      getA:
                        operationId: things.getA
                        parameters: [{ name: id, in: path, required: true, schema: { type: integer } }, { name: q, in: header, schema: { $ref: '#/components/schemas/Q' } }]
                        responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } }
                    paths:
                      '/b/{id}':
                        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                        put:
                          operationId: things.putB
                          requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } }
                          responses: { '204': { description: ok } }
                    components: { schemas: { Q: { type: string, enum: [a, b] }, B: { type: object, properties: { x: { type: string } } } } }
                    """
                )
            )
            .WithMetadata("other.yaml", "OpenApiClient", "false");

        var run = GeneratorRun.Of(project);

        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.Empty(run.CompileProblems());
        var methods = run.Output.GetTypeByMetadataName("Acme.Api.IThingsClient")!.GetMembers().OfType<IMethodSymbol>();
        Assert.Equal(
            ["GetAAsync: long GetAThingsFilter? -> B", "PutBAsync: string B -> "],
            methods
                .Where(method => !method.Name.EndsWith("WithResponseAsync", StringComparison.Ordinal))
                .Select(method =>
                    method.Name
                    + ": "
                    + string.Join(
                        ' ',
                        method.Parameters.SkipLast(1).Select(one => one.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat))
                    )
                    + " -> "
                    + string.Join(", ", ((INamedTypeSymbol)method.ReturnType).TypeArguments.Select(type => type.Name))
                )
        );
    }

    [Theory]
    [InlineData("/project/specs/api.yaml", "/project/", "", "specs/api.yaml")]
    [InlineData("/project/specs/../other/./api.yaml", "/project/", "", "other/api.yaml")]
    [InlineData("/project/../shared/api.yaml", "/project/", "", "api.yaml")]
    [InlineData("/shared/api.yaml", "/project/", "linked\\api.yaml", "linked/api.yaml")]
    [InlineData("C:\\work\\app\\specs\\api.yaml", "C:\\work\\app\\", "", "specs/api.yaml")]
    [InlineData("c:\\Work\\app\\specs\\api.yaml", "C:\\work\\app", "", "specs/api.yaml")]
    [InlineData("/projects/api.yaml", "/project", "", "api.yaml")]
    public void Paths_are_the_same_on_every_machine(string path, string project, string link, string relative)
    {
        var file = File(
            path,
            Api,
            new(StringComparer.Ordinal) { ["Link"] = link },
            new(StringComparer.Ordinal) { ["ProjectDir"] = project }
        );

        Assert.Equal(relative, file.RelativePath);
    }

    [Fact]
    public void The_projects_directory_stands_in_for_ProjectDir() =>
        Assert.Equal(
            "specs/api.yaml",
            File(properties: new(StringComparer.Ordinal) { ["MSBuildProjectDirectory"] = "/project" }).RelativePath
        );

    [Fact]
    public void Files_compare_by_path_settings_and_content()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Namespace"] = "A.B" };

        Assert.Equal(File(), File());
        Assert.Equal(File().GetHashCode(), File().GetHashCode());
        Assert.NotEqual(File(), File(text: Api + "\n"));
        Assert.NotEqual(File(), File(metadata: settings));
        Assert.NotEqual(File(), File("/project/specs/other.yaml"));
        Assert.Equal(File(metadata: settings), File(metadata: settings));
    }

    [Fact]
    public void Settings_of_the_item_come_before_those_of_the_project()
    {
        var file = File(
            metadata: new(StringComparer.Ordinal)
            {
                ["Namespace"] = "Acme.Item",
                ["ClientName"] = "ItemClient",
                ["Visibility"] = "",
                ["EmitTestDoubles"] = "True",
            },
            properties: new(StringComparer.Ordinal)
            {
                ["ProjectDir"] = "/project/",
                ["OpenApiNamespace"] = "Acme.Project",
                ["OpenApiVisibility"] = "Internal",
                ["OpenApiUnknownMembers"] = "keep",
            }
        );

        Assert.Equal(
            new ClientSettings
            {
                Namespace = "Acme.Item",
                ClientName = "ItemClient",
                IsPublic = false,
                KeepUnknownMembers = true,
                EmitTestDoubles = true,
            },
            file.Settings
        );
        Assert.True(file.SettingDiagnostics.IsEmpty);
    }

    [Theory]
    [InlineData("Namespace", "Acme..X", "a C# namespace")]
    [InlineData("Namespace", "Acme.class", "a C# namespace")]
    [InlineData("ClientName", "My Client", "a C# identifier")]
    [InlineData("ClientName", "9Lives", "a C# identifier")]
    [InlineData("Visibility", "privat", "'public' or 'internal'")]
    [InlineData("UnknownMembers", "yes", "'ignore' or 'keep'")]
    [InlineData("EmitTestDoubles", "1", "'false' or 'true'")]
    [InlineData("OpenApiClient", "yes", "'true' or 'false'")]
    public void A_wrong_value_is_an_error_that_says_what_is_right(string name, string value, string expected)
    {
        var file = File(metadata: new(StringComparer.Ordinal) { [name] = value });

        var reading = SpecReader.Read(file, CancellationToken.None);
        var diagnostic = Assert.Single(reading.Diagnostics.AsSpan().ToArray());
        Assert.Equal("OAPI006", diagnostic.Id);
        Assert.Equal([name, value, expected], diagnostic.Arguments.AsSpan().ToArray());
        Assert.NotNull(reading.Model);
    }

    [Fact]
    public void A_misspelt_setting_is_told()
    {
        var file = File(metadata: new(StringComparer.Ordinal) { ["Visibilty"] = "internal", ["CopyToOutputDirectory"] = "Never" });

        var diagnostic = Assert.Single(file.SettingDiagnostics.AsSpan().ToArray());
        Assert.Equal(("OAPI007", "Visibilty", "Visibility"), (diagnostic.Id, diagnostic.Arguments[0], diagnostic.Arguments[1]));
    }

    [Fact]
    public void References_into_other_files_are_found_without_parsing()
    {
        var file = File(
            text: "openapi: 3.0.3\na: { $ref: common/a.yaml#/X }\nb:\n  $ref: '../b.json'\nc: { \"$ref\": \"#/local\" }\nd: { $ref: 'https://x.test/a.yaml' }\ne: { $ref: \"my%20file.yaml#/Y\" }\n"
        );

        Assert.Equal(["../b.json", "common/a.yaml", "my file.yaml"], file.References.AsSpan().ToArray());
    }

    [Fact]
    public void A_document_without_foreign_references_does_not_depend_on_other_files()
    {
        var api = File();
        var other = File("/project/specs/other.yaml");
        var edited = File("/project/specs/other.yaml", Api + "#\n");

        Assert.Equal(SpecInput.Of(api, [api, other], CancellationToken.None), SpecInput.Of(api, [api, edited], CancellationToken.None));
    }

    [Fact]
    public void A_document_depends_on_the_files_that_it_reaches_and_on_no_others()
    {
        var api = File(text: Api + "x: { $ref: a.yaml }\n");
        var a = File("/project/specs/a.yaml", "y: { $ref: ../b.yaml#/Z }\n");
        var b = File("/project/b.yaml", "Z: { $ref: specs/api.yaml#/x }\n");
        var stranger = File("/project/c.yaml", "c: 1\n");

        var input = SpecInput.Of(api, [stranger, b, api, a], CancellationToken.None);

        Assert.Equal(["b.yaml", "specs/a.yaml"], input.Others.AsSpan().ToArray().Select(file => file.RelativePath));
    }
}
