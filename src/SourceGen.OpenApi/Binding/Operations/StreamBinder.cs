namespace SourceGen.OpenApi;

/// <summary>Finds what the items of a stream are.</summary>
internal sealed class StreamBinder(TypeTable types)
{
    /// <summary>What ends a stream where the document does not say it.</summary>
    private const string UsualSentinel = "[DONE]";

    public ResultModel Bind(ApiOperation operation, ApiMedia media, string stem)
    {
        var format = SequenceFormats.Of(media.ContentType)!.Value;
        var item = Item(media, types.Graph);
        var sentinel = media.Sentinel ?? operation.Streaming?.Sentinel ?? item.Sentinel ?? (item.IsText ? null : UsualSentinel);
        return new ResultModel(ResultKind.Items)
        {
            Type = types.Resolve(item.Schema, stem + "Item"),
            IsNullable = !item.IsText && types.IsNullable(item.Schema) && types.Resolve(item.Schema, stem + "Item").Kind != TypeKind.Json,
            Stream = new StreamModel(format, item.IsText, sentinel),
        };
    }

    /// <summary>What the items of a media type are.</summary>
    public static StreamItem Item(ApiMedia media, SchemaGraph graph)
    {
        var schema = media.ItemSchema ?? media.Schema;
        if (SequenceFormats.Of(media.ContentType) != SequenceFormat.ServerSentEvents)
        {
            return new StreamItem(schema ?? new ApiSchema { Pointer = media.Pointer }, IsText: false);
        }

        // Of events about which nothing is said only this is sure: they are text.
        return schema is null
            ? new StreamItem(new ApiSchema { Pointer = media.Pointer, Types = SchemaTypes.String }, IsText: true)
            : EventData.Of(schema, graph);
    }
}

/// <summary>What an item of a stream is.</summary>
/// <param name="Schema">The schema of a value that an item becomes.</param>
/// <param name="IsText">True where items are texts as they stand, false where they are JSON.</param>
/// <param name="Sentinel">An item that the document lists only to say that the stream ends; null for none.</param>
internal sealed record StreamItem(ApiSchema Schema, bool IsText, string? Sentinel = null);
