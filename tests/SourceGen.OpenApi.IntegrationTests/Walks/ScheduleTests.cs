using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>
/// A thousand random schedules a vendor: page sizes, ties, clamps, inserts and deletes during the walk, kills with resume. Whatever happens, a walk
/// that ends has yielded every row that existed the whole time, and none twice; a walk that cannot promise that ends in a named error.
/// </summary>
public sealed class ScheduleTests
{
    private const int Schedules = 1000;

    /// <summary>What happens during one walk.</summary>
    public sealed record Schedule(
        int Rows,
        int PageSize,
        int TieSize,
        int MaxPageSize,
        int KillAfter,
        bool Prefetch,
        IReadOnlyList<Change> Changes
    )
    {
        public override string ToString() =>
            $"rows {Rows}, page {PageSize}, ties {TieSize}, cap {MaxPageSize}, kill after {KillAfter}, prefetch {Prefetch}, changes [{string.Join("; ", Changes)}]";
    }

    /// <summary>Rows laid down or taken away before a request.</summary>
    public sealed record Change(int Request, bool Insert, int Position, int Count);

    [Theory]
    [InlineData(Vendor.SendblueV1)]
    [InlineData(Vendor.SendblueV2)]
    [InlineData(Vendor.Heymarket)]
    [InlineData(Vendor.Twilio)]
    public void Every_schedule_yields_each_lasting_row_once(Vendor vendor)
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } text
            ? ulong.Parse(text, CultureInfo.InvariantCulture)
            : 20260101UL + (ulong)vendor;
        var errors = 0;
        TestContext.Current.SendDiagnosticMessage("{0}: seed {1}", vendor, seed);
        var property = Prop.ForAll(
            Schedulers().ToArbitrary(),
            schedule => RunAsync(vendor, schedule, () => errors++).GetAwaiter().GetResult()
        );

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Schedules).WithReplay(seed, 1UL | seed), property);

        // An error is the way out, not the rule: nearly all walks end.
        Assert.True(errors < Schedules / 10, $"{vendor}: {errors} of {Schedules} walks ended in an error");
    }

    private static Gen<Schedule> Schedulers() =>
        from rows in Gen.Choose(0, 60)
        from pageSize in Gen.Choose(2, 15)
        from ties in Gen.Frequency((3, Gen.Constant(1)), (2, Gen.Choose(2, 9)))
        from cap in Gen.Frequency((3, Gen.Constant(1000)), (1, Gen.Choose(3, 9)))
        from kill in Gen.Choose(0, 8)
        from prefetch in ArbMap.Default.GeneratorFor<bool>()
        from changes in Changes()
        select new Schedule(rows, pageSize, ties, cap, kill, prefetch, changes);

    private static Gen<IReadOnlyList<Change>> Changes() =>
        from count in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 4)))
        from changes in Gen.ListOf(
            from request in Gen.Choose(2, 8)
            from insert in ArbMap.Default.GeneratorFor<bool>()
            from position in Gen.Choose(0, 60)
            from rows in Gen.Choose(1, 5)
            select new Change(request, insert, position, rows),
            count
        )
        select (IReadOnlyList<Change>)[.. changes];

    private static async Task<bool> RunAsync(Vendor vendor, Schedule schedule, Action onError)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = schedule.Rows, RecordRequests = false });
        var trap = ListingTests.Trap(host, vendor);
        trap.TieSize = schedule.TieSize;
        trap.MaxPageSize = schedule.MaxPageSize;
        var before = host.Rows(vendor).Select(row => row.Id).ToList();
        var lasting = new HashSet<string>(before, StringComparer.Ordinal);
        trap.Changes =
        [
            .. schedule.Changes.Select(change =>
                ScheduledChange.Do(
                    change.Request,
                    api =>
                    {
                        Apply(api, change);
                        lock (lasting)
                        {
                            lasting.IntersectWith(api.Rows().Select(row => row.Id));
                        }
                    }
                )
            ),
        ];

        using var listing = VendorListing.Of(host, vendor);
        List<string> ids;
        try
        {
            ids = await WalkAsync(listing, schedule);
        }
        catch (PaginationException)
        {
            onError();

            // A named error is allowed where ties exceed what a page can show, or where rows moved beyond recognition; silence is not.
            return schedule.TieSize > Math.Min(schedule.PageSize, schedule.MaxPageSize) - 1 || schedule.Changes.Count > 0;
        }

        var lost = lasting.Except(ids, StringComparer.Ordinal).ToList();
        var repeated = ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        Assert.True(
            lost.Count == 0 && repeated.Count == 0,
            $"{vendor}: lost {lost.Count}, repeated {repeated.Count} of {before.Count}: {schedule}"
        );
        return true;
    }

    private static async Task<List<string>> WalkAsync(VendorListing listing, Schedule schedule)
    {
        var ids = new List<string>();
        string? token = null;
        var pages = 0;
        await foreach (var page in listing.Pages(new PageOptions { PageSize = schedule.PageSize, Prefetch = schedule.Prefetch }))
        {
            ids.AddRange(page.Ids);
            token = page.Token;
            if (++pages == schedule.KillAfter)
            {
                break;
            }
        }

        if (pages == schedule.KillAfter && token is not null)
        {
            ids.AddRange(
                await listing.IdsAsync(
                    new PageOptions
                    {
                        PageSize = schedule.PageSize,
                        Prefetch = schedule.Prefetch,
                        ContinuationToken = token,
                    }
                )
            );
        }

        return ids;
    }

    private static void Apply(VendorApi api, Change change)
    {
        var position = Math.Min(change.Position, api.RowCount);
        if (change.Insert)
        {
            api.Insert(position, change.Count);
        }
        else
        {
            api.Delete(position, Math.Min(change.Count, api.RowCount - position));
        }
    }
}
