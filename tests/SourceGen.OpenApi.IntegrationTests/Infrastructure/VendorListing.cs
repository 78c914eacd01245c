using System.Globalization;
using System.Runtime.CompilerServices;
using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.Heymarket;
using SourceGen.OpenApi.IntegrationTests.OpenApi;
using SourceGen.OpenApi.IntegrationTests.SendblueV1;
using SourceGen.OpenApi.IntegrationTests.SendblueV2;
using SourceGen.OpenApi.IntegrationTests.Twilio;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>One page as tests see it: the ids on it and the token behind it.</summary>
internal sealed record IdPage(IReadOnlyList<string> Ids, string? Token, bool HasDrifted);

/// <summary>A vendor's listing through its generated client, the same for all four.</summary>
internal sealed class VendorListing : IDisposable
{
    private readonly Func<PageOptions?, IAsyncEnumerable<IdPage>> _pages;
    private readonly IDisposable[] _owned;

    private VendorListing(Func<PageOptions?, IAsyncEnumerable<IdPage>> pages, params IDisposable[] owned) =>
        (_pages, _owned) = (pages, owned);

    /// <summary>The listing over the emulator's sockets, or in memory where the host has none.</summary>
    public static VendorListing Of(EmulatorHost host, Vendor vendor)
    {
        var http = host.BaseAddress.IsLoopback ? null : new HttpClient(host.CreateHandler());
        return vendor switch
        {
            Vendor.SendblueV1 => SendblueV1(Clients.SendblueV1(host, http), http),
            Vendor.SendblueV2 => SendblueV2(Clients.SendblueV2(host, http), http),
            Vendor.Heymarket => Heymarket(Clients.Heymarket(host, http), http),
            _ => Twilio(Clients.Twilio(host, http), http),
        };
    }

    public IAsyncEnumerable<IdPage> Pages(PageOptions? options = null) => _pages(options);

    public async Task<List<string>> IdsAsync(PageOptions? options = null)
    {
        var ids = new List<string>();
        await foreach (var page in _pages(options))
        {
            ids.AddRange(page.Ids);
        }

        return ids;
    }

    public void Dispose()
    {
        foreach (var one in _owned)
        {
            one.Dispose();
        }
    }

    private static VendorListing SendblueV1(SendblueV1Client client, HttpClient? http) =>
        new(options => Ids(client.Messages.ListAsync(page: options), row => row.Uuid), Owned(client, http));

    private static VendorListing SendblueV2(SendblueV2Client client, HttpClient? http) =>
        new(options => Ids(client.Messages.ListAsync(page: options), row => row.MessageHandle), Owned(client, http));

    private static VendorListing Heymarket(HeymarketClient client, HttpClient? http) =>
        new(
            options => Ids(client.Messages.ListAllAsync(page: options), row => row.Id.ToString(CultureInfo.InvariantCulture)),
            Owned(client, http)
        );

    private static VendorListing Twilio(TwilioClient client, HttpClient? http) =>
        new(
            options => Ids(client.Messages.ListAsync(EmulatorCredentials.TwilioAccountSid, page: options), row => row.Sid),
            Owned(client, http)
        );

    private static IDisposable[] Owned(IDisposable client, HttpClient? http) => http is null ? [client] : [client, http];

    private static async IAsyncEnumerable<IdPage> Ids<T>(
        AsyncPageable<T> listing,
        Func<T, string?> id,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var page in listing.AsPages(cancellationToken))
        {
            yield return new IdPage([.. page.Items.Select(row => id(row) ?? "")], page.ContinuationToken, page.HasDrifted);
        }
    }
}
