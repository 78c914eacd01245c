using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>One document that the build lists by stand-ins, each with settings of its own.</summary>
public sealed class StandInTests
{
    private const string Shop = "shop.yaml";

    private static readonly string Document = ReadDocument.Minimal(
        "paths: { /price: { get: { operationId: prices.get, tags: [Prices], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: 'money.yaml#/Money' } } } } } } } }"
    );

    private static ConsumerProject Project =>
        Listed(
            Listed(new ConsumerProject().WithDocument(Shop, Document).WithMetadata(Shop, "OpenApiClient", "false"), "obj/one")
                .WithDocument("money.yaml", "Money: { type: object, required: [amount], properties: { amount: { type: string } } }\n"),
            "obj/two"
        );

    [Fact]
    public void Each_becomes_a_client_of_the_documents_text()
    {
        var run = GeneratorRun.Of(Project.WithMetadata("obj/two", "Namespace", "Acme.Second"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompileProblems());
        Assert.NotNull(run.Output.GetTypeByMetadataName("Acme.Shop.ShopClient"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("Acme.Second.ShopClient"));
        Assert.All(
            run.Files.Values.Where(text => text.Contains("record Money", StringComparison.Ordinal)),
            text => Assert.Contains("from shop.yaml.", text, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Visibility", "internal")]
    [InlineData("UnknownMembers", "keep")]
    [InlineData("EmitTestDoubles", "true")]
    public void Any_one_setting_tells_them_apart_whichever_comes_first(string name, string value)
    {
        var run = GeneratorRun.Of(Project.WithMetadata("obj/two", name, value));
        var other = GeneratorRun.Of(Project.WithMetadata("obj/one", name, value));

        Assert.Empty(run.CompileProblems());
        Assert.NotNull(run.Output.GetTypeByMetadataName("Acme.Shop2.ShopClient"));
        Assert.Equal(run.Files, other.Files);
    }

    [Fact]
    public void A_fault_is_told_once_and_at_the_document()
    {
        var run = GeneratorRun.Of(
            Project
                .WithMetadata("obj/two", "Namespace", "Acme.Second")
                .WithDocument(Shop, Document.Replace("money.yaml#/Money", "#/Gone", StringComparison.Ordinal))
        );

        Assert.Equal("/consumer/shop.yaml", Assert.Single(run.Diagnostics).Location.GetLineSpan().Path);
    }

    [Fact]
    public void An_edit_of_the_document_reaches_both()
    {
        var run = GeneratorRun.Of(Project.WithMetadata("obj/two", "Namespace", "Acme.Second"));

        var again = run.Edit(Shop, text => text.Replace("/price", "/cost", StringComparison.Ordinal));

        var changed = again
            .Files.Where(file => !string.Equals(file.Value, run.Files[file.Key], StringComparison.Ordinal))
            .Select(file => file.Key);
        Assert.Equal(
            ["Shop.PricesClient.g.cs", "Shop2.PricesClient.g.cs"],
            changed.Where(name => name.Contains("Prices", StringComparison.Ordinal))
        );
    }

    private static ConsumerProject Listed(ConsumerProject project, string standIn) =>
        project
            .WithDocument(standIn, "# Stands for it.\n")
            .WithMetadata(standIn, "OpenApiClient", "true")
            .WithMetadata(standIn, "OpenApiStandsFor", ConsumerProject.Directory + Shop);
}
