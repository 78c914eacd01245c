namespace SourceGen.Emulator;

/// <summary>What reached the emulator. Switched off it costs nothing.</summary>
internal sealed class RequestLog(TimeProvider clock, int maxBody)
{
    // Beyond this a test that polls for ever would fill the memory.
    private const int MaxEntries = 100_000;
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _entries = [];
    private int _number;

    public bool IsOn { get; set; } = true;

    public RecordedRequest? Add(EmulatorRequest request, Vendor? vendor)
    {
        if (!IsOn)
        {
            return null;
        }

        lock (_gate)
        {
            var entry = new RecordedRequest
            {
                Number = ++_number,
                Vendor = vendor,
                Method = request.Method,
                Origin = request.Origin,
                RawPath = request.RawPath,
                RawQuery = request.RawQuery,
                Headers = request.Headers,
                Body = request.Body.AsMemory(0, Math.Min(request.Body.Length, maxBody)),
                ReceivedAt = clock.GetUtcNow(),
            };
            if (_entries.Count < MaxEntries)
            {
                _entries.Add(entry);
            }

            return entry;
        }
    }

    public IReadOnlyList<RecordedRequest> All()
    {
        lock (_gate)
        {
            return [.. _entries];
        }
    }

    public IReadOnlyList<RecordedRequest> Of(Vendor vendor) => [.. All().Where(entry => entry.Vendor == vendor)];

    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _number = 0;
        }
    }
}
