namespace SourceGen.OpenApi.Support;

/// <summary>A place in a request that a walk or a filter fills: a query parameter, or a member of the JSON body.</summary>
internal sealed class RequestSlot
{
    private RequestSlot(string name, bool inBody)
    {
        Name = name;
        InBody = inBody;
    }

    /// <summary>The query parameter's wire name, or the JSON Pointer of the body's member.</summary>
    public string Name { get; }

    public bool InBody { get; }

    public static RequestSlot Query(string name) => new(name, inBody: false);

    public static RequestSlot Body(string pointer) => new(pointer, inBody: true);

    /// <summary>Puts the value in its place, over any earlier one.</summary>
    public void Set(ApiRequest request, BodyValue value)
    {
        if (InBody)
        {
            request.SetBodyValue(Name, value);
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
