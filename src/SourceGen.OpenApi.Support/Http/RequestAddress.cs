namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>Where a request goes: the base address or the operation's own server, path and query, credentials in the query.</summary>
internal sealed partial class RequestAddress
{
    private readonly TransportSettings _settings;
    private readonly string _basePrefix;

    public RequestAddress(TransportSettings settings)
    {
        _settings = settings;
        _basePrefix = PrefixOf(settings.BaseAddress);
    }

    /// <summary>The address for one attempt, on an origin that may have the client's credentials.</summary>
    public Uri Of(ApiRequest request, IReadOnlyList<KeyValuePair<string, string>>? credentials)
    {
        var server = ServerOf(request.Operation);
        if (request.Target is { } target)
        {
            Uri? link = null;
            Follow(server, target, credentials, ref link);
            return link!;
        }

        var text = new StringBuilder(ReferenceEquals(server, _settings.BaseAddress) ? _basePrefix : PrefixOf(server));
        if (request.Path.Length == 0 || request.Path[0] != '/')
        {
            text.Append('/');
        }

        text.Append(request.ToPathAndQuery());
        AppendCredentials(text, credentials);
        if (!Uri.TryCreate(text.ToString(), UriKind.Absolute, out var uri) || Origin.RefuseTarget(server, uri) is not null)
        {
            throw new ArgumentException(
                "The values given to operation '" + request.Operation.Name + "' make no valid address.",
                nameof(request)
            );
        }

        return uri;
    }

    /// <summary>
    /// An operation's own server is the document's word, and the document was compiled in: it may have the credentials. But a caller who
    /// moved the client to another host did not mean the document's other hosts to be asked: there the caller has to say where.
    /// </summary>
    public Uri ServerOf(ApiOperation operation)
    {
        if (operation.Server is not { } text)
        {
            return _settings.BaseAddress;
        }

        if (_settings.OperationServers.TryGetValue(text, out var replacement))
        {
            return Require(replacement, "OperationServers");
        }

        var home = _settings.DocumentAddress ?? _settings.BaseAddress;
        var link = new Uri(text, UriKind.RelativeOrAbsolute);
        var server = link.IsAbsoluteUri && text[0] != '/' ? link : new Uri(home, text);
        var isMoved = !Origin.Of(home).Equals(Origin.Of(_settings.BaseAddress));
        if (!isMoved)
        {
            return Require(server, "The server of operation '" + operation.Name + "'");
        }

        if (Origin.Of(server).Equals(Origin.Of(home)))
        {
            return new Uri(_settings.BaseAddress, server.PathAndQuery);
        }

        throw new InvalidOperationException(
            "Operation '"
                + operation.Name
                + "' has a server of its own, and BaseAddress is not the document's: set "
                + _settings.OptionsName
                + ".OperationServers[\""
                + text
                + "\"] to where it should go."
        );
    }

    private Uri Require(Uri server, string name)
    {
        var refusal = Origin.Refuse(server, _settings.AllowInsecureHttp);
        return refusal is null ? server : throw new InvalidOperationException(name + " " + refusal + ".");
    }

    /// <summary>Sets the address that a link from a response leads to; only walks that follow links have any.</summary>
    static partial void Follow(Uri server, Uri target, IReadOnlyList<KeyValuePair<string, string>>? credentials, ref Uri? address);

    private static void AppendCredentials(StringBuilder text, IReadOnlyList<KeyValuePair<string, string>>? credentials)
    {
        if (credentials is null)
        {
            return;
        }

        var separator = text.ToString().IndexOf('?') < 0 ? '?' : '&';
        foreach (var pair in credentials)
        {
            text.Append(separator).Append(UrlEncoding.Encode(pair.Key)).Append('=').Append(UrlEncoding.Encode(pair.Value));
            separator = '&';
        }
    }

    private static string PrefixOf(Uri address) => address.GetLeftPart(UriPartial.Path).TrimEnd('/');
}
