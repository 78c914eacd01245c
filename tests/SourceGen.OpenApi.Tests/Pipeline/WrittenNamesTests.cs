namespace SourceGen.OpenApi.Tests;

/// <summary>Names in the project's files that are nearly those of settings.</summary>
public sealed class WrittenNamesTests
{
    [Theory]
    [InlineData("OpenApiClient Include Namspace", "Namspace", "Namespace")]
    [InlineData("OpenApiVisibilty", "OpenApiVisibilty", "OpenApiVisibility")]
    [InlineData("OpenApiReprot", "OpenApiReprot", "OpenApiReport")]
    [InlineData("AdditionalFiles Include OpenApiCleint", "OpenApiCleint", "OpenApiClient")]
    [InlineData("ClientNmae clientnmae", "ClientNmae", "ClientName")]
    public void A_near_miss_is_told_once_at_the_first_document(string names, string written, string meant)
    {
        var run = GeneratorRun.Of(ConsumerProject.With(Specs.Twilio, Specs.Heymarket).WithProperty("SourceGenOpenApiNames", names));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("OAPI007", diagnostic.Id);
        Assert.Equal($"There is no setting '{written}'; did you mean '{meant}'?", diagnostic.GetMessage(null));
        Assert.EndsWith(Specs.Heymarket, diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenApiClient Include Namespace ClientName Visibility UnknownMembers EmitTestDoubles OpenApiClient namespace")]
    [InlineData(
        "OpenApiNamespace OpenApiVisibility OpenApiUnknownMembers OpenApiEmitTestDoubles OpenApiReport OpenApiReportPath OpenApiSurface OpenApiSurfaceUpdate"
    )]
    [InlineData("OpenApiGenerateDocuments OpenApiDocumentsDirectory OpenApiReference OpenApiCodeDirectory Visible Link Condition Update")]
    public void Settings_and_names_of_others_are_left_alone(string names) =>
        Assert.Empty(GeneratorRun.Of(ConsumerProject.With(Specs.Twilio).WithProperty("SourceGenOpenApiNames", names)).Diagnostics);
}
