namespace SourceGen.OpenApi.Support;

/// <summary>A value that every request of a walk carries, such as <c>usemarker=true</c>.</summary>
internal sealed class FixedValue
{
    /// <param name="slot">Where the value stands in a request.</param>
    /// <param name="value">The value.</param>
    public FixedValue(RequestSlot slot, BodyValue value)
    {
        Slot = slot;
        Value = value;
    }

    public RequestSlot Slot { get; }

    public BodyValue Value { get; }
}
