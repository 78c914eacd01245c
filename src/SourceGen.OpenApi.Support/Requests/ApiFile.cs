namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.IO;
using global::System.Net.Http;
using global::System.Net.Http.Headers;

/// <summary>Bytes that a request carries: a part of a multipart body, or the whole of a binary one.</summary>
public sealed class ApiFile
{
    private readonly Func<Stream> _open;

    private ApiFile(Func<Stream> open, string? fileName, string? contentType)
    {
        _open = open;
        FileName = fileName;
        ContentType = contentType;
        if (contentType is not null && !MediaTypeHeaderValue.TryParse(contentType, out _))
        {
            throw new ArgumentException("The content type is no media type.", nameof(contentType));
        }
    }

    /// <summary>The name that goes with the bytes; null for none.</summary>
    public string? FileName { get; }

    /// <summary>The media type; null for the one that the document names.</summary>
    public string? ContentType { get; }

    /// <summary>Bytes in memory.</summary>
    /// <param name="bytes">The bytes; they are not copied.</param>
    /// <param name="fileName">The name that goes with them.</param>
    /// <param name="contentType">The media type; null for the one that the document names.</param>
    /// <returns>The file.</returns>
    public static ApiFile FromBytes(byte[] bytes, string? fileName = null, string? contentType = null)
    {
        _ = bytes ?? throw new ArgumentNullException(nameof(bytes));
        return new ApiFile(() => new MemoryStream(bytes, writable: false), fileName, contentType);
    }

    /// <summary>A stream for each attempt: a request that is repeated begins at the start again.</summary>
    /// <param name="open">Opens the stream; whoever sends it closes it.</param>
    /// <param name="fileName">The name that goes with the bytes.</param>
    /// <param name="contentType">The media type; null for the one that the document names.</param>
    /// <returns>The file.</returns>
    public static ApiFile FromStream(Func<Stream> open, string? fileName = null, string? contentType = null) =>
        new(open ?? throw new ArgumentNullException(nameof(open)), fileName, contentType);

    /// <summary>A file on disk, opened when it is sent.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="contentType">The media type; null for the one that the document names.</param>
    /// <returns>The file.</returns>
    public static ApiFile FromPath(string path, string? contentType = null) =>
        new(() => File.OpenRead(path), Path.GetFileName(path ?? throw new ArgumentNullException(nameof(path))), contentType);

    internal HttpContent ToContent(string contentType)
    {
        var content = new StreamContent(_open());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType ?? contentType);
        return content;
    }
}
