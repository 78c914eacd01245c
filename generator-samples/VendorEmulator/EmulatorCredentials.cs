using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SourceGen.Emulator;

/// <summary>The credentials that the emulator accepts. They open nothing else.</summary>
public static class EmulatorCredentials
{
    /// <summary>Sendblue's <c>sb-api-key-id</c>, both versions.</summary>
    public const string SendblueKeyId = "emulated-key-id-51b8";

    /// <summary>Sendblue's <c>sb-api-secret-key</c>, both versions.</summary>
    public const string SendblueSecretKey = "emulated-secret-key-9f02";

    /// <summary>Sendblue's short-lived token, version 2 only.</summary>
    public const string SendblueToken = "emulated-token-1c7d";

    /// <summary>Heymarket's secret id: the <c>iss</c> claim.</summary>
    public const string HeymarketSecretId = "emulated-secret-id-77c1";

    /// <summary>Heymarket's secret key: the second half of the signing key.</summary>
    public const string HeymarketSecretKey = "emulated-signing-key-3de4";

    /// <summary>Heymarket's legacy team key, a plain bearer.</summary>
    public const string HeymarketTeamKey = "emulated-team-key-a860";

    /// <summary>Twilio's account SID: the user name, and the account in the path.</summary>
    public const string TwilioAccountSid = "AC0123456789abcdef0123456789abcdef";

    /// <summary>Twilio's auth token: the password.</summary>
    public const string TwilioAuthToken = "emulated-auth-token-60ee";

    /// <summary>A Heymarket JWT issued at the clock's now. It is good for five minutes.</summary>
    public static string CreateHeymarketToken(TimeProvider? clock = null)
    {
        var issuedAt = (clock ?? TimeProvider.System).GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);
        var claims = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"iss":"{{HeymarketSecretId}}","iat":{{issuedAt}}}"""));
        var signed = $"{header}.{claims}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(HeymarketSigningKey, Encoding.ASCII.GetBytes(signed)))}";
    }

    internal static byte[] HeymarketSigningKey { get; } = Encoding.UTF8.GetBytes($"{HeymarketSecretId}||{HeymarketSecretKey}");
}
