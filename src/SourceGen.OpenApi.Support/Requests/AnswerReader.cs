namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <summary>One body that the document lists for a successful call: under which status, of which media type, and how it is read.</summary>
internal sealed class Answer<T>
{
    public Answer(string status, string? mediaType, BodyReader<T> read)
    {
        Status = status;
        MediaType = mediaType;
        Read = read;
    }

    /// <summary><c>200</c>, <c>2XX</c> or <c>default</c>.</summary>
    public string Status { get; }

    /// <summary>A media type, a range of them, or null where the status has one body only.</summary>
    public string? MediaType { get; }

    public BodyReader<T> Read { get; }
}

/// <summary>
/// Reads the body of a successful call. Status and media type of the answer choose among what the document lists; a status that the document does
/// not list is read as the first.
/// </summary>
internal sealed class AnswerReader<T>
{
    private readonly Answer<T>[] _answers;

    public AnswerReader(string status, BodyReader<T> read)
        : this(new Answer<T>(status, mediaType: null, read)) { }

    public AnswerReader(params Answer<T>[] answers) => _answers = answers;

    /// <summary>True where a body may be missing under any status: the value is null then.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>True where an empty body is a text without characters.</summary>
    public bool IsText { get; init; }

    /// <summary>True for pages of a listing: an answer without a body is one without rows.</summary>
    public bool IsPage { get; init; }

    /// <summary>Reads a body; one that does not fit raises a <c>JsonException</c>.</summary>
    public T Read(int status, string? mediaType, ReadOnlySpan<byte> body, JsonReadState state)
    {
        var answer = Choose(status, mediaType, out var isPromised);
        if (MayBeEmpty && default(T) is null && ResponseBodies.IsNothing(body))
        {
            return body.IsEmpty && IsText && isPromised ? answer.Read(body, state) : default!;
        }

        if (!ResponseBodies.IsBlank(body) || IsText)
        {
            return answer.Read(body, state);
        }

        if (IsPage && !isPromised)
        {
            return ReadNoRows(answer, body, state);
        }

        // Null stands for what nobody promised; where a value was, or no null can stand, the reader says what is missing.
        return MayBeEmpty || (!isPromised && default(T) is null) ? default! : answer.Read(body, state);
    }

    private static T ReadNoRows(Answer<T> answer, ReadOnlySpan<byte> body, JsonReadState state)
    {
        foreach (var empty in NoRows)
        {
            try
            {
                return answer.Read(empty, state);
            }
            catch (JsonException)
            {
                // A page of the other form, or one with members that it cannot be without.
            }
        }

        return answer.Read(body, state);
    }

    private static byte[][] NoRows { get; } = { "[]"u8.ToArray(), "{}"u8.ToArray() };

    private Answer<T> Choose(int status, string? mediaType, out bool isPromised)
    {
        var best = _answers[0];
        var bestRank = -1;
        isPromised = false;
        foreach (var answer in _answers)
        {
            var fit = StatusRange.Rank(answer.Status, status);
            isPromised |= fit > 0 && status is not (204 or 205);
            var rank = (fit * MediaRange.Ranks) + MediaRange.Rank(answer.MediaType, mediaType);
            if (rank > bestRank)
            {
                best = answer;
                bestRank = rank;
            }
        }

        return best;
    }
}
