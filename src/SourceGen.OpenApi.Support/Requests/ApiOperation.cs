namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net.Http;

/// <summary>What is fixed about an operation: one static instance for each.</summary>
internal sealed partial class ApiOperation
{
    public ApiOperation(string name, HttpMethod method, string urlTemplate)
    {
        Name = name;
        Method = method;
        UrlTemplate = urlTemplate;
    }

    /// <summary>The operation's name in the document, such as <c>messages.list</c>.</summary>
    public string Name { get; }

    public HttpMethod Method { get; }

    /// <summary>The path as the document writes it, such as <c>/messages/{id}</c>; relative to the base address.</summary>
    public string UrlTemplate { get; }

    /// <summary>True when sending twice does no harm: by the method, or because the document says so.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>Alternatives of scheme names that must be present together; empty when no credential is needed.</summary>
    public string[][] Security { get; init; } = Array.Empty<string[]>();

    /// <summary>The media types asked for.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>The operation's own server, where the document gives it one.</summary>
    public string? Server { get; init; }

    /// <summary>Typed error bodies by status, the most specific first.</summary>
    public ApiErrorBody[] Errors { get; init; } = Array.Empty<ApiErrorBody>();
}
