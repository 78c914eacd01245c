namespace SourceGen.OpenApi;

/// <summary>
/// Where in a document the surface comes from. It is kept out of all models: a break is rare, and binding once more with this in hand tells where
/// it stands.
/// </summary>
internal sealed class SurfaceOrigins
{
    private readonly Dictionary<(string, string, string), string> _pointers = [];

    /// <summary>Where the places of the document were written; null where no document was bound.</summary>
    public OriginTable? Table { get; set; }

    public void Add(string type, string member, string pointer) => Add(type, member, "", pointer);

    /// <summary>The first place that something comes from counts.</summary>
    public void Add(string type, string member, string parameter, string pointer)
    {
        var key = (type, member, parameter);
        if (!_pointers.ContainsKey(key))
        {
            _pointers.Add(key, pointer);
        }
    }

    /// <summary>The place that was taken down for exactly this; null for none.</summary>
    public string? Find(string type, string member, string parameter) =>
        _pointers.TryGetValue((type, member, parameter), out var pointer) ? pointer : null;

    /// <summary>Where a place of the document that was bound was written; <paramref name="path"/> names the document where none was.</summary>
    public Origin WrittenAt(string pointer, string path) => Table?.Of(pointer) ?? new Origin(path, pointer);
}
