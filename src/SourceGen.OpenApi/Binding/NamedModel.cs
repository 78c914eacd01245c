namespace SourceGen.OpenApi;

/// <summary>A model with the names that its output will have: all that binding needs of a document.</summary>
internal sealed record NamedModel(ApiModel Model, DocumentNames Names)
{
    /// <summary>The model with its names; nothing when the catalog does not know the document.</summary>
    public static EquatableArray<NamedModel> Of(ApiModel model, DocumentCatalog catalog) =>
        catalog.Find(new DocumentKey(model.Path, model.Settings)) is { } names ? [new NamedModel(model, names)] : [];
}
