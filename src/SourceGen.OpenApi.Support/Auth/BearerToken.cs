namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>A bearer token and the time until which it may be used.</summary>
public sealed class BearerToken
{
    /// <summary>A token with its end.</summary>
    /// <param name="value">The token's text.</param>
    /// <param name="expiresAt">When it stops being valid; null where nobody knows, and then it serves one request.</param>
    public BearerToken(string value, DateTimeOffset? expiresAt)
    {
        Value = value ?? throw new ArgumentNullException(nameof(value));
        ExpiresAt = expiresAt;
    }

    /// <summary>When the token stops being valid; null where nobody knows.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    internal string Value { get; }

    /// <summary>The type's name, never the secret.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(BearerToken);
}
