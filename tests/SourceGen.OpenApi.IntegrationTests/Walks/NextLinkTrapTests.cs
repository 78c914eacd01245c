using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>Next links that lead away carry no credential anywhere; those on the own origin are followed.</summary>
public sealed class NextLinkTrapTests
{
    [Theory]
    [InlineData(NextLink.RootRelative)]
    [InlineData(NextLink.Absolute)]
    public async Task Links_on_the_own_origin_are_followed(NextLink kind)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 200 });
        host.Twilio.Traps = new() { NextLink = kind };
        using var listing = VendorListing.Of(host, Vendor.Twilio);

        Assert.Equal(200, (await listing.IdsAsync(new PageOptions { PageSize = 30 })).Count);
    }

    [Theory]
    [InlineData(NextLink.OtherOrigin)]
    [InlineData(NextLink.SchemeRelative)]
    [InlineData(NextLink.BackslashSlash)]
    [InlineData(NextLink.SlashBackslash)]
    [InlineData(NextLink.Backslashes)]
    [InlineData(NextLink.LeadingSpace)]
    [InlineData(NextLink.LeadingSpaceOtherOrigin)]
    [InlineData(NextLink.UserInfo)]
    [InlineData(NextLink.UserInfoOtherOrigin)]
    [InlineData(NextLink.OtherScheme)]
    [InlineData(NextLink.OtherPort)]
    [InlineData(NextLink.FileScheme)]
    public async Task Links_that_lead_away_are_refused_before_sending(NextLink kind)
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 200 });
        await using var attacker = await host.StartAttackerAsync();
        host.Twilio.Traps = new() { NextLink = kind };
        using var listing = VendorListing.Of(host, Vendor.Twilio);

        var error = await Assert.ThrowsAsync<PaginationException>(() => listing.IdsAsync(new PageOptions { PageSize = 30 }));

        Assert.Empty(attacker.Requests);
        Assert.Single(host.RequestsFor(Vendor.Twilio));
        Assert.DoesNotContain("attacker", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_before_a_refused_link_is_delivered()
    {
        await using var host = EmulatorHost.CreateInMemory(new EmulatorOptions { Rows = 200 });
        host.Twilio.Traps = new() { NextLink = NextLink.OtherOrigin };
        using var listing = VendorListing.Of(host, Vendor.Twilio);
        var seen = 0;

        await Assert.ThrowsAsync<PaginationException>(async () =>
        {
            await foreach (var page in listing.Pages(new PageOptions { PageSize = 30 }))
            {
                seen += page.Ids.Count;
            }
        });

        Assert.Equal(30, seen);
    }
}
