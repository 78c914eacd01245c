namespace SourceGen.Emulator;

/// <summary>One vendor of a running emulator: where it is, what it holds, and what may be done to it between requests.</summary>
public abstract class VendorApi
{
    private readonly RequestLog _log;
    private int _listings;

    private protected VendorApi(Vendor vendor, RowStore store, RequestLog log) => (Vendor, Store, _log) = (vendor, store, log);

    /// <summary>Which one it is.</summary>
    public Vendor Vendor { get; }

    /// <summary>What a client takes for its base address. The vendor's real paths follow it.</summary>
    public Uri BaseAddress { get; internal set; } = new("https://emulator.test/");

    /// <summary>What goes wrong on the way.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>How many rows there are now.</summary>
    public int RowCount => Store.Count;

    /// <summary>Every request that reached this vendor, oldest first, while recording is on.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Of(Vendor);

    /// <summary>How many listing requests were answered since the start or <see cref="RestartCount"/>.</summary>
    public int ListRequests => Volatile.Read(ref _listings);

    internal RowStore Store { get; }

    internal abstract VendorTraps CommonTraps { get; }

    /// <summary>The address, so that the vendor itself can stand where a base address is wanted.</summary>
    public static implicit operator Uri(VendorApi api) => api.ToUri();

    /// <inheritdoc cref="BaseAddress" />
    public Uri ToUri() => BaseAddress;

    /// <summary>What is true of the rows, in the order in which the vendor lists them by default.</summary>
    public IEnumerable<RowFacts> Rows()
    {
        Store.Reshape(CommonTraps.Shape);
        return Store.Facts();
    }

    /// <summary>Lays fresh rows before the row that is now at <paramref name="position"/> of the default order; they tie with it in time.</summary>
    public void Insert(int position, int count)
    {
        Store.Reshape(CommonTraps.Shape);
        Store.Insert(position, count);
    }

    /// <summary>Lays given rows before the row that is now at <paramref name="position"/>. Listings sorted by time place them by their time.</summary>
    public void Insert(int position, params DatasetRow[] rows) => Store.Insert(position, rows);

    /// <summary>Takes rows away from <paramref name="position"/> of the default order on.</summary>
    public void Delete(int position, int count) => Store.Delete(position, count);

    /// <summary>Takes the row with an identity away; false where there is none.</summary>
    public bool Delete(string id) => Store.Delete(id);

    /// <summary>Counts listing requests from 1 again, as scheduled changes and empty pages see them.</summary>
    public void RestartCount() => Volatile.Write(ref _listings, 0);

    internal int CountListing() => Interlocked.Increment(ref _listings);
}
