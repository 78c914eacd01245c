using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>Every vendor listed through its generated client over real loopback HTTP.</summary>
public sealed class ListingTests
{
    public static TheoryData<Vendor> Vendors => [Vendor.SendblueV1, Vendor.SendblueV2, Vendor.Heymarket, Vendor.Twilio];

    [Theory, MemberData(nameof(Vendors))]
    public async Task Every_row_comes_once(Vendor vendor)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 1234 });
        using var listing = VendorListing.Of(host, vendor);

        AssertWhole(host, vendor, await listing.IdsAsync());
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task MaxItems_is_exact_and_its_token_goes_on_behind_the_last_row(Vendor vendor)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 150 });
        using var listing = VendorListing.Of(host, vendor);

        var pages = await listing.Pages(new PageOptions { PageSize = 20, MaxItems = 61 }).ToListAsync();
        var first = pages.SelectMany(page => page.Ids).ToList();
        Assert.Equal(61, first.Count);
        var rest = await listing.IdsAsync(new PageOptions { PageSize = 20, ContinuationToken = pages[^1].Token });

        AssertWhole(host, vendor, [.. first, .. rest]);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task A_walk_killed_at_any_page_resumes_without_loss_or_repeat(Vendor vendor)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 90 });
        using var listing = VendorListing.Of(host, vendor);
        var pages = await listing.Pages(new PageOptions { PageSize = 12 }).ToListAsync();

        for (var kill = 0; kill < pages.Count; kill++)
        {
            var ids = pages.Take(kill + 1).SelectMany(page => page.Ids).ToList();
            if (pages[kill].Token is { } token)
            {
                ids.AddRange(await listing.IdsAsync(new PageOptions { PageSize = 12, ContinuationToken = token }));
            }

            AssertWhole(host, vendor, ids);
        }
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Stopping_after_the_first_row_makes_two_requests_at_most(Vendor vendor)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 500 });
        using var listing = VendorListing.Of(host, vendor);

        await foreach (var page in listing.Pages(new PageOptions { PageSize = 10 }))
        {
            Assert.NotEmpty(page.Ids);
            break;
        }

        Assert.InRange(host.RequestsFor(vendor).Count, 1, 2);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task An_endless_server_ends_in_a_named_error(Vendor vendor)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 40 });
        Trap(host, vendor).Endless = Endless.SamePage;
        using var listing = VendorListing.Of(host, vendor);

        await Assert.ThrowsAsync<PaginationException>(() => listing.IdsAsync(new PageOptions { PageSize = 10 }));
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task A_refused_token_tells_where_the_walk_stood(Vendor vendor)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 90 });
        using var listing = VendorListing.Of(host, vendor);
        var token = (await listing.Pages(new PageOptions { PageSize = 20 }).ToListAsync())[0].Token;
        Trap(host, vendor).RefusePositions = true;

        var error = await Assert.ThrowsAsync<PaginationException>(() => listing.IdsAsync(new PageOptions { ContinuationToken = token }));

        Assert.Equal(token, error.ContinuationToken);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Pages_that_the_server_clamps_lose_nothing(Vendor vendor)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 130 });
        Trap(host, vendor).MaxPageSize = 7;
        using var listing = VendorListing.Of(host, vendor);

        AssertWhole(host, vendor, await listing.IdsAsync(new PageOptions { PageSize = 50 }));
    }

    [Theory]
    [InlineData(Vendor.SendblueV2)]
    [InlineData(Vendor.Twilio)]
    public async Task An_empty_page_in_the_middle_is_not_the_end(Vendor vendor)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 130 });
        Trap(host, vendor).EmptyPages = [3, 4];
        using var listing = VendorListing.Of(host, vendor);

        AssertWhole(host, vendor, await listing.IdsAsync(new PageOptions { PageSize = 20 }));
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Without_prefetch_the_same_rows_come(Vendor vendor)
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 130 });
        using var listing = VendorListing.Of(host, vendor);

        AssertWhole(host, vendor, await listing.IdsAsync(new PageOptions { PageSize = 20, Prefetch = false }));
    }

    internal static VendorTraps Trap(EmulatorHost host, Vendor vendor) =>
        vendor switch
        {
            Vendor.SendblueV1 => host.SendblueV1.Traps,
            Vendor.SendblueV2 => host.SendblueV2.Traps,
            Vendor.Heymarket => host.Heymarket.Traps,
            _ => host.Twilio.Traps,
        };

    private static void AssertWhole(EmulatorHost host, Vendor vendor, List<string> ids)
    {
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(host.Rows(vendor).Select(row => row.Id).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }
}
