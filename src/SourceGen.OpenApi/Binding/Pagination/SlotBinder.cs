using System.Text.Json;

namespace SourceGen.OpenApi;

/// <summary>A place in the request with what the document says about it.</summary>
internal sealed record BoundSlot(SlotModel Slot, ApiSchema Schema, bool IsRequired, string? DateFormat)
{
    /// <summary>The place of numbers that a walk counts; a body that types them as text gets text.</summary>
    public SlotModel ForNumbers => Slot.InBody && Schema.Types == SchemaTypes.String ? Slot with { Kind = "Text" } : Slot;

    /// <summary>The place of a text that a server gave out; a body that types it as a number gets a number.</summary>
    public SlotModel ForTexts => Slot.InBody && KindOf(Schema) is "Number" ? Slot with { Kind = "Number" } : Slot;

    /// <summary>How a value of the schema stands in a body: a member of the support code's <c>BodyValueKind</c>.</summary>
    public static string KindOf(ApiSchema schema) =>
        (schema.Types & SchemaTypes.String) != SchemaTypes.None ? "Text"
        : (schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != SchemaTypes.None ? "Number"
        : (schema.Types & SchemaTypes.Boolean) != SchemaTypes.None ? "Boolean"
        : "Text";
}

/// <summary>Finds the places of a request that pagination names: query parameters, or members of the JSON body.</summary>
internal sealed class SlotBinder(IReadOnlyList<RequestField> fields, ApiSchema? body, TypeTable types)
{
    private const string BodyPrefix = "body:";

    /// <summary>The reference as fields give theirs: <c>body:/x</c> or a name.</summary>
    public static string? Normalize(string? reference) =>
        reference is not null
        && reference.StartsWith(BodyPrefix, StringComparison.Ordinal)
        && !reference.StartsWith(BodyPrefix + "/", StringComparison.Ordinal)
            ? BodyPrefix + "/" + reference.Substring(BodyPrefix.Length)
            : reference;

    /// <summary>The place; null where none is named. A name that leads nowhere is a problem.</summary>
    public BoundSlot? Find(string? reference, string role, List<string> problems)
    {
        if (reference is null)
        {
            return null;
        }

        var slot = TryFind(reference);
        if (slot is null)
        {
            problems.Add(role + ": " + reference);
        }

        return slot;
    }

    /// <summary>The place; none is a problem.</summary>
    public BoundSlot? Require(string? reference, string role, List<string> problems)
    {
        if (reference is null)
        {
            problems.Add(role);
        }

        return Find(reference, role, problems);
    }

    /// <summary>The place; null where it is not there.</summary>
    public BoundSlot? TryFind(string reference)
    {
        var name = Normalize(reference)!;
        foreach (var field in fields)
        {
            if (string.Equals(field.Reference, name, StringComparison.Ordinal) && field.Place is "Query" or "Body")
            {
                return new BoundSlot(
                    new SlotModel(field.WireName, field.InBody),
                    types.Target(field.Schema),
                    field.IsRequired,
                    field.DateFormat
                );
            }
        }

        return name.StartsWith(BodyPrefix, StringComparison.Ordinal) ? Inside(name.Substring(BodyPrefix.Length)) : null;
    }

    /// <summary>A default that is a plain value, as it goes over the wire.</summary>
    public static string? DefaultText(ApiSchema schema)
    {
        if (schema.Default is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(schema.Default);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.String => document.RootElement.GetString(),
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => schema.Default,
            _ => null,
        };
    }

    /// <summary>A member of a body that a model writes, or one inside another.</summary>
    private BoundSlot? Inside(string pointer)
    {
        var schema = body;
        var isRequired = true;
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            var member = schema is null
                ? null
                : MemberCollector
                    .Collect(types.Graph, types.Graph.Follow(schema), baseComponent: null)
                    .Members.FirstOrDefault(entry => string.Equals(entry.WireName, segment, StringComparison.Ordinal));
            if (member is null)
            {
                return null;
            }

            schema = types.Target(member.Schema);
            isRequired &= member.IsRequired;
        }

        return schema is null ? null : new BoundSlot(new SlotModel(pointer, InBody: true), schema, isRequired, DateFormat: null);
    }
}
