using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>
/// The places that are looked for, as a tree of names: a walk over the text descends only where something is wanted and passes over the rest.
/// </summary>
internal sealed class WantedPlace
{
    private readonly Dictionary<string, WantedPlace> _members = new(StringComparer.Ordinal);

    /// <summary>The token of the member's name; of an item in a list, its first token. Null until found.</summary>
    public TextSpan? Key { get; set; }

    /// <summary>The token of the value; of an object or list, what <see cref="Key"/> is.</summary>
    public TextSpan? Value { get; set; }

    public bool HasMembers => _members.Count > 0;

    /// <summary>Adds a pointer and gives back its place.</summary>
    public WantedPlace Add(string pointer)
    {
        var place = this;
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            if (!place._members.TryGetValue(segment, out var next))
            {
                place._members.Add(segment, next = new WantedPlace());
            }

            place = next;
        }

        return place;
    }

    public WantedPlace? Child(string name) => _members.TryGetValue(name, out var place) ? place : null;

    /// <summary>What was not found among the members stands where <paramref name="span"/> merges it in.</summary>
    public void FillMissing(TextSpan span)
    {
        foreach (var member in _members)
        {
            member.Value.Key ??= span;
            member.Value.Value ??= span;
        }
    }

    /// <summary>The token for a pointer, or that of the nearest place above it that exists.</summary>
    public TextSpan? Find(string pointer, DiagnosticTarget target)
    {
        var place = this;
        var found = Span(target);
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            if (!place._members.TryGetValue(segment, out var next))
            {
                break;
            }

            place = next;

            // Above the place itself the name says more than the value.
            found = place.Key ?? found;
        }

        return (target == DiagnosticTarget.Value ? place.Value : place.Key) ?? found;
    }

    private TextSpan? Span(DiagnosticTarget target) => target == DiagnosticTarget.Value ? Value ?? Key : Key;
}
