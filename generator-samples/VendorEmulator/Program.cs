using System.Globalization;
using SourceGen.Emulator;

// The emulator as a process: the first line is the base address, Ctrl+C or the end of --seconds stops it.
if (args.Length % 2 != 0)
{
    Console.Error.WriteLine("usage: VendorEmulator [--port 0] [--rows 5000] [--seed 1] [--seconds 600] [--latency-ms 0]");
    return 2;
}

var options = new EmulatorOptions
{
    Port = Number("--port", 0),
    Rows = Number("--rows", 5000),
    Seed = Number("--seed", 1),
    Latency = TimeSpan.FromMilliseconds(Number("--latency-ms", 0)),
    RecordRequests = false,
    CachePages = true,
};
using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(Number("--seconds", 600)));
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

await using var host = await EmulatorHost.StartAsync(options, stop.Token);
Console.WriteLine(host.BaseAddress);
await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
return 0;

int Number(string name, int fallback)
{
    var at = Array.IndexOf(args, name);
    return at < 0 ? fallback : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
}
