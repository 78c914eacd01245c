namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>How the error bodies of one status are read.</summary>
internal sealed class ApiErrorBody
{
    private readonly Func<string, ApiErrorDetails, ApiException> _raise;

    private ApiErrorBody(
        string status,
        BodyReader<object> read,
        Func<object, string?>? code,
        Func<object, string?>? message,
        Func<string, ApiErrorDetails, ApiException> raise
    )
    {
        Status = status;
        Read = read;
        Code = code;
        Message = message;
        _raise = raise;
    }

    /// <summary><c>404</c>, <c>4XX</c> or <c>default</c>.</summary>
    public string Status { get; }

    /// <summary>The media type; null where the status has one body only.</summary>
    public string? MediaType { get; private init; }

    /// <summary>True for plain text, which any body is.</summary>
    public bool IsText { get; private init; }

    public BodyReader<object> Read { get; }

    public Func<object, string?>? Code { get; }

    public Func<object, string?>? Message { get; }

    public static ApiErrorBody Of<T>(
        string status,
        JsonRead<T> read,
        Func<T, string?>? code = null,
        Func<T, string?>? message = null,
        string? mediaType = null
    )
        where T : notnull =>
        new(
            status,
            (body, state) => JsonBody.Parse(body, read, state),
            code is null ? null : error => code((T)error),
            message is null ? null : error => message((T)error),
            static (text, details) => new ApiException<T>(text, details, (T)details.Error!)
        )
        {
            MediaType = mediaType,
        };

    /// <summary>An error that is plain text.</summary>
    public static ApiErrorBody OfText(string status, string? mediaType = null) =>
        new(
            status,
            static (body, _) => ResponseBodies.Text(body),
            code: null,
            static error => (string)error,
            static (text, details) => new ApiException<string>(text, details, (string)details.Error!)
        )
        {
            IsText = true,
            MediaType = mediaType,
        };

    /// <summary>The typed exception for details whose error this has read.</summary>
    public ApiException Raise(string message, ApiErrorDetails details) => _raise(message, details);

    /// <summary>
    /// Picks the entry for an answer: of those for the status itself, then its class, then <c>default</c>, the one whose media type describes the
    /// answer's best.
    /// </summary>
    public static ApiErrorBody? Find(ApiErrorBody[] bodies, int status, string? mediaType)
    {
        ApiErrorBody? best = null;
        var bestRank = -1;
        foreach (var body in bodies)
        {
            var fit = StatusRange.Rank(body.Status, status);
            var rank = (fit * MediaRange.Ranks) + MediaRange.Rank(body.MediaType, mediaType);
            if (fit > 0 && rank > bestRank)
            {
                best = body;
                bestRank = rank;
            }
        }

        return best;
    }
}
