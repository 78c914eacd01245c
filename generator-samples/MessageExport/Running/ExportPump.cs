using System.Diagnostics;
using System.Threading.Channels;

namespace MessageExport;

/// <summary>Reads the vendors side by side and writes their pages, one writer, into the one file.</summary>
internal sealed class ExportPump(IExportSink sink, ExportCheckpoint start, ExportProgress progress)
{
    // Pages that wait for the disk, and the most that share a commit. Few: what waits is lost to a kill and fetched again.
    private const int PagesInHand = 8;

    private readonly Dictionary<string, VendorState> _states = start.Vendors.ToDictionary(vendor => vendor.Vendor, StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _earlier = start.Vendors.ToDictionary(
        vendor => vendor.Vendor,
        vendor => vendor.Time,
        StringComparer.Ordinal
    );
    private long _startedAt;

    /// <summary>How far every vendor is, in the order of the checkpoint.</summary>
    public IReadOnlyList<VendorState> States => [.. start.Vendors.Select(vendor => _states[vendor.Vendor])];

    /// <summary>Ends when every vendor is done, one has failed, or the caller cancels. What was fetched until then is in the file.</summary>
    public async Task RunAsync(IReadOnlyList<IVendorSource> sources, CancellationToken cancellationToken)
    {
        _startedAt = Stopwatch.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pages = Channel.CreateBounded<VendorPage>(PagesInHand);
        var readers = sources
            .Where(source => !_states[source.Vendor].IsDone)
            .Select(source => Task.Run(() => ReadAsync(source, pages.Writer, stop), CancellationToken.None))
            .ToArray();
        var reading = CompleteAsync(readers, pages.Writer);
        try
        {
            await WriteAsync(pages.Reader);
        }
        finally
        {
            // The disk failed: the readers have nowhere to go with their pages.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // A failure tells more than the cancellation of the others that it caused.
        foreach (var failed in readers.Where(reader => reader.IsFaulted))
        {
            await failed;
        }

        await reading;
    }

    private static async Task CompleteAsync(Task[] readers, ChannelWriter<VendorPage> pages)
    {
        try
        {
            await Task.WhenAll(readers);
        }
        finally
        {
            pages.Complete();
        }
    }

    private async Task ReadAsync(IVendorSource source, ChannelWriter<VendorPage> pages, CancellationTokenSource stop)
    {
        try
        {
            if ((start.KnownRows ?? await source.CountAsync(start.Window, stop.Token)) is { } count)
            {
                progress.Expect(source.Vendor, count);
            }

            var isLast = false;
            await foreach (var page in source.ReadAsync(start.Window, _states[source.Vendor].ContinuationToken, stop.Token))
            {
                if (page.TotalCount is { } total)
                {
                    progress.Expect(source.Vendor, total);
                }

                await pages.WriteAsync(new VendorPage(source.Vendor, page), stop.Token);
                isLast = page.ContinuationToken is null;
            }

            if (!isLast)
            {
                // A listing without any page, or one that was left early, is done all the same.
                await pages.WriteAsync(new VendorPage(source.Vendor, Page: null), stop.Token);
            }
        }
        catch (Exception exception)
        {
            // The others stop too: what they have is safe, and --resume costs nothing.
            await stop.CancelAsync();
            throw Failures.Of(source.Vendor, exception);
        }
    }

    private async Task WriteAsync(ChannelReader<VendorPage> pages)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        while (await pages.WaitToReadAsync(CancellationToken.None))
        {
            touched.Clear();
            for (var count = 0; count < PagesInHand && pages.TryRead(out var page); count++)
            {
                Append(page);
                touched.Add(page.Vendor);
            }

            sink.Commit(start with { Vendors = States });
            foreach (var vendor in touched)
            {
                progress.Update(_states[vendor]);
            }
        }
    }

    private void Append(VendorPage page)
    {
        var state = _states[page.Vendor];
        var rows = page.Page?.Rows ?? [];
        var bytes = sink.Append(rows);
        _states[page.Vendor] = state with
        {
            ContinuationToken = page.Page?.ContinuationToken,
            IsDone = page.Page?.ContinuationToken is null,
            Pages = state.Pages + (page.Page is null ? 0 : 1),
            Rows = state.Rows + rows.Count,
            Bytes = state.Bytes + bytes,
            Time = _earlier[page.Vendor] + Stopwatch.GetElapsedTime(_startedAt),
        };
    }

    /// <summary>A page on its way to the file; null for the news that there is none left.</summary>
    private sealed record VendorPage(string Vendor, RowPage? Page);
}
