namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Turns a successful response into a call's result, within the attempt.</summary>
internal interface IResponseReader<TResult>
{
    /// <summary>True where the result goes on using the response.</summary>
    bool KeepsResponse { get; }

    ValueTask<TResult> ReadAsync(
        ApiCall call,
        HttpResponseMessage response,
        ResponseFacts facts,
        TransportSettings settings,
        CancellationToken cancellationToken
    );
}

/// <summary>Reads the whole body and decodes it.</summary>
internal readonly struct BodyResponseReader<T> : IResponseReader<ApiResponse<T>>
{
    private readonly AnswerReader<T> _read;
    private readonly JsonReadState _state;

    public BodyResponseReader(AnswerReader<T> read, JsonReadState state)
    {
        _read = read;
        _state = state;
    }

    public bool KeepsResponse => false;

    public async ValueTask<ApiResponse<T>> ReadAsync(
        ApiCall call,
        HttpResponseMessage response,
        ResponseFacts facts,
        TransportSettings settings,
        CancellationToken cancellationToken
    )
    {
        using var buffer = ResponseBody.BufferFor(response.Content);
        if (!await ResponseBody.ReadAsync(response.Content, buffer, settings.MaxResponseBytes, cancellationToken).ConfigureAwait(false))
        {
            throw ErrorFactory.TooLarge(call, facts, buffer.Span, settings.MaxResponseBytes);
        }

        if (BodyText.Normalize(buffer, response.Content.Headers, call.Operation.Accept) is { } reason)
        {
            throw ErrorFactory.Format(call, facts, buffer.Span, reason);
        }

        return new ApiResponse<T>(facts.ToResponse(call), Decode(call, facts, buffer));
    }

    private T Decode(ApiCall call, ResponseFacts facts, PooledBuffer buffer)
    {
        try
        {
            return _read.Read((int)facts.Status, facts.MediaType, buffer.Span, _state);
        }
        catch (Exception exception) when (BodyFault.IsOne(exception))
        {
            throw ErrorReader.ReadWithin(call, facts, buffer.Span, exception) ?? ErrorFactory.Format(call, facts, buffer.Span, exception);
        }
    }
}

/// <summary>Leaves the body alone.</summary>
internal readonly struct NoBodyReader : IResponseReader<ApiResponse>
{
    public bool KeepsResponse => false;

    public ValueTask<ApiResponse> ReadAsync(
        ApiCall call,
        HttpResponseMessage response,
        ResponseFacts facts,
        TransportSettings settings,
        CancellationToken cancellationToken
    ) => new(facts.ToResponse(call));
}
