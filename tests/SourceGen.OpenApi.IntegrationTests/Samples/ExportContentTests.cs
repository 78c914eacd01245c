using System.Globalization;
using Microsoft.Data.Sqlite;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

public sealed class ExportContentTests
{
    private const int Rows = 1200;

    [Theory]
    [InlineData("messages.ndjson")]
    [InlineData("messages.csv")]
    [InlineData("messages.sqlite")]
    [InlineData("messages.parquet")]
    public async Task Every_row_of_every_vendor_is_in_the_file_as_the_vendor_has_it(string file)
    {
        await using var emulator = await StartAsync();
        using var export = new ExportProcess().WithEmulator(emulator);

        (await export.RunAsync("--live", "--out", file)).ShouldSucceed();

        var rows = ExportFile.Read(export.PathOf(file));
        Assert.Equal(4 * Rows, rows.Count);
        foreach (var (vendor, name) in ExportVendors.All)
        {
            var exported = Of(rows, name).ToDictionary(row => row["id"]!, StringComparer.Ordinal);
            Assert.Equal(Rows, exported.Count);
            Assert.All(emulator.Rows(vendor), facts => ShouldBe(facts, exported[facts.Id], vendor));
        }
    }

    [Theory]
    [InlineData("2026-06-10", "2026-06-20")]
    [InlineData("2026-06-10T07:31:12.5Z", "2026-06-10T22:00:00+02:00")]
    [InlineData("2026-06-25", null)]
    [InlineData(null, "2026-06-05T12:00")]
    public async Task The_bounds_are_exact_for_every_vendor(string? since, string? until)
    {
        await using var emulator = await StartAsync();
        using var export = new ExportProcess().WithEmulator(emulator);
        string[] bounds = [.. since is null ? [] : new[] { "--since", since }, .. until is null ? [] : new[] { "--until", until }];

        (await export.RunAsync(["--live", .. bounds])).ShouldSucceed();

        var rows = ExportFile.Read(export.PathOf("messages.ndjson"));
        foreach (var (vendor, name) in ExportVendors.All)
        {
            var expected = emulator
                .Rows(vendor)
                .Where(facts =>
                    Moment(facts, vendor) is { } moment
                    && moment >= Parse(since, DateTimeOffset.MinValue)
                    && moment < Parse(until, DateTimeOffset.MaxValue)
                );
            Assert.Equal(
                expected.Select(facts => facts.Id).Order(StringComparer.Ordinal),
                Of(rows, name).Select(row => row["id"]!).Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public async Task The_plain_command_exports_from_the_embedded_emulator_into_a_database_that_counts()
    {
        using var export = new ExportProcess();

        var result = (await export.RunAsync("--format", "sqlite")).ShouldSucceed();

        Assert.Contains("rows/s", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["heymarket 5000", "sendblue-v1 5000", "sendblue-v2 5000", "twilio 5000"],
            Query(export.PathOf("messages.sqlite"), "SELECT vendor || ' ' || count(*) FROM messages GROUP BY vendor")
        );
        Assert.Equal(["messages"], Query(export.PathOf("messages.sqlite"), "SELECT name FROM sqlite_master WHERE type = 'table'"));
        Assert.Equal(["ok"], Query(export.PathOf("messages.sqlite"), "PRAGMA integrity_check"));
        Assert.Equal(
            ["-0.00750 text", "-1.2345678901234567890 text"],
            Query(
                export.PathOf("messages.sqlite"),
                "SELECT DISTINCT price || ' ' || typeof(price) FROM messages WHERE price IN ('-0.00750', '-1.2345678901234567890')"
            )
        );
    }

    [Fact]
    public async Task Only_the_vendors_that_were_asked_for_are_asked()
    {
        await using var emulator = await StartAsync();
        using var export = new ExportProcess().WithEmulator(emulator);

        (await export.RunAsync("--live", "--vendor", "Twilio", "--vendor", "sendblue-v2")).ShouldSucceed();

        Assert.Empty(emulator.Heymarket.Requests);
        Assert.Empty(emulator.SendblueV1.Requests);
        Assert.Equal(2 * Rows, ExportFile.Rows(export.PathOf("messages.ndjson")).Count);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string?>> Of(
        IEnumerable<IReadOnlyDictionary<string, string?>> rows,
        string vendor
    ) => rows.Where(row => string.Equals(row["vendor"], vendor, StringComparison.Ordinal));

    private static Task<EmulatorHost> StartAsync() =>
        EmulatorHost.StartAsync(new EmulatorOptions { Rows = Rows }, TestContext.Current.CancellationToken);

    private static void ShouldBe(RowFacts facts, IReadOnlyDictionary<string, string?> row, Vendor vendor)
    {
        Assert.Equal(facts.Status, row["status"]);
        Assert.Equal(vendor is Vendor.SendblueV1 or Vendor.SendblueV2 && facts.Text is "" ? null : facts.Text, row["text"]);
        Assert.Equal(Moment(facts, vendor), row["sent_at"] is { } sent ? Parse(sent, default) : null);
        if (row["direction"] is { } direction)
        {
            Assert.Equal(facts.IsOutbound ? "outbound" : "inbound", direction);
            Assert.Equal(Other(facts, vendor), facts.IsOutbound ? row["recipient"] : row["sender"]);
        }
    }

    /// <summary>The other end of a message. Heymarket's facts name the conversation.</summary>
    private static string? Other(RowFacts facts, Vendor vendor) =>
        vendor == Vendor.Heymarket ? "+" + facts.Phone
        : facts.IsOutbound ? facts.To
        : facts.From;

    private static DateTimeOffset? Moment(RowFacts facts, Vendor vendor) =>
        vendor switch
        {
            // Rows of the older shape have their date alone, to the millisecond.
            Vendor.SendblueV1 => (facts.Sent ?? facts.Created.Truncate(3)).ToDateTimeOffset(),
            Vendor.SendblueV2 => facts.Sent?.Truncate(3).ToDateTimeOffset(),
            Vendor.Heymarket => facts.Created.Truncate(6).ToDateTimeOffset(),
            _ => facts.Sent?.Truncate(0).ToDateTimeOffset(),
        };

    private static DateTimeOffset Parse(string? text, DateTimeOffset otherwise) =>
        text is null ? otherwise : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static List<string> Query(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        values.Sort(StringComparer.Ordinal);
        return values;
    }
}
