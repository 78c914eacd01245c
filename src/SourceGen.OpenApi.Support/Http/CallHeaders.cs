namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Checks a call's headers, and what its caller adds to them, before anything is done for it.</summary>
internal static class CallHeaders
{
    public static void Require(ApiRequest request, CredentialSet credentials)
    {
        foreach (var header in request.Headers)
        {
            HeaderText.RequireValue(header.Value, header.Key);
        }

        if (request.Options is not { } options)
        {
            return;
        }

        foreach (var header in options.Headers)
        {
            HeaderText.RequireName(header.Key);
            HeaderText.RequireValue(header.Value, header.Key);
            if (credentials.Owns(header.Key) || IsReserved(header.Key))
            {
                throw new ArgumentException(
                    "It carries the client's credentials or its framing and cannot be set for one call.",
                    header.Key
                );
            }
        }

        if (options.IdempotencyKey is { } key)
        {
            HeaderText.RequireValue(key, nameof(options.IdempotencyKey));
        }
    }

    private static bool IsReserved(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Host", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);
}
