namespace SourceGen.OpenApi;

/// <summary>Finds the typed error bodies of an operation.</summary>
internal sealed class ErrorBinder(TypeTable types)
{
    /// <summary>The typed error bodies by status and, where a status has several, by media type.</summary>
    public EquatableArray<ErrorModel> Bind(ApiOperation operation, string stem)
    {
        var errors = new List<ErrorModel>();
        foreach (var response in StatusRanges.Failures(operation))
        {
            errors.AddRange(Of(response, stem));
        }

        // What every other failure has anyway need not be said again for each status.
        var rest = errors.Find(static error => StatusRanges.IsDefault(error.Status));
        return errors
            .Where(error =>
                ReferenceEquals(error, rest) || rest is null || error.MediaType is not null || error with { Status = rest.Status } != rest
            )
            .ToEquatableArray();
    }

    private List<ErrorModel> Of(ApiResponse response, string stem)
    {
        var found = new List<ErrorModel>();
        foreach (var media in response.Content)
        {
            if (Bind(response, media, stem) is { } error && !found.Exists(other => other with { MediaType = error.MediaType } == error))
            {
                found.Add(error);
            }
        }

        return found.Count == 1 ? [found[0] with { MediaType = null }] : found;
    }

    private ErrorModel? Bind(ApiResponse response, ApiMedia media, string stem)
    {
        switch (MediaTypes.KindOf(media.ContentType))
        {
            case MediaKind.Json when media.Schema is not null:
                var type = types.Resolve(media.Schema, SharedName(media.Schema) ?? stem + "Error");
                return !type.IsScalar || type.Kind == TypeKind.String
                    ? ErrorMembers.Bind(response.Status, type, types) with
                    {
                        MediaType = media.ContentType,
                    }
                    : null;
            case MediaKind.Text when MediaTypes.IsPlain(media.ContentType) && IsText(media.Schema):
                return new ErrorModel
                {
                    Status = response.Status,
                    Type = ScalarTypes.Text,
                    MediaType = media.ContentType,
                    IsText = true,
                };
            default:
                return null;
        }
    }

    /// <summary>What a response shared by operations is called, which says more than the name of the first of them; null for an operation's own.</summary>
    private static string? SharedName(ApiSchema schema)
    {
        const string Shared = "/components/responses/";
        if (!schema.Pointer.StartsWith(Shared, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = schema.Pointer.Substring(Shared.Length);
        var end = rest.IndexOf('/');
        var name = CSharpNames.Pascal(end < 0 ? rest : rest.Substring(0, end));
        return name.EndsWith("Error", StringComparison.Ordinal) ? name : name + "Error";
    }

    private bool IsText(ApiSchema? schema) => schema is null || types.Shapes.IsText(types.Graph.Follow(schema));
}
