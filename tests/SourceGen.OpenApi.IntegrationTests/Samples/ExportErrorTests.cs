using System.Net;
using System.Net.Sockets;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

public sealed class ExportErrorTests
{
    [Theory]
    [InlineData("--bogus", "--bogus")]
    [InlineData("--vendor nobody", "nobody")]
    [InlineData("--since yesterday", "yesterday")]
    [InlineData("--until 2026-13-01", "2026-13-01")]
    [InlineData("--since 2026-02-01 --until 2026-02-01", "--since must be earlier")]
    [InlineData("--format xml", "xml")]
    [InlineData("--rows many", "many")]
    [InlineData("--rows 10 --live", "--rows")]
    [InlineData("--resume --overwrite", "contradict")]
    [InlineData("--out .", "'.'")]
    [InlineData("--out", "--out")]
    public async Task A_wrong_option_is_told_in_one_line(string arguments, string saying)
    {
        using var export = new ExportProcess();

        (await export.RunAsync(arguments.Split(' '))).ShouldFail(2, saying);
        Assert.Empty(Directory.GetFiles(export.Folder));
    }

    [Fact]
    public async Task Help_names_the_options_the_environment_and_the_exit_codes()
    {
        using var export = new ExportProcess();

        var help = (await export.RunAsync("--help")).ShouldSucceed();

        foreach (var word in (string[])["--resume", "TWILIO_AUTH_TOKEN", "HEYMARKET_SECRET_KEY", "SENDBLUE_API_KEY_ID", "130"])
        {
            Assert.Contains(word, help.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Missing_credentials_are_all_named()
    {
        using var export = new ExportProcess().Set("TWILIO_ACCOUNT_SID", EmulatorCredentials.TwilioAccountSid);

        var result = await export.RunAsync("--live");

        result.ShouldFail(3, "SENDBLUE_API_KEY_ID, SENDBLUE_API_SECRET_KEY, HEYMARKET_SECRET_ID, HEYMARKET_SECRET_KEY, TWILIO_AUTH_TOKEN");
    }

    [Theory]
    [InlineData("sendblue-v1", "SENDBLUE_API_SECRET_KEY")]
    [InlineData("sendblue-v2", "SENDBLUE_API_SECRET_KEY")]
    [InlineData("heymarket", "HEYMARKET_SECRET_KEY")]
    [InlineData("twilio", "TWILIO_AUTH_TOKEN")]
    public async Task Wrong_credentials_are_told_in_one_line_and_leave_the_old_file(string vendor, string variable)
    {
        await using var emulator = await StartAsync();
        using var export = new ExportProcess().WithEmulator(emulator).Set(variable, "wrong-secret-value");
        var file = export.PathOf("messages.ndjson");
        await File.WriteAllTextAsync(file, "from before\n", TestContext.Current.CancellationToken);

        var result = await export.RunAsync("--live", "--vendor", vendor);

        result.ShouldFail(3, variable);
        Assert.DoesNotContain("wrong-secret-value", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Equal("from before\n", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(export.Folder));
    }

    [Fact]
    public async Task An_account_that_is_none_is_told_in_one_line()
    {
        await using var emulator = await StartAsync();
        using var export = new ExportProcess().WithEmulator(emulator).Set("TWILIO_ACCOUNT_SID", "my account");

        (await export.RunAsync("--live", "--vendor", "twilio")).ShouldFail(2, "twilio: ");
    }

    [Theory]
    [InlineData("TWILIO_BASE_ADDRESS", "nonsense", 2, "TWILIO_BASE_ADDRESS")]
    [InlineData("TWILIO_BASE_ADDRESS", "http://messages.example", 2, "https")]
    [InlineData("TWILIO_AUTH_TOKEN", "   ", 3, "TWILIO_AUTH_TOKEN")]
    [InlineData("SENDBLUE_API_SECRET_KEY", "two\nlines", 3, "SENDBLUE_API_SECRET_KEY")]
    public async Task What_no_request_could_carry_is_told_before_any(string variable, string value, int exitCode, string saying)
    {
        await using var emulator = await StartAsync();
        using var export = new ExportProcess().WithEmulator(emulator).Set(variable, value);

        (await export.RunAsync("--live")).ShouldFail(exitCode, saying);
        Assert.Empty(emulator.Requests);
        Assert.Empty(Directory.GetFiles(export.Folder));
    }

    [Fact]
    public async Task A_host_that_nobody_answers_at_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        await using var emulator = await StartAsync();
        using var export = new ExportProcess().WithEmulator(emulator).Set("TWILIO_BASE_ADDRESS", address);

        (await export.RunAsync("--live", "--vendor", "twilio")).ShouldFail(4, $"cannot reach {address}");
    }

    [Fact]
    public async Task An_existing_file_is_replaced_only_when_asked_or_by_default()
    {
        using var export = new ExportProcess();
        (await export.RunAsync("--rows", "20", "--out", "mine.csv")).ShouldSucceed();
        (await export.RunAsync("--rows", "20", "--out", "mine.csv")).ShouldFail(5, "--overwrite");
        (await export.RunAsync("--rows", "30", "--out", "mine.csv", "--overwrite")).ShouldSucceed();
        Assert.Equal(120, ExportFile.Rows(export.PathOf("mine.csv")).Count);

        (await export.RunAsync("--rows", "20")).ShouldSucceed();
        var again = (await export.RunAsync("--rows", "20")).ShouldSucceed();
        Assert.Contains("will be replaced", again.Output, StringComparison.Ordinal);
        Assert.Contains("nothing to resume", (await export.RunAsync("--resume")).ShouldSucceed().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/null", "no regular file")]
    [InlineData("/proc/x.csv", "no file can be made")]
    [InlineData("no/such/folder/x.csv", "no such folder")]
    public async Task What_cannot_be_a_file_of_rows_is_told_and_left_as_it_was(string path, string saying)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices have these names on Linux.");
        using var export = new ExportProcess();

        (await export.RunAsync("--rows", "5", "--overwrite", "--out", path)).ShouldFail(5, saying);

        (await export.ShellAsync("test -c /dev/null")).ShouldSucceed();
    }

    [Theory]
    [InlineData("messages.csv")]
    [InlineData("messages.sqlite")]
    public async Task A_pipe_is_refused_and_a_link_is_followed(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var export = new ExportProcess();
        (await export.ShellAsync($"mkfifo pipe-{name}")).ShouldSucceed();
        Directory.CreateDirectory(export.PathOf("elsewhere"));
        File.CreateSymbolicLink(export.PathOf(name), Path.Combine("elsewhere", name));

        (await export.RunAsync("--rows", "5", "--overwrite", "--out", $"pipe-{name}")).ShouldFail(5, "no regular file");
        (await export.RunAsync("--rows", "5", "--out", name)).ShouldSucceed();
        (await export.RunAsync("--rows", "6", "--overwrite", "--out", name)).ShouldSucceed();

        Assert.NotNull(new FileInfo(export.PathOf(name)).LinkTarget);
        Assert.Equal(24, ExportFile.Rows(export.PathOf(Path.Combine("elsewhere", name))).Count);
    }

    [Fact]
    public async Task Two_exports_do_not_share_a_file()
    {
        await using var emulator = await StartAsync();
        emulator.Latency = TimeSpan.FromMilliseconds(300);
        using var export = new ExportProcess().WithEmulator(emulator);
        var first = export.RunAsync("--live");
        while (!File.Exists(export.PathOf("messages.ndjson.checkpoint")))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        (await export.RunAsync("--live", "--overwrite")).ShouldFail(5, "another export");
        (await first).ShouldSucceed();
    }

    private static Task<EmulatorHost> StartAsync() =>
        EmulatorHost.StartAsync(new EmulatorOptions { Rows = 1000 }, TestContext.Current.CancellationToken);
}
