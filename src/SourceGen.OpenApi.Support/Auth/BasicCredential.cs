namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;

/// <summary>A user name and password for HTTP basic authentication.</summary>
public sealed class BasicCredential
{
    /// <summary>Keeps the pair as the header value that it becomes.</summary>
    /// <param name="userName">The user name; it may not hold a colon.</param>
    /// <param name="password">The password.</param>
    public BasicCredential(string userName, string password)
    {
        _ = userName ?? throw new ArgumentNullException(nameof(userName));
        _ = password ?? throw new ArgumentNullException(nameof(password));
        if (userName.AsSpan().IndexOf(':') >= 0)
        {
            throw new ArgumentException("A user name of basic authentication must not hold a colon.", nameof(userName));
        }

        HeaderValue = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password));
    }

    internal string HeaderValue { get; }

    /// <summary>The type's name, never the secret.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(BasicCredential);
}
