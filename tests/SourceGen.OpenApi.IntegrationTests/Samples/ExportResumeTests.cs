using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

public sealed class ExportResumeTests
{
    private const int Rows = 3000;

    [Fact]
    public async Task With_every_vendor_s_traps_set_a_killed_export_still_has_every_row_once()
    {
        await using var emulator = await StartAsync();
        emulator.SendblueV1.Traps = new() { ShortPages = 37, TieSize = 5 };
        emulator.SendblueV2.Traps = new()
        {
            MaxPageSize = 90,
            TieSize = 5,
            EmptyPages = [3, 7],
        };
        emulator.Heymarket.Traps = new() { TieSize = 45, MaxPageSize = 60 };
        emulator.Twilio.Traps = new() { TieSize = 5, MaxPageSize = 70 };
        emulator.Twilio.Faults.At(3, Fault.TooManyRequests(TimeSpan.FromSeconds(1))).At(9, Fault.Status(503));
        using var export = new ExportProcess().WithEmulator(emulator);

        string[] options = ["--out", "messages.ndjson"];
        await export.KillAsync(() => emulator.Heymarket.Requests.Count > 12, ["--live", .. options]);
        emulator.ClearRequests();
        await export.KillAsync(() => emulator.Heymarket.Requests.Count > 12, ["--resume", .. options]);
        (await export.RunAsync(["--resume", .. options])).ShouldSucceed();

        var exported = ExportFile
            .Read(export.PathOf("messages.ndjson"))
            .Select(row => $"{row["vendor"]} {row["id"]}")
            .Order(StringComparer.Ordinal);
        var expected = ExportVendors.All.SelectMany(vendor => emulator.Rows(vendor.Vendor).Select(facts => $"{vendor.Name} {facts.Id}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), exported);
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("sqlite")]
    [InlineData("parquet")]
    public async Task A_killed_export_resumes_to_exactly_the_same_rows(string format)
    {
        await using var emulator = await StartAsync();
        using var export = new ExportProcess().WithEmulator(emulator);
        var (whole, parts) = ($"whole.{format}", $"parts.{format}");
        (await export.RunAsync("--live", "--out", whole)).ShouldSucceed();
        emulator.Latency = TimeSpan.FromMilliseconds(60);

        // Three times, each further on, the first of them perhaps before anything was written.
        foreach (var (requests, resume) in ((int, string[])[])[(2, []), (3, ["--resume"]), (2, ["--resume"])])
        {
            emulator.ClearRequests();
            await export.KillAsync(
                () => emulator.Vendors.Any(vendor => vendor.Requests.Count > requests),
                ["--live", "--out", parts, .. resume]
            );
        }

        emulator.Latency = TimeSpan.Zero;
        (await export.RunAsync("--out", parts, "--resume")).ShouldSucceed();

        Assert.Equal(4 * Rows, ExportFile.Rows(export.PathOf(whole)).Count);
        Assert.Equal(ExportFile.Rows(export.PathOf(whole)), ExportFile.Rows(export.PathOf(parts)));
        Assert.Equal([parts, whole], Directory.GetFiles(export.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("sqlite")]
    public async Task Ctrl_C_leaves_a_valid_file_and_says_how_to_go_on(string format)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        await using var emulator = await StartAsync();
        emulator.Latency = TimeSpan.FromMilliseconds(60);
        using var export = new ExportProcess().WithEmulator(emulator);
        var file = $"messages.{format}";

        var stopped = await export.InterruptAsync(() => emulator.Twilio.Requests.Count > 3, "--live", "--format", format);

        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains($"--format {format} --resume", stopped.Error, StringComparison.Ordinal);
        var before = ExportFile.Rows(export.PathOf(file));
        Assert.InRange(before.Count, 1, (4 * Rows) - 1);

        emulator.Latency = TimeSpan.Zero;
        (await export.RunAsync("--format", format, "--resume")).ShouldSucceed();
        var after = ExportFile.Rows(export.PathOf(file));
        Assert.Equal(4 * Rows, after.Count);
        Assert.Equal(after.Count, after.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(before.Except(after, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_command_that_an_interrupted_export_prints_goes_on_as_it_stands()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill, and the command is run by a POSIX shell.");
        await using var emulator = await StartAsync();
        emulator.Latency = TimeSpan.FromMilliseconds(60);
        using var export = new ExportProcess().WithEmulator(emulator);
        const string file = "it's mine & yours.parquet";
        var stopped = await export.InterruptAsync(() => emulator.Twilio.Requests.Count > 3, "--live", "--out", file);
        emulator.Latency = TimeSpan.Zero;

        (await export.ShellAsync(stopped.Error[(stopped.Error.IndexOf("run: ", StringComparison.Ordinal) + 5)..])).ShouldSucceed();

        Assert.Equal(4 * Rows, ExportFile.Rows(export.PathOf(file)).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal([file], Directory.GetFiles(export.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task With_the_embedded_emulator_a_killed_export_resumes_on_the_same_port()
    {
        using var export = new ExportProcess();
        (await export.RunAsync("--rows", "20000", "--out", "whole.ndjson")).ShouldSucceed();
        var parts = export.PathOf("parts.ndjson");

        await export.KillAsync(() => File.Exists(parts) && new FileInfo(parts).Length > 1_000_000, "--rows", "20000", "--out", parts);
        Assert.True(File.Exists(parts + ".checkpoint"));
        (await export.RunAsync("--out", parts, "--resume")).ShouldSucceed();

        Assert.Equal(ExportFile.Rows(export.PathOf("whole.ndjson")), ExportFile.Rows(parts));
    }

    [Fact]
    public async Task An_export_that_fails_on_the_way_keeps_what_it_has_and_resumes()
    {
        await using var emulator = await StartAsync();
        using var export = new ExportProcess().WithEmulator(emulator);
        emulator.Heymarket.Faults.Pass(3).Always(Fault.Status(401));

        var failed = await export.RunAsync("--live", "--vendor", "heymarket");
        failed.ShouldFail(3, "--resume");

        emulator.Heymarket.Faults.Clear();
        (await export.RunAsync("--resume")).ShouldSucceed();
        Assert.Equal(Rows, ExportFile.Rows(export.PathOf("messages.ndjson")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_resumed_export_refuses_to_become_another_one()
    {
        await using var emulator = await StartAsync();
        emulator.Latency = TimeSpan.FromMilliseconds(60);
        using var export = new ExportProcess().WithEmulator(emulator);
        await export.KillAsync(() => emulator.Twilio.Requests.Count > 3, "--live", "--vendor", "twilio,heymarket", "--since", "2026-06-01");

        (await export.RunAsync("--live")).ShouldFail(5, "--resume goes on with it");
        (await export.RunAsync("--resume", "--vendor", "twilio")).ShouldFail(2, "--vendor");
        (await export.RunAsync("--resume", "--since", "2026-06-02")).ShouldFail(2, "--since");
        (await export.RunAsync("--resume", "--until", "2026-06-02")).ShouldFail(2, "--until");
        (await export.RunAsync("--resume", "--rows", "10")).ShouldFail(2, "--rows");
        export.Set("HEYMARKET_SECRET_ID", "someone-else");
        (await export.RunAsync("--resume")).ShouldFail(3, "another heymarket account");
    }

    private static Task<EmulatorHost> StartAsync() =>
        EmulatorHost.StartAsync(new EmulatorOptions { Rows = Rows }, TestContext.Current.CancellationToken);
}
