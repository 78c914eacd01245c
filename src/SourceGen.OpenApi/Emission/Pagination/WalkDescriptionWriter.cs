using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Writes what a paging protocol adds to a listing's description; what is null is not written.</summary>
internal sealed class WalkDescriptionWriter(SourceWriter writer, string support) : IWalkDescription
{
    public void Text(string member, AccessorModel? accessor)
    {
        if (accessor is not null)
        {
            writer.Line($"{member} = static page => {AccessorCode.Text(accessor, "page")},");
        }
    }

    public void Number(string member, AccessorModel? accessor)
    {
        if (accessor is not null)
        {
            writer.Line($"{member} = static page => {AccessorCode.Number(accessor, "page")},");
        }
    }

    public void Slot(string member, SlotModel? slot)
    {
        if (slot is not null)
        {
            writer.Line($"{member} = {Code(slot, support)},");
        }
    }

    public void Value(string member, int? number)
    {
        if (number is { } value)
        {
            writer.Line($"{member} = {value.ToString(CultureInfo.InvariantCulture)},");
        }
    }

    public void Value(string member, string? text)
    {
        if (text is not null)
        {
            writer.Line($"{member} = {CSharpText.Literal(text)},");
        }
    }

    public void Flag(string member, bool isOn)
    {
        if (isOn)
        {
            writer.Line(member + " = true,");
        }
    }

    public void Choice(string member, string enumName, string value) => writer.Line($"{member} = {support}.{enumName}.{value},");

    public void Sources(string member, EquatableArray<ApiCursorSource> sources)
    {
        writer.Line(member + " = new[]");
        using (writer.Block(","))
        {
            foreach (var source in sources)
            {
                writer.Line($"new {support}.CursorSource({CSharpText.Literal(source.Order)}, {CSharpText.Literal(source.Pointer)}),");
            }
        }
    }

    /// <summary>A place in the request.</summary>
    public static string Code(SlotModel slot, string support)
    {
        var kind = slot.Kind is null ? "" : $", {support}.BodyValueKind.{slot.Kind}";
        return $"{support}.RequestSlot.{(slot.InBody ? "Body" : "Query")}({CSharpText.Literal(slot.Name)}{kind})";
    }
}
