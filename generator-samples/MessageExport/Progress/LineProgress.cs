using System.Collections.Concurrent;
using System.Diagnostics;

namespace MessageExport;

/// <summary>A line for a vendor now and then, and one when it is done.</summary>
internal sealed class LineProgress(Terminal terminal) : ExportProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, long> _expected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _said = new(StringComparer.Ordinal);

    public override async Task ShowAsync(IReadOnlyList<VendorState> vendors, Func<Task> work)
    {
        foreach (var vendor in vendors)
        {
            _said[vendor.Vendor] = Stopwatch.GetTimestamp();
            if (vendor.IsDone)
            {
                terminal.Line($"{vendor.Vendor}: done before, {Numbers.Rows(vendor.Rows)}");
            }
            else if (vendor.Pages > 0)
            {
                terminal.Line($"{vendor.Vendor}: goes on after {Numbers.Rows(vendor.Rows)}");
            }
        }

        await work();
    }

    public override void Expect(string vendor, long rows) => _expected[vendor] = rows;

    public override void Update(VendorState state)
    {
        // Only the writer of the file comes here, so that the clock needs no lock.
        if (state.IsDone)
        {
            terminal.Line($"{state.Vendor}: done, {Numbers.Rows(state.Rows)} in {Numbers.Pages(state.Pages)}");
        }
        else if (Stopwatch.GetElapsedTime(_said[state.Vendor]) >= Pause)
        {
            _said[state.Vendor] = Stopwatch.GetTimestamp();
            var of = _expected.TryGetValue(state.Vendor, out var expected) ? $" of {Numbers.Count(expected)}" : "";
            terminal.Line($"{state.Vendor}: {Numbers.Rows(state.Rows)}{of}, {Numbers.Pages(state.Pages)}");
        }
    }
}
