namespace SourceGen.OpenApi;

/// <summary>
/// An operation that takes files in a multipart body or, as well, a body of another kind is two methods: the other body goes by the operation's
/// name, the multipart one by that name and <c>Multipart</c>.
/// </summary>
internal sealed class BodyChoices(ApiModel model)
{
    private SchemaGraph? _graph;

    /// <summary>The operation for each body that it offers.</summary>
    public IEnumerable<OperationForm> Of(ApiOperation operation)
    {
        if (operation.Body is not { Content.Count: > 1 } body || WithFiles(body) is not { } multipart)
        {
            return [new OperationForm(operation, "")];
        }

        var others = body.Content.Where(media => !ReferenceEquals(media, multipart)).ToEquatableArray();
        return others.All(static media => MediaTypes.KindOf(media.ContentType) == MediaKind.Multipart)
            ? [new OperationForm(operation, "")]
            :
            [
                new OperationForm(operation with { Body = body with { Content = others } }, ""),
                new OperationForm(operation with { Body = body with { Content = [multipart] } }, "Multipart"),
            ];
    }

    private ApiMedia? WithFiles(ApiRequestBody body) =>
        body.Content.FirstOrDefault(media =>
            MediaTypes.KindOf(media.ContentType) == MediaKind.Multipart
            && media.Schema is { } schema
            && FileSchemas.HasFile(schema, _graph ??= new SchemaGraph(model))
        );
}
