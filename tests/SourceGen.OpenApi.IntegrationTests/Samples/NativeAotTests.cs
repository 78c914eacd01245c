using System.Diagnostics;
using System.Runtime.InteropServices;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

/// <summary>Publishes the sample as its README says. Warnings of the trimmer and of the native compiler are errors there.</summary>
public sealed class NativeAotTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private readonly string _folder = Directory.CreateTempSubdirectory("native-aot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_clients_list_every_row_in_a_native_binary_without_reflection()
    {
        Assert.SkipUnless(HasLinker(), "Publishing needs gcc or clang.");
        var binary = Path.Combine(_folder, "out");
        var project = Path.Combine(Repository.Root, "generator-samples", "NativeAot");

        // Apart from the folders that other builds use at the same time.
        var published = await RunAsync(
            "dotnet",
            [
                "publish",
                project,
                "-r",
                RuntimeInformation.RuntimeIdentifier,
                "-o",
                binary,
                "--artifacts-path",
                Path.Combine(_folder, "build"),
            ]
        );
        Assert.True(published.ExitCode == 0, published.Output);
        Assert.DoesNotContain("warning", published.Output, StringComparison.Ordinal);

        await using var emulator = await EmulatorHost.StartAsync(
            new EmulatorOptions { Rows = 1500 },
            TestContext.Current.CancellationToken
        );
        var listed = await RunAsync(Path.Combine(binary, "NativeAot"), [emulator.BaseAddress.AbsoluteUri]);

        Assert.Equal(0, listed.ExitCode);
        foreach (var (_, name) in ExportVendors.All)
        {
            Assert.Contains($"{name} 1500 rows", listed.Output, StringComparison.Ordinal);
        }

        foreach (var line in VendorDocumentTests.Lines)
        {
            Assert.Contains(line, listed.Output, StringComparison.Ordinal);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(listed.Output);
    }

    private static bool HasLinker() => File.Exists("/usr/bin/gcc") || File.Exists("/usr/bin/clang");

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var error = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
