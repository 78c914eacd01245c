namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Security.Cryptography;

/// <summary>
/// Makes and opens the page tokens of one listing. A token is URL-safe text over: version, a digest of what it belongs to,
/// what the walk needs to go on, and a checksum. It is no secret and holds none; it is not signed, so what it says is checked
/// again before use.
/// </summary>
internal sealed class PageTokens
{
    private const string Damaged = "The continuation token is damaged.";
    private const byte Version = 2;
    private const int BindingLength = 12;
    private const int ChecksumLength = 6;
    private const int HeaderLength = 1 + BindingLength;

    private readonly Lazy<byte[]> _binding;

    public PageTokens(IApiTransport transport, ApiRequest initial, string style) =>
        _binding = new Lazy<byte[]>(() =>
            Truncate(Digest(TokenBinding.Describe(transport.ServerOf(initial.Operation), initial, style)), BindingLength)
        );

    public string Write(Action<TokenWriter> write)
    {
        var writer = new TokenWriter();
        writer.WriteByte(Version);
        writer.WriteBytes(_binding.Value);
        write(writer);
        var content = writer.ToArray();
        writer.WriteBytes(Truncate(Digest(content), ChecksumLength));
        return Convert.ToBase64String(writer.ToArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Reads a token's content; one that is damaged or belongs elsewhere is refused.</summary>
    public T Open<T>(string token, Func<TokenReader, T> read)
    {
        var bytes = Decode(token);
        var end = bytes.Length - ChecksumLength;
        if (end < HeaderLength || !IsIntact(bytes, end))
        {
            throw new ArgumentException(Damaged, nameof(token));
        }

        if (bytes[0] != Version)
        {
            throw new ArgumentException("The continuation token was made by another version of this client.", nameof(token));
        }

        for (var i = 0; i < BindingLength; i++)
        {
            if (bytes[1 + i] != _binding.Value[i])
            {
                throw new ArgumentException(
                    "The continuation token belongs to another listing: operation, server, arguments and filter must be the same.",
                    nameof(token)
                );
            }
        }

        try
        {
            return read(new TokenReader(bytes, HeaderLength, end));
        }
        catch (FormatException exception)
        {
            throw new ArgumentException(Damaged, nameof(token), exception);
        }
    }

    private static bool IsIntact(byte[] bytes, int end)
    {
        var content = new byte[end];
        Array.Copy(bytes, content, end);
        var checksum = Digest(content);
        for (var i = 0; i < ChecksumLength; i++)
        {
            if (bytes[end + i] != checksum[i])
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Decode(string token)
    {
        try
        {
            var base64 = token.Replace('-', '+').Replace('_', '/');
            return Convert.FromBase64String(base64 + new string('=', (4 - (base64.Length % 4)) % 4));
        }
        catch (FormatException exception)
        {
            throw new ArgumentException(Damaged, nameof(token), exception);
        }
    }

    private static byte[] Truncate(byte[] bytes, int length)
    {
        var part = new byte[length];
        Array.Copy(bytes, part, length);
        return part;
    }

#if NET8_0_OR_GREATER
    private static byte[] Digest(byte[] bytes) => SHA256.HashData(bytes);
#else
    private static byte[] Digest(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
    }
#endif
}
