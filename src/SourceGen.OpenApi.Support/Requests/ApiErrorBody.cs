namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;

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

    public BodyReader<object> Read { get; }

    public Func<object, string?>? Code { get; }

    public Func<object, string?>? Message { get; }

    public static ApiErrorBody Of<T>(string status, JsonRead<T> read, Func<T, string?>? code = null, Func<T, string?>? message = null)
        where T : notnull =>
        new(
            status,
            (body, state) => JsonBody.Parse(body, read, state),
            code is null ? null : error => code((T)error),
            message is null ? null : error => message((T)error),
            static (text, details) => new ApiException<T>(text, details, (T)details.Error!)
        );

    /// <summary>The typed exception for details whose error this has read.</summary>
    public ApiException Raise(string message, ApiErrorDetails details) => _raise(message, details);

    /// <summary>Picks the entry for a status: the status itself, then its class, then <c>default</c>.</summary>
    public static ApiErrorBody? Find(ApiErrorBody[] bodies, int status)
    {
        ApiErrorBody? best = null;
        var rank = 0;
        foreach (var body in bodies)
        {
            var fit = Rank(body.Status, status);
            if (fit > rank)
            {
                best = body;
                rank = fit;
            }
        }

        return best;
    }

    private static int Rank(string pattern, int status)
    {
        if (string.Equals(pattern, "default", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        var text = status.ToString(CultureInfo.InvariantCulture);
        if (string.Equals(pattern, text, StringComparison.Ordinal))
        {
            return 3;
        }

        return pattern.Length == 3 && pattern[0] == text[0] && pattern.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
    }
}
