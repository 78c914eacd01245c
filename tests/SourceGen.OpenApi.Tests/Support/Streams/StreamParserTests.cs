using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class StreamParserTests
{
    private const int Seed = 20_261_128;

    /// <summary>More inputs than a daily run has time for: STREAM_INPUTS sets their number, STREAM_SEED brings a run back.</summary>
    private static readonly int Inputs = Setting("STREAM_INPUTS", 20_000);

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "data",
            "data:",
            "data: ",
            "data:{\"a\":1}",
            "event: add",
            "event:",
            "event",
            "id: 7",
            "id",
            "id:a\0b",
            "retry: 10",
            "retry: 1x",
            "retry:",
            ": comment",
            "unknown: x",
            "\n",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            "\r\n\r\n",
            "\r\r",
            " ",
            ":",
            "é€😀",
            "\uFEFF",
            "x",
        }.Select(static piece => Encoding.UTF8.GetBytes(piece)),
        [0xFF],
        [0xE2, 0x82],
        [0],
    ];

    [Fact]
    public async Task Events_are_read_as_the_reader_of_the_runtime_reads_them_wherever_the_chunks_are_cut()
    {
        var seed = Setting("STREAM_SEED", Seed);
        var random = new Random(seed);
        var compared = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var input = Enumerable.Range(0, random.Next(30)).SelectMany(_ => Pieces[random.Next(Pieces.Length)]).ToArray();

            var (standard, isReadOtherwise) = ByTheStandard(input);
            var actual = Ours(input, random);

            Check(standard, actual, seed, i, input);
            if (!isReadOtherwise)
            {
                Check(await TheirsAsync(input), actual, seed, i, input);
                compared++;
            }
        }

        Assert.InRange(compared, Inputs / 4, Inputs);
    }

    [Theory]
    [InlineData("data: a\ndata: b\n\n", "a\nb")]
    [InlineData("data\n\n", "")]
    [InlineData("data\ndata\n\n", "\n")]
    [InlineData("data:  a\n\n", " a")]
    [InlineData("\uFEFFdata: a\n\n", "a")]
    [InlineData("data: a\r\rdata: b\n\ndata: lost", "a|b")]
    [InlineData(": heartbeat\n\nevent: x\n\ndata: a\n\n", "a")]
    public void Events_are_cut_by_the_rules_of_the_standard(string text, string expected)
    {
        var items = Read(new ServerSentEventParser(1024), Encoding.UTF8.GetBytes(text), static _ => 1, static parser => Text(parser.Item));

        Assert.Equal(expected, string.Join('|', items));
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}", "{\"a\":1}|{\"a\":2}")]
    [InlineData("\uFEFF1\r\n\r\n \n2\n", "1\r|2")]
    [InlineData("", "")]
    public void Lines_are_items_and_the_last_one_needs_no_end(string text, string expected)
    {
        foreach (var chunk in new[] { 1, 2, 3, 100 })
        {
            var items = Read(new JsonLinesParser(1024), Encoding.UTF8.GetBytes(text), _ => chunk, static parser => Text(parser.Item));

            Assert.Equal(expected, string.Join('|', items));
        }
    }

    [Theory]
    [InlineData("\u001E{\"a\":\n1}\n\u001E[2]\n", "{\"a\":\n1}\n|[2]\n")]
    [InlineData("\u001E\u001E1\n\u001E12", "1\n")]
    [InlineData("\u001E1\n\u001E\"cut at a good place\"", "1\n|\"cut at a good place\"")]
    [InlineData("\u001Etru", "")]
    public void Texts_of_a_sequence_stand_behind_separators_and_a_cut_one_is_dropped(string text, string expected)
    {
        foreach (var chunk in new[] { 1, 2, 3, 100 })
        {
            var items = Read(new JsonSequenceParser(1024), Encoding.UTF8.GetBytes(text), _ => chunk, static parser => Text(parser.Item));

            Assert.Equal(expected, string.Join('|', items));
        }
    }

    [Fact]
    public void An_item_larger_than_allowed_is_an_error_and_many_small_ones_are_not()
    {
        foreach (var make in new Func<StreamParser>[] { static () => new ServerSentEventParser(64), static () => new JsonLinesParser(64) })
        {
            var small = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("data:\"0123456789\"\n\n", 1000)));
            var large = Encoding.UTF8.GetBytes("data:\"" + new string('x', 100));

            Assert.Equal(1000, Read(make(), small, static _ => 7, static parser => Text(parser.Item)).Count);
            Assert.Throws<ApiFormatException>(() => Read(make(), large, static _ => 7, static parser => Text(parser.Item)));
        }
    }

    private static void Check(List<string> expected, List<string> actual, int seed, int number, byte[] input) =>
        Assert.True(
            expected.SequenceEqual(actual),
            $"Seed {seed}, input {number}: {Convert.ToHexString(input)}\nexpected {string.Join(" | ", expected)}\nactual   {string.Join(" | ", actual)}"
        );

    /// <summary>
    /// The standard's own steps over the whole text. The runtime's reader departs from it in two places, and is not asked there: it carries the type of
    /// an event without data over to the next event, and takes digits with a NUL behind them for digits.
    /// </summary>
    private static (List<string> Events, bool IsReadOtherwise) ByTheStandard(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        var (data, type, id, events, isReadOtherwise) = ("", "", "", new List<string>(), false);
        TimeSpan? interval = null;
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        foreach (var line in lines.SkipLast(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (field, value) = colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..]);
            value = value.StartsWith(' ') ? value[1..] : value;
            if (line.Length == 0)
            {
                isReadOtherwise |= data.Length == 0 && type.Length > 0;
                if (data.Length > 0)
                {
                    events.Add(Line(data[..^1], type.Length == 0 ? "message" : type, id, interval));
                }

                (data, type) = ("", "");
            }

            isReadOtherwise |= field is "retry" && value.Contains('\0', StringComparison.Ordinal);
            data += field is "data" ? value + "\n" : "";
            type = field is "event" ? value : type;
            id = field is "id" && !value.Contains('\0', StringComparison.Ordinal) ? value : id;
            interval =
                field is "retry" && value.Length > 0 && value.All(char.IsAsciiDigit)
                    ? TimeSpan.FromMilliseconds(int.Parse(value, CultureInfo.InvariantCulture))
                    : interval;
        }

        return (events, isReadOtherwise);
    }

    private static List<string> Ours(byte[] input, Random random) =>
        Read(
            new ServerSentEventParser(1 << 20),
            input,
            left => 1 + random.Next(Math.Min(left, 9)),
            static parser =>
                Line(
                    Text(parser.Item),
                    string.IsNullOrEmpty(parser.EventType) ? "message" : parser.EventType,
                    parser.LastEventId ?? "",
                    parser.ReconnectionInterval
                )
        );

    private static async Task<List<string>> TheirsAsync(byte[] input)
    {
        var lines = new List<string>();
        var parser = SseParser.Create(new MemoryStream(input), static (_, data) => Encoding.UTF8.GetString(data));
        await foreach (var item in parser.EnumerateAsync(TestContext.Current.CancellationToken))
        {
            var type = item.EventType.Length == 0 ? "message" : item.EventType;
            var interval = parser.ReconnectionInterval == Timeout.InfiniteTimeSpan ? (TimeSpan?)null : parser.ReconnectionInterval;
            lines.Add(Line(item.Data, type, parser.LastEventId, interval));
        }

        return lines;
    }

    private static string Line(string data, string type, string id, TimeSpan? interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{type} {id} {interval?.TotalMilliseconds} {data}");

    private static List<string> Read(StreamParser parser, byte[] input, Func<int, int> chunk, Func<StreamParser, string> show)
    {
        using (parser)
        {
            var items = new List<string>();
            for (var position = 0; position < input.Length; )
            {
                var free = parser.Free();
                var count = Math.Min(Math.Min(chunk(input.Length - position), input.Length - position), free.Count);
                input.AsSpan(position, count).CopyTo(free);
                parser.Advance(count);
                position += count;
                while (parser.TryRead())
                {
                    items.Add(show(parser));
                }
            }

            parser.Complete();
            while (parser.TryRead())
            {
                items.Add(show(parser));
            }

            return items;
        }
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
