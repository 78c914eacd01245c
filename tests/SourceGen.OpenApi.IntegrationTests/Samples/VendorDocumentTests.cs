using System.Diagnostics;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

/// <summary>The sample that shapes somebody else's document.</summary>
public sealed class VendorDocumentTests
{
    /// <summary>What it prints: types of one's own in answers, filter, body, path and header.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "P1 2024-06-03T10:00:00Z 2024-06-05 12.50 EUR",
        "P3 2024-06-01T00:00:00Z",
        "P4 2024-06-01T00:00:00.000000001Z 12.50 EUR",
        "at 2024-06-01T01:00:00Z",
        "Parcels.json?CreatedAfter=2024-06-01T00%3A00%3A00Z&CreatedBefore=2024-07-01T00%3A00%3A00Z&Page=2",
        """{"To":"Berlin","PickUpAt":"2024-06-01T00:00:00.000000001Z","Value":{"Amount":"1250","Currency":"EUR"}}""",
        "/Position/2024-06-01T02%3A00%3A00Z.json",
    ];

    [Fact]
    public async Task It_lists_creates_and_locates_parcels()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "VendorDocument.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        foreach (var line in Lines)
        {
            Assert.Contains(line, output, StringComparison.Ordinal);
        }
    }
}
