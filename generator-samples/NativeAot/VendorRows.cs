using NativeAot.Heymarket;
using NativeAot.SendblueV1;
using NativeAot.SendblueV2;
using NativeAot.Twilio;
using SourceGen.Emulator;

namespace NativeAot;

/// <summary>Walks a vendor's whole listing and counts the rows.</summary>
internal static class VendorRows
{
    private static readonly PageOptions Pages = new() { PageSize = 500 };

    public static IReadOnlyList<(string Vendor, Func<Uri, Task<int>> Count)> All { get; } =
    [("sendblue-v1", SendblueV1Async), ("sendblue-v2", SendblueV2Async), ("heymarket", HeymarketAsync), ("twilio", TwilioAsync)];

    private static async Task<int> SendblueV1Async(Uri address)
    {
        using var client = new SendblueV1Client(
            new SendblueV1ClientOptions
            {
                BaseAddress = address,
                ApiKeyId = EmulatorCredentials.SendblueKeyId,
                ApiSecretKey = EmulatorCredentials.SendblueSecretKey,
            }
        );
        return await CountAsync(client.Messages.ListAsync(page: Pages), message => message.Uuid);
    }

    private static async Task<int> SendblueV2Async(Uri address)
    {
        using var client = new SendblueV2Client(
            new SendblueV2ClientOptions
            {
                BaseAddress = address,
                ApiKeyId = EmulatorCredentials.SendblueKeyId,
                ApiSecretKey = EmulatorCredentials.SendblueSecretKey,
            }
        );
        return await CountAsync(client.Messages.ListAsync(page: Pages), message => message.MessageHandle);
    }

    private static async Task<int> HeymarketAsync(Uri address)
    {
        using var client = new HeymarketClient(
            new HeymarketClientOptions
            {
                BaseAddress = address,
                BearerAuth = BearerCredential.FromProvider(
                    static _ => ValueTask.FromResult(EmulatorCredentials.CreateHeymarketToken()),
                    TimeSpan.FromMinutes(5)
                ),
            }
        );
        return await CountAsync(client.Messages.ListAllAsync(page: Pages), message => message.Id);
    }

    private static async Task<int> TwilioAsync(Uri address)
    {
        using var client = new TwilioClient(
            new TwilioClientOptions
            {
                BaseAddress = address,
                BasicAuth = new BasicCredential(EmulatorCredentials.TwilioAccountSid, EmulatorCredentials.TwilioAuthToken),
            }
        );
        return await CountAsync(client.Messages.ListAsync(EmulatorCredentials.TwilioAccountSid, page: Pages), message => message.Sid);
    }

    /// <summary>Counts identities, not rows: a row that came twice does not count twice.</summary>
    private static async Task<int> CountAsync<T, TId>(AsyncPageable<T> rows, Func<T, TId> idOf)
    {
        var seen = new HashSet<TId>();
        await foreach (var row in rows)
        {
            seen.Add(idOf(row));
        }

        return seen.Count;
    }
}
