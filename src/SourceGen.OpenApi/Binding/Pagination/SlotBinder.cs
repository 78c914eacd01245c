using System.Text.Json;

namespace SourceGen.OpenApi;

/// <summary>A place in the request with what the document says about it.</summary>
internal sealed record BoundSlot(SlotModel Slot, ApiSchema Schema, bool IsRequired, string? DateFormat);

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

    /// <summary>A member inside another one of the body.</summary>
    private BoundSlot? Inside(string pointer)
    {
        var schema = body is null ? null : types.Target(body);
        var isRequired = true;
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            var property = schema
                ?.Properties.AsSpan()
                .ToArray()
                .FirstOrDefault(entry => string.Equals(entry.Name, segment, StringComparison.Ordinal));
            if (property is null)
            {
                return null;
            }

            schema = types.Target(property.Schema);
            isRequired &= property.Required;
        }

        return schema is null ? null : new BoundSlot(new SlotModel(pointer, InBody: true), schema, isRequired, DateFormat: null);
    }
}
