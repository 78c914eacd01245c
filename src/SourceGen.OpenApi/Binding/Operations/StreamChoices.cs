namespace SourceGen.OpenApi;

/// <summary>The boolean member of a body that asks for a stream, and what a method sets it to.</summary>
internal sealed record StreamFlag(string Member, bool Value);

/// <summary>A method that an operation becomes: what it takes and answers, what its name ends in, and the flag that it sets.</summary>
internal sealed record OperationForm(ApiOperation Operation, string Suffix, StreamFlag? Flag = null);

/// <summary>
/// An operation that answers a stream, and something else as well, is two methods, each asking for its own media type: the other answer goes by the
/// operation's name, the stream by that name and <c>Stream</c>.
/// </summary>
internal sealed class StreamChoices(ApiModel model)
{
    private const string UsualFlag = "stream";

    private SchemaGraph? _graph;

    /// <summary>The methods for what the form answers.</summary>
    public IEnumerable<OperationForm> Of(OperationForm form)
    {
        var operation = form.Operation;
        if (!Has(operation, isSequence: true))
        {
            return [form];
        }

        var flag = FlagOf(operation, _graph ??= new SchemaGraph(model));
        var stream = new OperationForm(Only(operation, isSequence: true), form.Suffix + "Stream", Flag(flag, value: true));
        return Has(operation, isSequence: false)
            ?
            [
                new OperationForm(Only(operation with { Streaming = null }, isSequence: false), form.Suffix, Flag(flag, value: false)),
                stream,
            ]
            : [form with { Flag = stream.Flag }];
    }

    /// <summary>
    /// The member of the body that asks for a stream: the one that <c>x-streaming</c> names, or a boolean <c>stream</c> where the operation answers a
    /// stream and something else. Null where no method sets one.
    /// </summary>
    public static string? FlagOf(ApiOperation operation, SchemaGraph graph)
    {
        if (!Has(operation, isSequence: true))
        {
            return null;
        }

        var name = operation.Streaming?.Property ?? (Has(operation, isSequence: false) ? UsualFlag : null);
        return name is not null && operation.Body?.Content.Any(media => HasFlag(media.Schema, name, graph)) == true ? name : null;
    }

    private static bool HasFlag(ApiSchema? body, string name, SchemaGraph graph) =>
        body is not null
        && MemberCollector
            .Collect(graph, graph.Follow(body), baseComponent: null)
            .Members.Any(member =>
                string.Equals(member.WireName, name, StringComparison.Ordinal)
                && graph.Follow(member.Schema).Schema.Types == SchemaTypes.Boolean
            );

    private static StreamFlag? Flag(string? member, bool value) => member is null ? null : new StreamFlag(member, value);

    private static bool Has(ApiOperation operation, bool isSequence) =>
        StatusRanges.Successes(operation).Exists(response => response.Content.Any(media => IsSequence(media) == isSequence));

    private static ApiOperation Only(ApiOperation operation, bool isSequence)
    {
        var successes = StatusRanges.Successes(operation);
        return operation with
        {
            Responses = operation
                .Responses.Select(response =>
                    successes.Contains(response)
                        ? response with
                        {
                            Content = response.Content.Where(media => IsSequence(media) == isSequence).ToEquatableArray(),
                        }
                        : response
                )
                .ToEquatableArray(),
        };
    }

    private static bool IsSequence(ApiMedia media) => MediaTypes.KindOf(media.ContentType) == MediaKind.Sequence;
}
