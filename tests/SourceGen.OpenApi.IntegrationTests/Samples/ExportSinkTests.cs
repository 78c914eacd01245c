using System.Text;
using MessageExport;
using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

public sealed class ExportSinkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("export-sink-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("messages.ndjson")]
    [InlineData("messages.csv")]
    [InlineData("messages.sqlite")]
    [InlineData("messages.parquet")]
    public async Task What_was_not_committed_is_gone_after_resuming(string file)
    {
        var format = ExportOutput.FormatOf(file);
        var output = new ExportOutput(Path.Combine(_folder, file), format);
        using (var sink = output.Create(Start(format)))
        {
            sink.Append([Row("a"), Row("b")]);
            sink.Commit(Start(format) with { Vendors = [new VendorState("twilio") { ContinuationToken = "after b", Rows = 2 }] });
            sink.Append([Row("c")]);
        }

        var checkpoint = output.ReadCheckpoint();
        Assert.Equal("after b", Assert.Single(checkpoint!.Vendors).ContinuationToken);
        using (var sink = output.Resume(checkpoint))
        {
            sink.Append([Row("d")]);
            sink.Commit(checkpoint);
            await sink.CompleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["a", "b", "d"], ExportFile.Read(output.Path).Select(row => row["id"]));
        Assert.Null(output.ReadCheckpoint());
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("messages.ndjson")]
    [InlineData("messages.csv")]
    public void A_torn_last_line_is_cut_off(string file)
    {
        var format = ExportOutput.FormatOf(file);
        var output = new ExportOutput(Path.Combine(_folder, file), format);
        using (var sink = output.Create(Start(format)))
        {
            sink.Append([Row("a")]);
            sink.Commit(Start(format));
        }

        File.AppendAllText(output.Path, "{\"vendor\":\"tw");
        using (var sink = output.Resume(output.ReadCheckpoint()!))
        {
            sink.Append([Row("b")]);
            sink.Commit(Start(format));
        }

        Assert.DoesNotContain(
            "\"tw",
            File.ReadAllText(output.Path).Replace("\"twilio\"", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_something_else_shortened_is_not_gone_on_with()
    {
        var output = new ExportOutput(Path.Combine(_folder, "short.ndjson"), OutputFormat.Ndjson);
        using (var sink = output.Create(Start(OutputFormat.Ndjson)))
        {
            sink.Append([Row("a")]);
            sink.Commit(Start(OutputFormat.Ndjson));
        }

        File.WriteAllText(output.Path, "");

        Assert.Equal(ExitCode.OutputFailed, Assert.Throws<ExportException>(() => output.Resume(output.ReadCheckpoint()!)).Code);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{\"format\":\"ndjson\",\"vendors\":[]}")]
    [InlineData("{\"version\":99,\"format\":\"ndjson\",\"vendors\":[{\"vendor\":\"twilio\"}]}")]
    public void A_checkpoint_that_cannot_be_followed_is_refused(string text)
    {
        var output = new ExportOutput(Path.Combine(_folder, "bad.ndjson"), OutputFormat.Ndjson);
        File.WriteAllText(CheckpointFile.PathFor(output.Path), text);

        Assert.Equal(ExitCode.OutputFailed, Assert.Throws<ExportException>(output.ReadCheckpoint).Code);
    }

    [Fact]
    public void Csv_keeps_quotes_lines_blanks_and_tells_empty_from_null()
    {
        string?[] texts = ["plain", "a,b", "say \"yes\"", "two\nlines\r\n", " padded ", "", null, "日本語 👋🏽"];
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        var csv = new CsvFormat();
        csv.WriteHeader(buffer);
        foreach (var text in texts)
        {
            csv.WriteRow(buffer, Row("a") with { Text = text });
        }

        var records = CsvRecords.Read(Encoding.UTF8.GetString(buffer.WrittenSpan));

        var column = records[0].IndexOf("text");
        Assert.Equal(texts, records.Skip(1).Select(record => record[column]));
    }

    [Theory]
    [InlineData("2026-06-01", "2026-06-01T00:00:00Z")]
    [InlineData("2026-06-01T08:30", "2026-06-01T08:30:00Z")]
    [InlineData("2026-06-01T08:30:15.25+02:00", "2026-06-01T06:30:15.25Z")]
    public void Moments_are_utc_unless_they_say_otherwise(string text, string expected)
    {
        Assert.True(TimeWindow.TryParseMoment(text, out var moment));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), moment);
    }

    [Fact]
    public void Heymarket_tokens_are_signed_as_the_vendor_wants_them()
    {
        var signer = new HeymarketTokenSigner(
            EmulatorCredentials.HeymarketSecretId,
            EmulatorCredentials.HeymarketSecretKey,
            FixedClock.Instance
        );

        Assert.Equal(EmulatorCredentials.CreateHeymarketToken(FixedClock.Instance), signer.Sign());
    }

    private static ExportCheckpoint Start(OutputFormat format) => new() { Format = format, Vendors = [new VendorState("twilio")] };

    private static ExportRow Row(string id) => new() { Vendor = "twilio", Id = id };

    private sealed class FixedClock : TimeProvider
    {
        public static FixedClock Instance { get; } = new();

        public override DateTimeOffset GetUtcNow() => new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
