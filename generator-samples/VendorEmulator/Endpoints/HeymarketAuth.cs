using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary>Heymarket's bearer: a JWT signed with <c>id||key</c> and younger than five minutes, or the legacy team key as it is.</summary>
internal static class HeymarketAuth
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    // Clocks differ a little.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    public static void Check(EmulatorRequest request, TimeProvider clock)
    {
        if (request.Header("Authorization") is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw RefusedException.Unauthorized("Authorization header is missing");
        }

        var token = header[Scheme.Length..].Trim();
        if (string.Equals(token, EmulatorCredentials.HeymarketTeamKey, StringComparison.Ordinal))
        {
            return;
        }

        var parts = token.Split('.');
        if (parts.Length != 3)
        {
            throw RefusedException.Unauthorized("Token is malformed");
        }

        var claims = Claims(parts);
        if (!claims.TryGetProperty("iss"u8, out var issuer) || !issuer.ValueEquals(EmulatorCredentials.HeymarketSecretId))
        {
            throw RefusedException.Unauthorized("Token has an unknown issuer");
        }

        if (
            !claims.TryGetProperty("iat"u8, out var issued)
            || issued.ValueKind != JsonValueKind.Number
            || !issued.TryGetInt64(out var seconds)
        )
        {
            throw RefusedException.Unauthorized("Token does not say when it was issued");
        }

        var age = clock.GetUtcNow() - DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        if (age > Lifetime || age < -Tolerance)
        {
            throw RefusedException.Unauthorized($"Token is expired ({age.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s old)");
        }
    }

    private static JsonElement Claims(string[] parts)
    {
        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
            var signature = Base64Url.DecodeFromChars(parts[2]);
            var expected = HMACSHA256.HashData(EmulatorCredentials.HeymarketSigningKey, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
            if (
                header.RootElement.TryGetProperty("alg"u8, out var algorithm)
                && algorithm.ValueEquals("HS256"u8)
                && CryptographicOperations.FixedTimeEquals(signature, expected)
            )
            {
                using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
                return claims.RootElement.Clone();
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            throw RefusedException.Unauthorized("Token is malformed");
        }

        throw RefusedException.Unauthorized("Token signature is invalid");
    }
}
