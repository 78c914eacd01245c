using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// Bodies of the four documents, damaged at random. <c>MUTATED_BODIES</c> in the environment says how many, <c>SEED</c> repeats a run.
/// </summary>
[Trait(TestCategory.Name, TestCategory.Long)]
public sealed class MutatedBodyTests
{
    private const int Usual = 20_000;
    private const int MostPerByte = 200;
    private const int MostAtLeast = 1_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null",
            "true",
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "1e999",
            "-",
            "-0",
            "9223372036854775808",
            "\\",
            "\\u",
            "\\ud800",
            "\"\"",
            "[]",
            "{}",
            " ",
            "\n",
            "/*",
            "{\"_seconds\":1e30}",
            "\"2026-02-30T25:61:61Z\"",
            "\"Mon, 99 Foo 2026\"",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0],
        [.. Enumerable.Repeat((byte)'[', 100)],
    ];

    [Fact]
    public void A_damaged_body_ends_in_a_value_or_an_error_with_a_path()
    {
        var count = Number("MUTATED_BODIES") ?? Usual;
        var seed = Number("SEED") ?? Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"SEED={seed} MUTATED_BODIES={count}"));
        var clients = Specs.All.Select(static path => Compiled.TypesOf(Repository.Read(path))).ToArray();
        var random = new Random(seed);
        var values = 0;
        for (var i = 0; i < count; i++)
        {
            var client = clients[random.Next(clients.Length)];
            var models = client.Types.OfType<RecordModel>().ToArray();
            var model = models[random.Next(models.Length)];
            var body = Encoding.UTF8.GetBytes(new Emitted(new RandomValues(client, random.Next()).Of(model)).ToJson());
            for (var times = random.Next(1, 5); times > 0; times--)
            {
                body = Mutate(body, random);
            }

            values += EndsInValue(client, model.Name, body, seed) ? 1 : 0;
        }

        // Some damage does no harm: were it all or none, the test would say little.
        Assert.InRange(values, count / 100, count - (count / 100));
    }

    private static byte[] Mutate(byte[] body, Random random)
    {
        var at = random.Next(body.Length + 1);
        var end = Math.Min(body.Length, at + random.Next(1, 12));
        var token = Tokens[random.Next(Tokens.Length)];
        switch (random.Next(6))
        {
            case 0:
                return [.. body[..at], .. token, .. body[at..]];
            case 1:
                return [.. body[..at], .. token, .. body[end..]];
            case 2:
                return [.. body[..at], .. body[end..]];
            case 3:
                return [.. body[..end], .. body[at..]];
            case 4:
                return body[..at];
            default:
                var flipped = (byte[])body.Clone();
                if (at < flipped.Length)
                {
                    flipped[at] ^= (byte)(1 << random.Next(8));
                }

                return flipped;
        }
    }

    private static bool EndsInValue(Compiled client, string model, byte[] body, int seed)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            client.Read(model, body);
            return true;
        }
        catch (Exception error) when (error.GetType().Name == "ApiFormatException")
        {
            Assert.StartsWith("$", (string?)error.GetType().GetProperty("JsonPath")!.GetValue(error), StringComparison.Ordinal);
            Assert.InRange((long)error.GetType().GetProperty("BytePosition")!.GetValue(error)!, 0, body.Length);
            return false;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"SEED={seed}, {model}: {Convert.ToBase64String(body)}"),
                error
            );
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAtLeast + ((long)MostPerByte * body.Length));
            Assert.True(watch.Elapsed < Patience, model);
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
