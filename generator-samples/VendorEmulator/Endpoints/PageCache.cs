using System.Collections.Concurrent;

namespace SourceGen.Emulator;

/// <summary>Whole answers by request, for benchmarks. Bounded; emptied as soon as the data or the traps change.</summary>
internal sealed class PageCache
{
    private const long MaxBytes = 512L * 1024 * 1024;
    private readonly ConcurrentDictionary<string, EmulatorResponse> _pages = new(StringComparer.Ordinal);
    private (int Data, VendorTraps? Traps) _validFor;
    private long _bytes;

    public EmulatorResponse? Find(string key, VendorApi api)
    {
        if (_validFor.Traps is null || _validFor.Data != api.Store.Version || !_validFor.Traps.Equals(api.CommonTraps))
        {
            _pages.Clear();
            _bytes = 0;

            // A copy: the traps themselves may be switched at any time.
            _validFor = (api.Store.Version, api.CommonTraps with { });
        }

        return _pages.GetValueOrDefault(key);
    }

    public EmulatorResponse Keep(string key, VendorApi api, EmulatorResponse response)
    {
        if (response.Status != 200 || !api.CommonTraps.AnswersRepeat || Interlocked.Add(ref _bytes, response.Body.Length) > MaxBytes)
        {
            return response;
        }

        var kept = response with { Body = response.Body.ToArray(), Owner = null };
        response.Owner?.Dispose();
        _pages[key] = kept;
        return kept;
    }
}
