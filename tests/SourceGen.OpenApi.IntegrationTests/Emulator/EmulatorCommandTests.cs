using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Emulator;

/// <summary>The emulator as a process, as a newcomer starts it.</summary>
public sealed class EmulatorCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task It_says_its_address_and_its_credentials_and_runs_until_it_is_interrupted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        using var deadline = new CancellationTokenSource(Patience);
        using var process = Start("--rows", "3");
        var address = await process.StandardOutput.ReadLineAsync(deadline.Token);
        var lines = new List<string>();
        do
        {
            lines.Add((await process.StandardOutput.ReadLineAsync(deadline.Token))!);
        } while (!lines[^1].Contains("Ctrl+C", StringComparison.Ordinal));

        using var http = new HttpClient { BaseAddress = new Uri(address!) };
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("accounts/messages", deadline.Token)).StatusCode);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(deadline.Token);

        Assert.Equal(0, process.ExitCode);
        var said = string.Join('\n', lines);
        Assert.All(
            [
                EmulatorCredentials.SendblueKeyId,
                EmulatorCredentials.SendblueSecretKey,
                EmulatorCredentials.HeymarketSecretId,
                EmulatorCredentials.HeymarketSecretKey,
                EmulatorCredentials.TwilioAccountSid,
                EmulatorCredentials.TwilioAuthToken,
            ],
            credential => Assert.Contains(credential, said, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("--port 70000", "--port takes a whole number from 0 to 65535")]
    [InlineData("--port x", "'x'")]
    [InlineData("--rows -1", "--rows")]
    [InlineData("--rowz 5", "--rowz")]
    [InlineData("--port", "--port")]
    public async Task A_wrong_option_is_told_in_one_line(string arguments, string saying)
    {
        var (code, error) = await EndAsync(Start(arguments.Split(' ')));

        Assert.Equal(2, code);
        Assert.Contains(saying, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_line()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var (code, error) = await EndAsync(Start("--port", port));

        Assert.Equal(1, code);
        Assert.Contains(port, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "VendorEmulator.dll"), .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    private static async Task<(int Code, string Error)> EndAsync(Process process)
    {
        using (process)
        {
            using var deadline = new CancellationTokenSource(Patience);
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var error = await process.StandardError.ReadToEndAsync(deadline.Token);
            await output;
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, error);
        }
    }
}
