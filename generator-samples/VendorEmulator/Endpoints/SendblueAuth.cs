namespace SourceGen.Emulator;

/// <summary>Sendblue's two headers, which count only together; version 2 takes a token in their place.</summary>
internal static class SendblueAuth
{
    private const string Bearer = "Bearer ";

    /// <summary>Version 2: the key pair or the token, never both.</summary>
    public static void CheckEither(EmulatorRequest request)
    {
        if (request.Header("Authorization") is not { } authorization)
        {
            Check(request);
        }
        else if (request.Header("sb-api-key-id") is not null || request.Header("sb-api-secret-key") is not null)
        {
            throw RefusedException.BadRequest("Send either a token or the API key headers");
        }
        else if (!string.Equals(authorization, Bearer + EmulatorCredentials.SendblueToken, StringComparison.Ordinal))
        {
            throw RefusedException.Unauthorized("Invalid token");
        }
    }

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
