using System.Diagnostics;
using System.Globalization;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

/// <summary>MessageExport as a process of its own, in a folder of its own.</summary>
internal sealed class ExportProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("message-export-").FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Lets <c>--live</c> find an emulator of the test's own, with the right credentials.</summary>
    public ExportProcess WithEmulator(EmulatorHost emulator)
    {
        foreach (var vendor in (string[])["SENDBLUE", "HEYMARKET", "TWILIO"])
        {
            Set($"{vendor}_BASE_ADDRESS", emulator.BaseAddress.AbsoluteUri);
        }

        return Set("SENDBLUE_API_KEY_ID", EmulatorCredentials.SendblueKeyId)
            .Set("SENDBLUE_API_SECRET_KEY", EmulatorCredentials.SendblueSecretKey)
            .Set("HEYMARKET_SECRET_ID", EmulatorCredentials.HeymarketSecretId)
            .Set("HEYMARKET_SECRET_KEY", EmulatorCredentials.HeymarketSecretKey)
            .Set("TWILIO_ACCOUNT_SID", EmulatorCredentials.TwilioAccountSid)
            .Set("TWILIO_AUTH_TOKEN", EmulatorCredentials.TwilioAuthToken);
    }

    public ExportProcess Set(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    /// <summary>Runs to the end.</summary>
    public async Task<ExportResult> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    /// <summary>Runs a line as a POSIX shell reads it, in the same folder and environment.</summary>
    public async Task<ExportResult> ShellAsync(string line)
    {
        using var process = Start("/bin/sh", ["-c", line]);
        return await EndAsync(process);
    }

    /// <summary>Runs until something holds, then kills the process as the system would, without a chance to say goodbye.</summary>
    public async Task KillAsync(Func<bool> when, params string[] arguments)
    {
        using var process = Start(arguments);
        await UntilAsync(process, when);
        process.Kill();
        await EndAsync(process);
    }

    /// <summary>Runs until something holds, then presses Ctrl+C.</summary>
    public async Task<ExportResult> InterruptAsync(Func<bool> when, params string[] arguments)
    {
        using var process = Start(arguments);
        await UntilAsync(process, when);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndAsync(process);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Process Start(string[] arguments) =>
        Start(
            Environment.ProcessPath is { } host && IsDotnet(host) ? host : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "MessageExport.dll"), .. arguments]
        );

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static bool IsDotnet(string path) => Path.GetFileNameWithoutExtension(path) is "dotnet";

    private static async Task UntilAsync(Process process, Func<bool> holds)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!holds())
        {
            Assert.False(process.HasExited, "the export ended before it could be stopped");
            await Task.Delay(5, deadline.Token);
        }
    }

    private static async Task<ExportResult> EndAsync(Process process)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return new ExportResult(process.ExitCode, await output, await error);
    }
}

/// <summary>How a run ended and what it said.</summary>
internal sealed record ExportResult(int ExitCode, string Output, string Error)
{
    /// <summary>It told the user in one line what is wrong, and nothing else.</summary>
    public void ShouldFail(int exitCode, string saying)
    {
        Assert.Equal(exitCode, ExitCode);
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.Contains(saying, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Output + Error, StringComparison.Ordinal);
    }

    public ExportResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Error}");
        Assert.Empty(Error);
        return this;
    }
}
