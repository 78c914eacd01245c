namespace SourceGen.OpenApi;

/// <summary>Which way a cursor moves, and what chooses it.</summary>
internal sealed record BoundDirection(bool IsAscending, SlotModel? Slot, string? AscendingValue);

/// <summary>Reads <c>direction</c>: the name of a parameter where there is one of that name, else the word itself.</summary>
internal static class CursorDirectionBinder
{
    public static BoundDirection Bind(string? direction, SlotBinder slots, TypeTable types)
    {
        if (direction is null)
        {
            return new BoundDirection(IsAscending: false, Slot: null, AscendingValue: null);
        }

        var slot = slots.TryFind(direction) ?? slots.TryFind("body:/" + direction);
        if (slot is null)
        {
            return new BoundDirection(IsAscendingWord(direction), Slot: null, AscendingValue: null);
        }

        var isFlag = (types.Target(slot.Schema).Types & SchemaTypes.Boolean) != SchemaTypes.None && slot.Schema.Enum.IsEmpty;
        var value = isFlag
            ? (IsDescendingWord(slot.Slot.Name) ? "false" : "true")
            : slot.Schema.Enum.Select(static entry => entry.Text).FirstOrDefault(IsAscendingWord) ?? "asc";
        var unset = SlotBinder.DefaultText(slot.Schema) ?? (isFlag ? "false" : "");
        return new BoundDirection(string.Equals(unset, value, StringComparison.Ordinal), slot.Slot, value);
    }

    private static bool IsAscendingWord(string word) =>
        word.IndexOf("asc", StringComparison.OrdinalIgnoreCase) >= 0
        || word.IndexOf("oldest", StringComparison.OrdinalIgnoreCase) >= 0
        || word.IndexOf("forward", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsDescendingWord(string word) =>
        word.IndexOf("desc", StringComparison.OrdinalIgnoreCase) >= 0
        || word.IndexOf("reverse", StringComparison.OrdinalIgnoreCase) >= 0
        || word.IndexOf("newest", StringComparison.OrdinalIgnoreCase) >= 0;
}
