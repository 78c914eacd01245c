using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MessageExport;

/// <summary>Signs Heymarket's bearer tokens: JWTs by HMAC-SHA256 under the secret's id and key, good for five minutes.</summary>
internal sealed class HeymarketTokenSigner(string secretId, string secretKey, TimeProvider clock)
{
    /// <summary>Counted from the moment of signing. The client keeps a token until shortly before it ends and then asks for the next.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(5);

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public string Sign()
    {
        var issuer = JsonEncodedText.Encode(secretId);
        var issuedAt = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var claims = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"iss":"{{issuer}}","iat":{{issuedAt}}}"""));
        var signed = $"{Header}.{claims}";
        var key = Encoding.UTF8.GetBytes($"{secretId}||{secretKey}");
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
    }
}
