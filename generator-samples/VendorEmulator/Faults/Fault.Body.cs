using System.IO.Compression;
using System.Text;

namespace SourceGen.Emulator;

/// <content>Bodies that are not what they should be.</content>
public sealed partial class Fault
{
    private const int FillerSize = 64 * 1024;

    /// <summary>The JSON stops in the middle although the response is complete.</summary>
    public static Fault TruncatedJson() => Changed("truncated JSON", body => body[..(body.Length / 2)]);

    /// <summary>No body at all, under the normal status and content type.</summary>
    public static Fault EmptyBody() => Changed("empty body", _ => ReadOnlyMemory<byte>.Empty);

    /// <summary>A body of spaces and line ends only.</summary>
    public static Fault BlankBody() => Changed("blank body", _ => " \r\n\t "u8.ToArray());

    /// <summary>The JSON <c>null</c>.</summary>
    public static Fault NullBody() => Changed("null body", _ => "null"u8.ToArray());

    /// <summary>The normal body behind a UTF-8 byte order mark.</summary>
    public static Fault ByteOrderMark() => Changed("byte order mark", body => (byte[])[0xEF, 0xBB, 0xBF, .. body.Span]);

    /// <summary>The normal body, with more text after its end.</summary>
    public static Fault TrailingText() => Changed("trailing text", body => (byte[])[.. body.Span, .. "\n<!-- served by proxy 7 -->"u8]);

    /// <summary>A body that is no valid UTF-8.</summary>
    public static Fault BrokenUtf8() => Changed("broken UTF-8", _ => (byte[])[.. "{\"status\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);

    /// <summary>A proxy's HTML page, with 200, 502 or any other status; the request is not processed.</summary>
    public static Fault Html(int status) =>
        new(
            $"HTML with {Text(status)}",
            _ =>
                EmulatorResponse.Json(
                    status,
                    "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body>Please try again.</body></html>"u8.ToArray(),
                    "text/html; charset=utf-8"
                )
        );

    /// <summary>A body of the given size, streamed: an array whose one text never seems to end. Memory stays small.</summary>
    public static Fault HugeBody(long bytes = 100L * 1024 * 1024) =>
        new($"body of {Text(bytes)} bytes", _ => EmulatorResponse.Json(200, default) with { Stream = Filler(bytes) });

    /// <summary>Arrays within arrays.</summary>
    public static Fault DeepJson(int depth = 10_000) =>
        new(
            $"JSON {Text(depth)} deep",
            _ => EmulatorResponse.Json(200, Encoding.ASCII.GetBytes(new string('[', depth) + new string(']', depth)))
        );

    /// <summary>
    /// A content type with another charset. The body is written in it when <paramref name="transcode"/> is set, and stays UTF-8
    /// otherwise.
    /// </summary>
    public static Fault Charset(string charset, bool transcode = false) =>
        new(
            $"charset {charset}{(transcode ? ", and written so" : "")}",
            scene =>
            {
                var normal = scene.Normal();
                var body = transcode ? Encoding.Convert(Encoding.UTF8, Encoding.GetEncoding(charset), normal.Body.ToArray()) : normal.Body;
                return (normal with { Body = body }).With("Content-Type", $"application/json; charset={charset}");
            }
        );

    /// <summary>Any content type over the normal body; null for none.</summary>
    public static Fault ContentType(string? contentType) =>
        new(
            $"content type {contentType ?? "missing"}",
            scene =>
            {
                var normal = scene.Normal();
                return contentType is null
                    ? normal with
                    {
                        Headers = [.. normal.Headers.Where(pair => !pair.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))],
                    }
                    : normal.With("Content-Type", contentType);
            }
        );

    /// <summary>The normal body compressed with <c>gzip</c>, <c>br</c> or <c>deflate</c>, whether the client asked for it or not.</summary>
    public static Fault Compressed(string encoding) =>
        new(
            encoding,
            scene =>
            {
                var normal = scene.Normal();
                return (normal with { Body = Compress(normal.Body, encoding) }).With("Content-Encoding", encoding);
            }
        );

    /// <summary>Claims to be compressed and is not.</summary>
    public static Fault FalselyCompressed(string encoding) =>
        new($"not {encoding}", scene => scene.Normal().With("Content-Encoding", encoding));

    private static Fault Changed(string name, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change) =>
        new(
            name,
            scene =>
            {
                var normal = scene.Normal();
                return normal with { Body = change(normal.Body) };
            }
        );

    private static byte[] Compress(ReadOnlyMemory<byte> body, string encoding)
    {
        using var compressed = new MemoryStream();
        using (
            Stream stream = encoding switch
            {
                "gzip" => new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
                "br" => new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
                _ => throw new NotSupportedException($"'{encoding}' is no encoding that the emulator writes."),
            }
        )
        {
            stream.Write(body.Span);
        }

        return compressed.ToArray();
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Filler(long bytes)
    {
        var filler = new byte[FillerSize];
        filler.AsSpan().Fill((byte)'x');
        yield return "[\""u8.ToArray();
        for (var left = bytes - 4; left > 0; left -= FillerSize)
        {
            yield return filler.AsMemory(0, (int)Math.Min(left, FillerSize));
        }

        yield return "\"]"u8.ToArray();
    }
}
