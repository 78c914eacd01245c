namespace SourceGen.OpenApi.Support;

/// <summary>A place in a request that a walk or a filter fills: a query parameter, or a member of the JSON body.</summary>
internal sealed class RequestSlot
{
    private readonly BodyValueKind? _kind;

    private RequestSlot(string name, bool inBody, BodyValueKind? kind)
    {
        Name = name;
        InBody = inBody;
        _kind = kind;
    }

    /// <summary>The query parameter's wire name, or the JSON Pointer of the body's member.</summary>
    public string Name { get; }

    public bool InBody { get; }

    public static RequestSlot Query(string name) => new(name, inBody: false, kind: null);

    /// <summary>A member of the JSON body.</summary>
    /// <param name="pointer">Its JSON Pointer.</param>
    /// <param name="kind">How the member is typed, where it differs from the values that are put there: a number sent as text, an id that is a number.</param>
    public static RequestSlot Body(string pointer, BodyValueKind? kind = null) => new(pointer, inBody: true, kind);

    /// <summary>Puts the value in its place, over any earlier one.</summary>
    public void Set(ApiRequest request, BodyValue value)
    {
        if (InBody)
        {
            request.SetBodyValue(Name, _kind is { } kind ? value.As(kind) : value);
        }
        else
        {
            request.SetQuery(Name, value.Text);
        }
    }

    /// <summary>What stands there now; null where nothing does.</summary>
    public string? Get(ApiRequest request) => InBody ? request.GetBodyValue(Name)?.Text : request.GetQuery(Name);

    /// <summary>Takes the value away.</summary>
    public void Clear(ApiRequest request)
    {
        if (InBody)
        {
            request.RemoveBodyValue(Name);
        }
        else
        {
            request.RemoveQuery(Name);
        }
    }
}
