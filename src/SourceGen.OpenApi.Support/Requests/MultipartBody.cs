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
    private readonly string _subtype;
    private readonly List<KeyValuePair<string, Func<HttpContent>>> _parts = new();

    public MultipartBody(string contentType)
    {
        var type = MediaTypeHeaderValue.Parse(contentType).MediaType ?? "multipart/form-data";
        _subtype = type.Substring(type.IndexOf('/') + 1);
    }

    public void Add(string name, ApiFile file, string contentType = "application/octet-stream")
    {
        _ = file ?? throw new ArgumentNullException(name);
        Add(
            name,
            () =>
            {
                var content = file.ToContent(contentType);
                content.Headers.ContentDisposition = Disposition(name, file.FileName ?? name);
                return content;
            }
        );
    }

    public void Add(string name, IReadOnlyList<ApiFile> files, string contentType = "application/octet-stream")
    {
        _ = files ?? throw new ArgumentNullException(name);
        foreach (var file in files)
        {
            Add(name, file, contentType);
        }
    }

    /// <summary>A value: plain text where it is a single one, a part for each item of a list, JSON for an object.</summary>
    public void Add<T>(string name, T value, JsonWrite<T> write, string? contentType = null)
    {
        _ = value is null ? throw new ArgumentNullException(name) : value;
        var json = JsonBody.ToRequest(value, write);
        var parts = ParameterValue.FromJson(Member, json);
        if (parts.Keys is not null || IsJson(contentType))
        {
            AddBytes(name, json, contentType ?? "application/json");
            return;
        }

        foreach (var item in parts.Items)
        {
            var isJson = item.Kind == BodyValueKind.Json;
            AddBytes(name, Encoding.UTF8.GetBytes(item.Text), contentType ?? (isJson ? "application/json" : "text/plain"));
        }
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The multipart content owns its parts.")]
    public HttpContent ToContent()
    {
        var content = new MultipartContent(_subtype, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
        foreach (var part in _parts)
        {
            var inner = part.Value();
            inner.Headers.ContentDisposition ??= Disposition(part.Key, fileName: null);
            content.Add(inner);
        }

        return content;
    }

    private static RequestParameter Member { get; } = new(ParameterPlace.Query, "part");

    private static bool IsJson(string? contentType) =>
        contentType is not null && contentType.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names are quoted; what could end the quotes is escaped as browsers do it.</summary>
    private static ContentDispositionHeaderValue Disposition(string name, string? fileName)
    {
        var disposition = new ContentDispositionHeaderValue("form-data") { Name = Quote(name) };
        if (fileName is not null)
        {
            disposition.FileName = Quote(fileName);
        }

        return disposition;
    }

    private static string Quote(string text) =>
        "\"" + text.Replace("\"", "%22").Replace("\\", "%5C").Replace("\r", "%0D").Replace("\n", "%0A") + "\"";

    private void AddBytes(string name, byte[] bytes, string contentType) =>
        Add(
            name,
            () => RequestBodies.BytesContent(bytes, contentType, contentType.StartsWith("text/", StringComparison.Ordinal) ? "utf-8" : null)
        );

    private void Add(string name, Func<HttpContent> content) => _parts.Add(new KeyValuePair<string, Func<HttpContent>>(name, content));
}
