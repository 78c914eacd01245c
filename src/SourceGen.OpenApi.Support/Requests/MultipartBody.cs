namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Globalization;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text;

/// <summary>Collects the parts of a multipart body; every attempt makes them anew.</summary>
internal sealed class MultipartBody
{
    private const string AnyBytes = "application/octet-stream";

    private readonly string _type;
    private readonly List<KeyValuePair<string, Func<HttpContent>>> _parts = new();

    public MultipartBody(string contentType)
    {
        var type = MediaTypeHeaderValue.Parse(contentType).MediaType ?? "multipart/form-data";
        _type = type.EndsWith("*", StringComparison.Ordinal) ? "multipart/form-data" : type;
    }

    /// <summary>True where nothing was added.</summary>
    public bool IsEmpty => _parts.Count == 0;

    public void Add(string name, ApiFile file, string? contentType = null, PartEncoding? encoding = null)
    {
        _ = file ?? throw new ArgumentNullException(name);
        Add(
            name,
            encoding,
            () =>
            {
                var type = PartEncoding.Choose(encoding?.ContentType ?? contentType, file.FileName) ?? AnyBytes;
                return WithDisposition(file.ToContent(type), name, file.FileName ?? name);
            }
        );
    }

    public void Add(string name, IReadOnlyList<ApiFile> files, string? contentType = null, PartEncoding? encoding = null)
    {
        _ = files ?? throw new ArgumentNullException(name);
        foreach (var file in files)
        {
            Add(name, file, contentType, encoding);
        }
    }

    /// <summary>A value: plain text where it is a single one, a part for each item of a list, JSON for an object; or as the encoding says.</summary>
    public void Add<T>(string name, T value, JsonWrite<T> write, string? contentType = null, PartEncoding? encoding = null)
    {
        _ = value is null ? throw new ArgumentNullException(name) : value;
        var json = JsonBody.ToRequest(value, write);
        if (encoding?.Style is not null)
        {
            foreach (var pair in ParameterWriter.Pairs(ParameterValue.FromJson(encoding.ToParameter(forUrl: false), json)))
            {
                var end = pair.Encoded.IndexOf('=');
                AddText(
                    Uri.UnescapeDataString(pair.Encoded.Substring(0, end)),
                    Uri.UnescapeDataString(pair.Encoded.Substring(end + 1)),
                    encoding
                );
            }

            return;
        }

        var type = PartEncoding.FirstOf(encoding?.ContentType ?? contentType);
        var parts = ParameterValue.FromJson(Member, json);
        if (parts.Keys is not null || IsJson(type))
        {
            AddBytes(name, json, type ?? "application/json", encoding);
            return;
        }

        foreach (var item in parts.Items)
        {
            var isJson = item.Kind == BodyValueKind.Json;
            AddBytes(name, Encoding.UTF8.GetBytes(item.Text), type ?? (isJson ? "application/json" : "text/plain"), encoding);
        }
    }

    /// <summary>Files by the names of their parts.</summary>
    public void AddEach(IReadOnlyDictionary<string, ApiFile> files)
    {
        foreach (var file in files)
        {
            // A text without a file name is a field, and not a file.
            var isField =
                file.Value.FileName is null && file.Value.ContentType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true;
            Add(
                file.Key,
                encoding: null,
                () => WithDisposition(file.Value.ToContent(AnyBytes), file.Key, isField ? null : file.Value.FileName ?? file.Key)
            );
        }
    }

    /// <summary>Values by the names of their parts.</summary>
    public void AddEach<T>(IReadOnlyDictionary<string, T> values, JsonWrite<T> write)
    {
        foreach (var value in values)
        {
            Add(value.Key, value.Value, write);
        }
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The multipart content owns its parts.")]
    public HttpContent ToContent()
    {
        var boundary = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        if (IsEmpty)
        {
            // The runtime would send one part without a name.
            var end = new ByteArrayContent(Encoding.ASCII.GetBytes("--" + boundary + "--\r\n"));
            end.Headers.ContentType = MediaTypeHeaderValue.Parse(_type + "; boundary=\"" + boundary + "\"");
            return end;
        }

        var content = new MultipartContent(_type.Substring(_type.IndexOf('/') + 1), boundary);
        foreach (var part in _parts)
        {
            content.Add(part.Value());
        }

        return content;
    }

    private static RequestParameter Member { get; } = new(ParameterPlace.Query, "part");

    private static bool IsJson(string? contentType) =>
        contentType is not null && contentType.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Names are quoted and sent as UTF-8, and what could end the quotes is escaped, as browsers do it. The runtime writes a character of a header
    /// as one byte, so each byte is made a character.
    /// </summary>
    private static HttpContent WithDisposition(HttpContent content, string name, string? fileName)
    {
        var text = "form-data; name=" + Quote(name) + (fileName is null ? "" : "; filename=" + Quote(fileName));
        content.Headers.TryAddWithoutValidation("Content-Disposition", AsBytes(text));
        return content;
    }

    private static string Quote(string text) => "\"" + text.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A") + "\"";

    private static string AsBytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var characters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            characters[i] = (char)bytes[i];
        }

        return new string(characters);
    }

    private void AddText(string name, string text, PartEncoding encoding) =>
        AddBytes(name, Encoding.UTF8.GetBytes(text), "text/plain", encoding);

    private void AddBytes(string name, byte[] bytes, string contentType, PartEncoding? encoding)
    {
        var charSet = contentType.StartsWith("text/", StringComparison.Ordinal) ? "utf-8" : null;
        Add(name, encoding, () => WithDisposition(RequestBodies.BytesContent(bytes, contentType, charSet), name, fileName: null));
    }

    private void Add(string name, PartEncoding? encoding, Func<HttpContent> make) =>
        _parts.Add(
            new KeyValuePair<string, Func<HttpContent>>(
                name,
                () =>
                {
                    var content = make();
                    foreach (var header in encoding?.Headers ?? Array.Empty<KeyValuePair<string, string>>())
                    {
                        content.Headers.TryAddWithoutValidation(header.Key, header.Value);
                    }

                    return content;
                }
            )
        );
}
