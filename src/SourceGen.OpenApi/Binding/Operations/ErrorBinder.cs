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
                var type = types.Resolve(media.Schema, stem + "Error");
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

    private bool IsText(ApiSchema? schema) => schema is null || types.Resolve(schema, "").Kind == TypeKind.String;
}
