namespace SourceGen.OpenApi.Support;

/// <summary>
/// What the readers of one walk share: a small cache of strings, so that what repeats from row to row (accounts, currencies, phone numbers)
/// is one string. Bounded, and not for use by two threads at once.
/// </summary>
internal sealed partial class JsonReadState
{
    private readonly bool _caches = true;

    public JsonReadState() { }

    private JsonReadState(bool caches) => _caches = caches;

    /// <summary>Keeps nothing; for readers that stand alone, on any thread.</summary>
    public static JsonReadState None { get; } = new(caches: false);
}
