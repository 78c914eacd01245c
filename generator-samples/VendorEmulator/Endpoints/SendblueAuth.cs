namespace SourceGen.Emulator;

/// <summary>Sendblue's two headers, which count only together.</summary>
internal static class SendblueAuth
{
    public static void Check(EmulatorRequest request)
    {
        var (id, secret) = (request.Header("sb-api-key-id"), request.Header("sb-api-secret-key"));
        if (id is null || secret is null)
        {
            throw RefusedException.Unauthorized("Missing API key headers");
        }

        if (
            !string.Equals(id, EmulatorCredentials.SendblueKeyId, StringComparison.Ordinal)
            || !string.Equals(secret, EmulatorCredentials.SendblueSecretKey, StringComparison.Ordinal)
        )
        {
            throw RefusedException.Unauthorized("Invalid API credentials");
        }
    }
}
