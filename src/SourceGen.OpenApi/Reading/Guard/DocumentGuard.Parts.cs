using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <content>Discriminator mappings, security requirements, and what is said of values that do not fit.</content>
internal sealed partial class DocumentGuard
{
    private Verdict VisitMapping(JsonNode? node)
    {
        if (JsonAccess.AsText(node) is not { Length: > 0 } target)
        {
            return Mismatch("the name of a schema");
        }

        return _references.SettleMapping(target, _file, _trail, Consequences.LeftOut) is { } settled
            ? Verdict.Replace(JsonValue.Create(settled)!)
            : Verdict.Drop;
    }

    private Verdict VisitRequirement(JsonNode? node)
    {
        if (node is not JsonObject requirement)
        {
            return Mismatch("an object");
        }

        var edits = new Edits();
        foreach (var use in requirement)
        {
            if (string.IsNullOrWhiteSpace(use.Key))
            {
                return Mismatch("the name of a security scheme");
            }

            if (use.Value is not JsonArray)
            {
                edits.Replace(use.Key, new JsonArray());
            }
        }

        edits.Apply(requirement);
        return Verdict.Keep;
    }

    private Verdict Mismatch(string expected)
    {
        _sink.AtValue(DiagnosticIds.InvalidValue, _trail.Pointer, _trail.Name, expected, _consequence);
        return Verdict.Break;
    }

    private bool Broken(string id, string argument)
    {
        _sink.AtKey(id, _trail.Pointer, argument);
        return false;
    }
}
