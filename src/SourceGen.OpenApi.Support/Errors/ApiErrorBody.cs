namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>How the error bodies of one status are read.</summary>
internal sealed class ApiErrorBody
{
    private ApiErrorBody(string status, BodyReader<object> read, Func<object, string?>? code, Func<object, string?>? message)
    {
        Status = status;
        Read = read;
        Code = code;
        Message = message;
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
            message is null ? null : error => message((T)error)
        );
}
