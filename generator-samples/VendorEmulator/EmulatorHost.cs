namespace SourceGen.Emulator;

/// <summary>
/// The four vendors' message APIs, on 127.0.0.1 or in memory only. Data, traps and faults are each vendor's own and may be changed
/// between any two requests.
/// </summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private static readonly Uri MemoryAddress = new("https://emulator.test/");
    private static readonly Uri MemoryAttacker = new("https://attacker.test/");

    // Where foreign links lead as long as nobody listens there: a name that never resolves.
    private static readonly Uri UnheardOrigin = new("https://attacker.invalid/");

    private readonly EmulatorOptions _options;
    private readonly RequestLog _log;
    private readonly EmulatorCore _core;
    private readonly Delays _delays;
    private readonly CancellationTokenSource _stopping = new();
    private LoopbackServer? _server;
    private int _disposed;

    private EmulatorHost(EmulatorOptions options)
    {
        _options = options;
        _log = new RequestLog(options.TimeProvider, options.MaxRecordedBody) { IsOn = options.RecordRequests };
        _delays = new Delays(options.TimeProvider, options.MaxDelay);
        var rows = new RowSources(options, () => Heymarket!.Traps);
        SendblueV1 = new VendorApi<SendblueV1Traps>(Vendor.SendblueV1, rows.Store(Vendor.SendblueV1), _log);
        SendblueV2 = new VendorApi<SendblueV2Traps>(Vendor.SendblueV2, rows.Store(Vendor.SendblueV2), _log);
        Heymarket = new VendorApi<HeymarketTraps>(Vendor.Heymarket, rows.Store(Vendor.Heymarket), _log);
        Twilio = new VendorApi<TwilioTraps>(Vendor.Twilio, rows.Store(Vendor.Twilio), _log);
        Vendors = [SendblueV1, SendblueV2, Heymarket, Twilio];
        var settings = new EmulatorSettings(options.TimeProvider, options.CachePages);
        _core = new EmulatorCore(
            [
                new SendblueV1Endpoint(SendblueV1, settings),
                new SendblueV2Endpoint(SendblueV2, settings),
                new HeymarketEndpoint(Heymarket, settings),
                new TwilioEndpoint(Twilio, settings, () => ForeignOrigin),
            ],
            _log,
            new FaultContext(options.TimeProvider, () => ForeignOrigin),
            Prefix(options)
        )
        {
            Latency = options.Latency,
        };
        SetAddress(MemoryAddress);
    }

    /// <summary>Sendblue's first API.</summary>
    public VendorApi<SendblueV1Traps> SendblueV1 { get; }

    /// <summary>Sendblue's second API.</summary>
    public VendorApi<SendblueV2Traps> SendblueV2 { get; }

    /// <summary>Heymarket.</summary>
    public VendorApi<HeymarketTraps> Heymarket { get; }

    /// <summary>Twilio.</summary>
    public VendorApi<TwilioTraps> Twilio { get; }

    /// <summary>All four.</summary>
    public IReadOnlyList<VendorApi> Vendors { get; }

    /// <summary>What all four answer under. In memory it is a name that no socket can reach.</summary>
    public Uri BaseAddress { get; private set; } = MemoryAddress;

    /// <summary>The other server, once <see cref="StartAttackerAsync"/> has started it.</summary>
    public AttackerListener? Attacker { get; private set; }

    /// <summary>Where links and redirects to a foreign origin lead: to the attacker, or into the void while there is none.</summary>
    public Uri ForeignOrigin => Attacker?.BaseAddress ?? UnheardOrigin;

    /// <summary>A wait before every response.</summary>
    public TimeSpan Latency
    {
        get => _core.Latency;
        set => _core.Latency = value;
    }

    /// <summary>Whether requests are recorded.</summary>
    public bool RecordRequests
    {
        get => _log.IsOn;
        set => _log.IsOn = value;
    }

    /// <summary>Everything that reached the emulator, oldest first, while recording was on.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.All();

    /// <summary>Starts the emulator on 127.0.0.1.</summary>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var host = new EmulatorHost(options ?? new EmulatorOptions());
        host._server = await LoopbackServer.StartAsync(host._options.Port, host._delays, host._core.Answer, cancellationToken);
        host.SetAddress(host._server.Address);
        return host;
    }

    /// <summary>The emulator without sockets, reached by <see cref="CreateHandler"/> alone: a thousand of them take no ports and no time.</summary>
    public static EmulatorHost CreateInMemory(EmulatorOptions? options = null) => new(options ?? new EmulatorOptions());

    /// <summary>A handler that answers without sockets, whatever origin a request names; the attacker's own is answered by the attacker.</summary>
    public HttpMessageHandler CreateHandler() => new MemoryHandler(AnswerInMemory, _delays, _stopping.Token);

    /// <summary>Starts the other server, in memory where the emulator is, and lets everything foreign lead to it.</summary>
    public async Task<AttackerListener> StartAttackerAsync(CancellationToken cancellationToken = default) =>
        Attacker ??= _server is null
            ? AttackerListener.InMemory(MemoryAttacker, _options.TimeProvider)
            : await AttackerListener.StartAsync(cancellationToken);

    /// <summary>One of the four.</summary>
    public VendorApi Api(Vendor vendor) => Vendors[(int)vendor];

    /// <summary>What is true of a vendor's rows, in the order in which it lists them by default.</summary>
    public IEnumerable<RowFacts> Rows(Vendor vendor) => Api(vendor).Rows();

    /// <summary>Every request that reached a vendor, oldest first, while recording was on.</summary>
    public IReadOnlyList<RecordedRequest> RequestsFor(Vendor vendor) => _log.Of(vendor);

    /// <summary>Forgets the recorded requests.</summary>
    public void ClearRequests() => _log.Clear();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _stopping.CancelAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (Attacker is not null)
        {
            await Attacker.DisposeAsync();
        }

        _stopping.Dispose();
    }

    private EmulatorResponse AnswerInMemory(EmulatorRequest request) =>
        Attacker is { } attacker
        && string.Equals(request.Origin, attacker.BaseAddress.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
            ? attacker.Record(request)
            : _core.Answer(request);

    private static string Prefix(EmulatorOptions options) => options.PathPrefix.Trim('/') is { Length: > 0 } prefix ? $"/{prefix}" : "";

    private void SetAddress(Uri address)
    {
        BaseAddress = new Uri(address, $"{Prefix(_options)}/");
        foreach (var vendor in Vendors)
        {
            vendor.BaseAddress = BaseAddress;
        }
    }
}
