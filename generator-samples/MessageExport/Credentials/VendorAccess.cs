using System.Security.Cryptography;
using System.Text;
using SourceGen.Emulator;

namespace MessageExport;

/// <summary>Where a vendor's API is and who asks.</summary>
internal sealed class VendorAccess
{
    private VendorAccess(string vendor, string account, string secret, Uri? baseAddress, bool isLive) =>
        (Vendor, Account, Secret, BaseAddress, IsLive) = (vendor, account, secret, baseAddress, isLive);

    public string Vendor { get; }

    /// <summary>The half of the credentials that names the account: Sendblue's key id, Heymarket's secret id, Twilio's account SID.</summary>
    public string Account { get; }

    /// <summary>The other half.</summary>
    public string Secret { get; }

    /// <summary>Null for the address in the vendor's document.</summary>
    public Uri? BaseAddress { get; }

    /// <summary>Real APIs have budgets to keep to; the emulator has none.</summary>
    public bool IsLive { get; }

    /// <summary>Tells this account from another in a checkpoint, without naming it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Vendor}\n{Account}")).AsSpan(0, 8));

    public static IReadOnlyList<VendorAccess> ToEmulator(IEnumerable<string> vendors, Uri baseAddress) =>
        [
            .. vendors.Select(vendor =>
            {
                var (account, secret) = vendor switch
                {
                    VendorNames.Heymarket => (EmulatorCredentials.HeymarketSecretId, EmulatorCredentials.HeymarketSecretKey),
                    VendorNames.Twilio => (EmulatorCredentials.TwilioAccountSid, EmulatorCredentials.TwilioAuthToken),
                    _ => (EmulatorCredentials.SendblueKeyId, EmulatorCredentials.SendblueSecretKey),
                };
                return new VendorAccess(vendor, account, secret, baseAddress, isLive: false);
            }),
        ];

    /// <exception cref="ExportException">A variable is missing, and the message names all that are; or it cannot be sent.</exception>
    public static IReadOnlyList<VendorAccess> FromEnvironment(IReadOnlyList<string> vendors)
    {
        var missing = vendors
            .SelectMany(EnvironmentNames.CredentialsOf)
            .Distinct(StringComparer.Ordinal)
            .Where(name => Read(name) is null)
            .ToList();
        if (missing.Count > 0)
        {
            throw new ExportException(
                ExitCode.BadCredentials,
                $"--live needs credentials in the environment; not set: {string.Join(", ", missing)}."
            );
        }

        // No header carries them, and the client would name its option, not the variable.
        var unfit = vendors.SelectMany(EnvironmentNames.CredentialsOf).FirstOrDefault(name => Read(name)!.Any(char.IsControl));
        if (unfit is not null)
        {
            throw new ExportException(ExitCode.BadCredentials, $"{unfit} holds a line break or another control character.");
        }

        return
        [
            .. vendors.Select(vendor =>
            {
                var names = EnvironmentNames.CredentialsOf(vendor);
                return new VendorAccess(
                    vendor,
                    Read(names[0])!,
                    Read(names[1])!,
                    ReadAddress(EnvironmentNames.BaseAddressOf(vendor)),
                    isLive: true
                );
            }),
        ];
    }

    /// <summary>The vendor's name, never the secret.</summary>
    public override string ToString() => Vendor;

    // What is pasted into an environment often carries a line end along.
    private static string? Read(string name) => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? value : null;

    private static Uri? ReadAddress(string name)
    {
        if (Read(name) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new ExportException(ExitCode.BadOptions, $"{name} is no http or https address.");
    }
}
