using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>Operations with everything that belongs to them; one that cannot be served is left out with a diagnostic.</summary>
internal sealed class OperationMapper
{
    private readonly ReadContext _context;
    private readonly SchemaMapper _schemas;
    private readonly SecurityMapper _security;
    private readonly ParameterMapper _parameters;
    private readonly BodyMapper _bodies;

    public OperationMapper(ReadContext context, SchemaMapper schemas, SecurityMapper security)
    {
        _context = context;
        _schemas = schemas;
        _security = security;
        var media = new MediaMapper(context, schemas);
        _parameters = new ParameterMapper(context, schemas, media);
        _bodies = new BodyMapper(context, schemas, media);
    }

    public EquatableArray<ApiOperation> Map()
    {
        var operations = new List<ApiOperation>();
        if (_context.Document.Paths is not { } paths || _context.Root.Object("paths") is not { } raw)
        {
            return default;
        }

        foreach (var path in paths)
        {
            if (raw.Object(path.Key) is { } item && path.Value?.Operations is { Count: > 0 })
            {
                MapPath(path.Key, path.Value, item, operations);
            }
        }

        return operations.ToEquatableArray();
    }

    private void MapPath(string path, IOpenApiPathItem item, JsonObject raw, List<ApiOperation> operations)
    {
        var pointer = JsonPointerText.Child("/paths", path);
        if (_parameters.Map(item.Parameters, raw.Array("parameters"), pointer + "/parameters") is not { } shared)
        {
            return;
        }

        var servers = ServerMapper.Map(item.Servers, pointer + "/servers");
        foreach (var operation in item.Operations!)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            var verb = operation.Key.Method.ToLowerInvariant();
            if (raw.Object(verb) is not { } node)
            {
                continue;
            }

            try
            {
                if (Map(path, verb, operation.Value, node, shared, servers) is { } mapped)
                {
                    operations.Add(mapped);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                _context.Fault(pointer + "/" + verb, failure);
            }
        }
    }

    private ApiOperation? Map(
        string path,
        string verb,
        OpenApiOperation operation,
        JsonObject raw,
        List<ApiParameter> shared,
        EquatableArray<ApiServer> pathServers
    )
    {
        var pointer = JsonPointerText.Child("/paths", path) + "/" + verb;
        if (_parameters.Map(operation.Parameters, raw.Array("parameters"), pointer + "/parameters") is not { } own)
        {
            return null;
        }

        var servers = ServerMapper.Map(operation.Servers, pointer + "/servers");
        path = PathTemplate.WithoutFragment(path);
        var parameters = PathTemplate.Settle(path, pointer, ParameterMapper.Merge(shared, own), _context.Diagnostics);
        return new ApiOperation
        {
            Pointer = pointer,
            Method = verb.ToUpperInvariant(),
            Path = path,
            OperationId = operation.OperationId is { Length: > 0 } id ? id : null,
            Summary = JsonAccess.Prose(operation.Summary),
            Description = JsonAccess.Prose(operation.Description),
            Deprecated = operation.Deprecated,
            Tags = JsonAccess.Texts(raw["tags"]),
            Parameters = parameters,
            Body = _bodies.Map(operation.RequestBody, raw.Object("requestBody"), pointer + "/requestBody"),
            Responses = StreamingReader.Responses(
                raw,
                _bodies.Map(operation.Responses, raw.Object("responses"), pointer + "/responses"),
                _schemas,
                pointer
            ),
            Streaming = StreamingReader.Read(raw, pointer),
            Security = raw["security"] is JsonArray security ? _security.MapRequirements(security, pointer + "/security") : null,
            Servers = servers.IsEmpty ? pathServers : servers,
            Pagination = PaginationReader.Read(new PagedOperation(raw, pointer, parameters, _context)),
            IsUnpaged = PaginationReader.IsSwitchedOff(raw),
            Unwrap = raw.Text("x-unwrap"),
            Idempotent = raw.Flag("x-idempotent"),
            RateLimit = RateLimitReader.Read(raw.Object("x-rate-limit")),
            CSharpName = SchemaExtensionReader.CSharpName(raw),
        };
    }
}
