namespace SourceGen.OpenApi;

/// <summary>Whether what <c>x-pagination</c>, <c>x-unwrap</c> and <c>x-timestamp</c> point at is there.</summary>
internal sealed class PaginationChecks(SchemaPath paths, DiagnosticSink diagnostics)
{
    private const string PlainMethod = "the operation becomes a plain method";
    private const string BodyPrefix = "body:";

    /// <summary>The operations, without the extensions that cannot be followed.</summary>
    public static EquatableArray<ApiOperation> Run(ApiModel model, DiagnosticSink diagnostics)
    {
        var checks = new PaginationChecks(new SchemaPath(model), diagnostics);
        ApiOperation[]? changed = null;
        for (var i = 0; i < model.Operations.Count; i++)
        {
            var operation = model.Operations[i];
            if (operation.Pagination is null && operation.Unwrap is null)
            {
                continue;
            }

            var settled = checks.Settle(operation);
            if (!ReferenceEquals(settled, operation))
            {
                changed ??= model.Operations.AsSpan().ToArray();
                changed[i] = settled;
            }
        }

        return changed is null ? model.Operations : new EquatableArray<ApiOperation>(changed);
    }

    private ApiOperation Settle(ApiOperation operation)
    {
        var body = SuccessBody(operation);
        if (operation.Unwrap is { } unwrap && !IsThere(body, unwrap))
        {
            Dangling(
                operation.Pointer + "/x-unwrap",
                $"the response has nothing at '{unwrap}'" + (body is null ? "" : Meant(body, unwrap)),
                "the whole body is returned"
            );
            operation = operation with { Unwrap = null };
        }

        if (operation.Pagination is { } pagination && !IsWhole(operation, pagination, body))
        {
            operation = operation with { Pagination = null };
        }

        return operation;
    }

    private bool IsWhole(ApiOperation operation, ApiPagination pagination, ApiSchema? body)
    {
        if (body is null)
        {
            Dangling(pagination.Pointer, "the operation has no JSON response to page through", PlainMethod);
            return false;
        }

        var list = paths.Find(body, pagination.Items, out var isOpen);
        var rows = list is null ? null : paths.Rows(list, out isOpen);
        if (rows is null && !isOpen)
        {
            Dangling(
                At(pagination, "items"),
                $"the response has no list at '{pagination.Items}'" + Meant(body, pagination.Items),
                PlainMethod
            );
            return false;
        }

        // All of them are looked at, so that all are said at once.
        var isWhole = true;
        foreach (var place in pagination.Places)
        {
            isWhole &= place.Part switch
            {
                PaginationPart.Response => InResponse(pagination, body, place.Key, place.Value),
                PaginationPart.Row => InRow(pagination, rows, place.Key, place.Value),
                PaginationPart.Request => InRequest(operation, pagination, place.Key, place.Value),
                _ => throw new InvalidOperationException(place.Part.ToString()),
            };
        }

        return isWhole;
    }

    private bool InResponse(ApiPagination pagination, ApiSchema body, string key, string? pointer)
    {
        if (pointer is null || IsThere(body, pointer))
        {
            return true;
        }

        Dangling(At(pagination, key), $"the response has nothing at '{pointer}'" + Meant(body, pointer), PlainMethod);
        return false;
    }

    private bool InRow(ApiPagination pagination, ApiSchema? row, string key, string? pointer)
    {
        if (pointer is null || row is null || IsThere(row, pointer))
        {
            return true;
        }

        Dangling(At(pagination, key), $"the rows have nothing at '{pointer}'" + Meant(row, pointer), PlainMethod);
        return false;
    }

    private bool InRequest(ApiOperation operation, ApiPagination pagination, string key, string? place)
    {
        if (place is null)
        {
            return true;
        }

        if (place.StartsWith(BodyPrefix, StringComparison.Ordinal))
        {
            var pointer = place.Substring(BodyPrefix.Length);
            if (RequestBody(operation) is { } body && IsThere(body, pointer))
            {
                return true;
            }

            Dangling(At(pagination, key), $"the request body has nothing at '{pointer}'", PlainMethod);
            return false;
        }

        foreach (var parameter in operation.Parameters)
        {
            if (string.Equals(parameter.Name, place, StringComparison.Ordinal))
            {
                return true;
            }
        }

        Dangling(
            At(pagination, key),
            $"the operation has no parameter '{place}'" + NearMiss.Question(place, operation.Parameters.Select(static one => one.Name)),
            PlainMethod
        );
        return false;
    }

    private string Meant(ApiSchema schema, string pointer) => paths.Meant(schema, pointer) is { } meant ? $"; did you mean '{meant}'?" : "";

    private bool IsThere(ApiSchema? schema, string pointer) =>
        schema is not null && (paths.Find(schema, pointer, out var isOpen) is not null || isOpen);

    private void Dangling(string pointer, string problem, string consequence) =>
        diagnostics.AtValue(DiagnosticIds.DanglingExtension, pointer, problem, consequence);

    /// <summary>The keys of others' extensions are their own; there the extension itself is pointed at.</summary>
    private static string At(ApiPagination pagination, string key)
    {
        if (!pagination.Pointer.EndsWith("/x-pagination", StringComparison.Ordinal))
        {
            return pagination.Pointer;
        }

        return pagination.Pointer + "/" + key;
    }

    private static ApiSchema? SuccessBody(ApiOperation operation)
    {
        foreach (var response in operation.Responses)
        {
            if (response.Status[0] == '2' && JsonSchema(response.Content) is { } schema)
            {
                return schema;
            }
        }

        foreach (var response in operation.Responses)
        {
            if (response.Status is "default" && JsonSchema(response.Content) is { } schema)
            {
                return schema;
            }
        }

        return null;
    }

    private static ApiSchema? RequestBody(ApiOperation operation) =>
        operation.Body is { } body ? JsonSchema(body.Content) ?? First(body.Content) : null;

    private static ApiSchema? JsonSchema(EquatableArray<ApiMedia> content)
    {
        foreach (var media in content)
        {
            if (media.Schema is not null && media.ContentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return media.Schema;
            }
        }

        // A range stands for JSON too.
        return content.Count > 0 && content[0].ContentType.StartsWith("*/", StringComparison.Ordinal) ? content[0].Schema : null;
    }

    private static ApiSchema? First(EquatableArray<ApiMedia> content) => content.IsEmpty ? null : content[0].Schema;
}
