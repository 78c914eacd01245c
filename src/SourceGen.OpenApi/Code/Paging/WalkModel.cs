namespace SourceGen.OpenApi;

/// <summary>What one paging protocol adds to the description of a listing. Each protocol is a record of its own.</summary>
internal abstract record WalkModel
{
    /// <summary>The support class that walks this way.</summary>
    public abstract string Walk { get; }

    /// <summary>The support class that describes such a listing.</summary>
    public abstract string Description { get; }

    /// <summary>Where a request says which page it wants; null where the answer alone leads on.</summary>
    public virtual SlotModel? Position => null;

    /// <summary>True where the position counts rows.</summary>
    public virtual bool CountsRows => false;

    /// <summary>A cursor whose first value the caller may choose.</summary>
    public virtual SlotModel? Start => null;

    /// <summary>Lists the members of the description, in the order in which they are written.</summary>
    public abstract void Describe(IWalkDescription description);
}

/// <summary>Takes the members of a listing's description.</summary>
internal interface IWalkDescription
{
    /// <summary>A function from a page to a text.</summary>
    void Text(string member, AccessorModel? accessor);

    /// <summary>A function from a page to a whole number.</summary>
    void Number(string member, AccessorModel? accessor);

    /// <summary>A place in the request.</summary>
    void Slot(string member, SlotModel? slot);

    /// <summary>A whole number that is known now.</summary>
    void Value(string member, int? number);

    /// <summary>A text that is known now.</summary>
    void Value(string member, string? text);

    /// <summary>A switch that is on; one that is off is not written.</summary>
    void Flag(string member, bool isOn);

    /// <summary>A value of an enum of the support code.</summary>
    void Choice(string member, string enumName, string value);

    /// <summary>The fields of a row that position the next request.</summary>
    void Sources(string member, EquatableArray<ApiCursorSource> sources);
}
