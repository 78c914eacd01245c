using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>Files that only others point into: they make no client, and their edits reach their users and nobody else.</summary>
public sealed class ReferencedFileTests
{
    private const string Common = "common/money.yaml";

    private static ConsumerProject Project =>
        ConsumerProject
            .With(Specs.Twilio)
            .WithDocument(
                "shop.yaml",
                ReadDocument.Minimal(
                    "paths: { /price: { get: { operationId: prices.get, tags: [Prices], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: 'common/money.yaml#/Money' } } } } } } } }"
                )
            )
            .WithDocument(Common, "Money: { type: object, required: [amount], properties: { amount: { type: string } } }\n");

    [Fact]
    public void They_make_no_client_of_their_own_and_the_user_compiles()
    {
        var run = GeneratorRun.Of(Project);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompileProblems());
        Assert.Contains(run.Files, file => file.Value.Contains("record Money", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Files.Keys, name => name.StartsWith("Money.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_builds_the_user_again_and_leaves_the_others()
    {
        var run = GeneratorRun.Of(Project);

        var again = run.Edit(Common, text => text.Replace("amount", "cents", StringComparison.Ordinal));

        var changed = again.FileReasons().Where(file => file.Value is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        Assert.NotEmpty(changed);
        Assert.All(changed, file => Assert.StartsWith("Shop.", file.Key, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_in_them_is_told_where_it_stands()
    {
        var run = GeneratorRun.Of(Project.WithDocument(Common, "Money: { $ref: '#/Gone' }\n"));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("OAPI010", diagnostic.Id);
        Assert.Equal("/consumer/shop.yaml", diagnostic.Location.GetLineSpan().Path);

        var inner = GeneratorRun.Of(Project.WithDocument(Common, "Money: { type: object, properties: { a: { $ref: '#/Gone' } } }\n"));
        Assert.Equal("/consumer/common/money.yaml", Assert.Single(inner.Diagnostics).Location.GetLineSpan().Path);
    }
}
