using System.Security.Cryptography;
using System.Text;

namespace VendorDocument.Parcels;

/// <summary>The vendor wants each request signed, which its document does not say.</summary>
internal sealed partial class ParcelsClient
{
    private byte[] _key = [];

    partial void OnCreating(ParcelsClientOptions options, ref Func<HttpRequestMessage, CancellationToken, ValueTask>? sending)
    {
        _key = Encoding.UTF8.GetBytes(options.SigningKey);
        sending = SignAsync;
    }

    private async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        byte[] text = [.. Encoding.UTF8.GetBytes($"{request.Method} {request.RequestUri!.PathAndQuery}\n"), .. body];
        request.Headers.Add("X-Signature", Convert.ToHexString(HMACSHA256.HashData(_key, text)));
    }
}

/// <summary>Beside the document's credential, what signing takes.</summary>
internal sealed partial class ParcelsClientOptions
{
    /// <summary>Shared with the vendor.</summary>
    public string SigningKey { get; set; } = "";
}
