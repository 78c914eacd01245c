using System.Diagnostics;
using System.Text;

namespace SourceGen.OpenApi.PackageTests;

/// <summary>What a process printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public CommandResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public CommandResult ShouldFail()
    {
        Assert.True(ExitCode != 0, "The command was expected to fail:\n" + Output);
        return this;
    }
}

/// <summary>Runs a process to its end, or stops it when its time is over.</summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static async Task<CommandResult> RunAsync(
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string program = "dotnet"
    )
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // A test host's own MSBuild settings must not leak into the consumer's build.
        foreach (var name in start.Environment.Keys.Where(IsBuildVariable).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (
            var (name, value) in CompilerServer.Environment.Concat(environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        )
        {
            start.Environment[name] = value;
        }

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        void Collect(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.Append(line.Data).Append('\n');
            }
        }

        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{program} {string.Join(' ', arguments)}' took more than {Limit}.\n{output}");
        }

        lock (output)
        {
            return new CommandResult(process.ExitCode, output.ToString());
        }
    }

    private static bool IsBuildVariable(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name is "VSTEST_CONNECTION_TIMEOUT" or "TESTINGPLATFORM_UI_LANGUAGE";
}
