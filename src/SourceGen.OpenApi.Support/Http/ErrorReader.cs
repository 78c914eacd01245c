namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.IO;
using global::System.Net.Http;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Reads the body of an error, typed where the document types it, and makes the exception for it.</summary>
internal static class ErrorReader
{
    private const string ProblemType = "application/problem+json";

    public static async Task<ApiException> ReadAsync(
        ApiCall call,
        HttpResponseMessage response,
        ResponseFacts facts,
        CancellationToken cancellationToken
    )
    {
        using var buffer = ResponseBody.BufferFor(response.Content);
        try
        {
            await ResponseBody.ReadAsync(response.Content, buffer, ErrorFactory.LargestErrorBody, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or InvalidDataException or OperationCanceledException
                && !call.CancellationToken.IsCancellationRequested
            )
        {
            // The status says more than the loss of its explanation: go on with what came.
        }

        var details = ErrorFactory.Details(call, facts, buffer.Span.ToArray());
        if (buffer.Length == 0 || BodyText.Normalize(buffer, response.Content.Headers, call.Operation.Accept) is not null)
        {
            return ErrorFactory.Status(call, details, typed: null);
        }

        var typed = ReadTyped(call.Operation, facts, buffer.Span, details);
        ReadProblem(facts, buffer.Span, details);
        return ErrorFactory.Status(call, details, typed);
    }

    /// <summary>
    /// The error that a success turns out to be: a body that is not the promised one as a whole, but one that the document declares for another status.
    /// Null where it is neither.
    /// </summary>
    public static ApiException? ReadWithin(ApiCall call, ResponseFacts facts, ReadOnlySpan<byte> body, Exception fault)
    {
        if (!IsOfWhole(JsonFault.Of(fault, body).Path))
        {
            return null;
        }

        foreach (var typed in call.Operation.Errors)
        {
            if (!typed.IsText && TryRead(typed, body) is { } error && Says(typed, error))
            {
                var details = ErrorFactory.Details(call, facts, ErrorFactory.Bounded(body));
                Set(details, typed, error);
                return ErrorFactory.Status(call, details, typed);
            }
        }

        return null;
    }

    /// <summary>A value deep within says that the rest was as promised.</summary>
    private static bool IsOfWhole(string? path) => path is not null && path.IndexOf('[') < 0 && path.IndexOf('.') == path.LastIndexOf('.');

    /// <summary>Where the document names the members that hold code and message, one of them has to be there; else anything that the error knows.</summary>
    private static bool Says(ApiErrorBody typed, object error) =>
        typed.Code is null && typed.Message is null
            ? !error.Equals(TryRead(typed, "{}"u8))
            : !string.IsNullOrEmpty(typed.Code?.Invoke(error)) || !string.IsNullOrEmpty(typed.Message?.Invoke(error));

    private static ApiErrorBody? ReadTyped(ApiOperation operation, ResponseFacts facts, ReadOnlySpan<byte> body, ApiErrorDetails details)
    {
        if (ApiErrorBody.Find(operation.Errors, (int)facts.Status, facts.MediaType) is not { } typed)
        {
            return null;
        }

        if (TryRead(typed, body) is not { } error)
        {
            // Not what the document says: the error stays untyped, the body is there as it came.
            return null;
        }

        Set(details, typed, error);
        return typed;
    }

    private static object? TryRead(ApiErrorBody typed, ReadOnlySpan<byte> body)
    {
        try
        {
            return typed.Read(body, new JsonReadState());
        }
        catch (Exception exception) when (BodyFault.IsOne(exception))
        {
            return null;
        }
    }

    private static void Set(ApiErrorDetails details, ApiErrorBody typed, object error)
    {
        details.Error = error;
        details.ErrorCode = typed.Code?.Invoke(error);
        details.ErrorMessage = typed.Message?.Invoke(error);
    }

    private static void ReadProblem(ResponseFacts facts, ReadOnlySpan<byte> body, ApiErrorDetails details)
    {
        if (!string.Equals(facts.MediaType, ProblemType, StringComparison.OrdinalIgnoreCase) || ApiProblem.Read(body) is not { } problem)
        {
            return;
        }

        details.Problem = problem;
        details.ErrorCode ??= problem.Type;
        details.ErrorMessage ??= problem.Detail ?? problem.Title;
    }
}

/// <summary>The exceptions by which a reader says that a body does not fit.</summary>
internal static class BodyFault
{
    public static bool IsOne(Exception exception) =>
        exception is JsonException or FormatException or InvalidOperationException or OverflowException or ArgumentException;
}
