namespace SourceGen.Emulator;

/// <summary>A change to the data just before the server answers a given listing request.</summary>
public sealed record ScheduledChange
{
    private ScheduledChange(int request, Action<VendorApi> apply) => (Request, Apply) = (request, apply);

    /// <summary>The number of the listing request, from 1, counted since the host started or <see cref="VendorApi.RestartCount"/>.</summary>
    public int Request { get; }

    internal Action<VendorApi> Apply { get; }

    /// <summary>Lays <paramref name="count"/> fresh rows at <paramref name="position"/> of the listing in its default order.</summary>
    public static ScheduledChange Insert(int beforeRequest, int position, int count) =>
        new(beforeRequest, api => api.Insert(position, count));

    /// <summary>Lays given rows at <paramref name="position"/> of the listing in its default order.</summary>
    public static ScheduledChange Insert(int beforeRequest, int position, params DatasetRow[] rows) =>
        new(beforeRequest, api => api.Insert(position, rows));

    /// <summary>Takes <paramref name="count"/> rows away from <paramref name="position"/> of the listing in its default order.</summary>
    public static ScheduledChange Delete(int beforeRequest, int position, int count) =>
        new(beforeRequest, api => api.Delete(position, count));

    /// <summary>Anything else: a trap switched in the middle of a walk, a row taken away by its id.</summary>
    public static ScheduledChange Do(int beforeRequest, Action<VendorApi> change) => new(beforeRequest, change);
}
