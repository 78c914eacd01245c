using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi.Tests;

/// <summary>What the emitted text costs: the compiler that reads it, and whoever reads its differences.</summary>
public sealed class EmittedTextTests
{
    private const string Document = "api.yaml";

    [Fact]
    public void Deeply_nested_lists_compile_in_a_time_that_follows_their_text()
    {
        // Inferred through nested lambdas, each level would double the time: this one would not end.
        const int Depth = 40;
        var nested = "";
        for (var i = 0; i < Depth; i++)
        {
            nested += "{ type: array, items: ";
        }

        nested += "{ type: string }" + new string('}', Depth);

        Assert.Empty(Run($"        deep: {nested}").CompileProblems());
    }

    [Fact]
    public void A_new_property_changes_its_own_lines_and_the_two_that_list_all()
    {
        var before = Model(Run(Properties(20)));
        var after = Model(Run(Properties(20).Replace("        p7:", "        added: { type: string }\n        p7:", StringComparison.Ordinal)));

        var gone = before.Except(after, StringComparer.Ordinal).ToList();
        var come = after.Except(before, StringComparer.Ordinal).ToList();

        Assert.Equal(2, gone.Count);
        Assert.Equal(2, come.Count(static line => line.Contains("P6 = 6", StringComparison.Ordinal) || line.Contains("\"p6\"", StringComparison.Ordinal)));
        Assert.All(
            come.Where(static line => !line.Contains("p6", StringComparison.OrdinalIgnoreCase)),
            static line => Assert.Contains("added", line, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Inline_enums_of_one_name_and_the_same_values_are_one_type()
    {
        var run = Run(
            """
                    channel: { type: string, enum: [web, phone] }
                    state: { type: string, enum: [open, closed] }
                Other:
                  type: object
                  properties:
                    channel: { type: string, enum: [web, phone] }
                    state: { type: string, enum: [open, shut] }
            """
        );

        Assert.Empty(run.CompileProblems());
        Assert.Contains("Acme.Api.Channel? Channel { get; init; }", run.Files["Api.Thing.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Acme.Api.Channel? Channel { get; init; }", run.Files["Api.Other.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Acme.Api.ThingState? State { get; init; }", run.Files["Api.Thing.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Acme.Api.OtherState? State { get; init; }", run.Files["Api.Other.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_shows_its_own_copies_of_compiler_attributes_is_no_hindrance()
    {
        var project = new ConsumerProject { References = Net80.References };
        var library = CSharpCompilation.Create(
            "Library",
            [
                CSharpSyntaxTree.ParseText(
                    $$"""
                    [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{{project.Compilation().AssemblyName}}")]
                    namespace System.Diagnostics.CodeAnalysis
                    {
                        [System.AttributeUsage(System.AttributeTargets.Constructor)]
                        internal sealed class SetsRequiredMembersAttribute : System.Attribute { }
                    }
                    """
                ),
            ],
            Net80.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );

        var run = Run("        id: { type: string }", project with { References = [.. project.References, library.ToMetadataReference()] });

        Assert.Empty(run.CompileProblems());
    }

    private static List<string> Model(GeneratorRun run) => [.. run.Files["Api.Thing.g.cs"].Split('\n')];

    private static string Properties(int count) =>
        string.Join(
            "\n",
            Enumerable.Range(0, count).Select(static i => $"        p{i.ToString(CultureInfo.InvariantCulture)}: {{ type: string }}")
        );

    private static GeneratorRun Run(string properties, ConsumerProject? project = null) =>
        GeneratorRun.Of(
            (project ?? new ConsumerProject { References = Net80.References }).WithDocument(
                Document,
                $$"""
                openapi: 3.0.0
                info: { title: t, version: '1' }
                servers: [{ url: 'https://example.test' }]
                paths:
                  /thing:
                    get:
                      operationId: things.get
                      responses:
                        '200':
                          description: ok
                          content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
                components:
                  schemas:
                    Thing:
                      type: object
                      properties:
                """
                    + "\n"
                    + properties
                    + "\n"
            )
        );
}
