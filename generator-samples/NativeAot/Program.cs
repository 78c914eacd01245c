using System.Diagnostics;
using System.Globalization;
using NativeAot;
using VendorDocument;

// Lists all four vendors from an emulator that runs elsewhere, to show that the clients need neither reflection nor a JIT.
if (args is not [var address] || !Uri.TryCreate(address, UriKind.Absolute, out var emulator))
{
    Console.Error.WriteLine("usage: NativeAot <base address of a running VendorEmulator>");
    return 2;
}

var start = DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime();
var clock = Stopwatch.StartNew();
try
{
    foreach (var (vendor, count) in VendorRows.All)
    {
        Console.WriteLine($"{vendor} {(await count(emulator)).ToString(CultureInfo.InvariantCulture)} rows");
    }

    // Types of somebody else in JSON, query, path and header.
    await Tour.RunAsync(Console.Out);
}
catch (Exception exception) when (exception is NativeAot.OpenApi.ApiException)
{
    Console.Error.WriteLine($"error: {exception.Message}");
    return 1;
}

var size = Environment.ProcessPath is { } path ? new FileInfo(path).Length : 0;
Console.WriteLine($"binary {(size / (1024.0 * 1024)).ToString("0.0", CultureInfo.InvariantCulture)} MiB");
Console.WriteLine($"started in {start.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
Console.WriteLine($"listed in {clock.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture)} ms");
return 0;
