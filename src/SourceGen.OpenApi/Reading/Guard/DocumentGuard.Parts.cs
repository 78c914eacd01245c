using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <content>Discriminator mappings, security requirements, and what is said of values that do not fit.</content>
internal sealed partial class DocumentGuard
{
    private GuardResult VisitMapping(JsonNode? node)
    {
        if (JsonAccess.AsText(node) is not { Length: > 0 } target)
        {
            return Mismatch("the name of a schema");
        }

        return _references.SettleMapping(target, _file, _path, OmissionText.LeftOut) is { } settled
            ? GuardResult.Replace(JsonValue.Create(settled)!)
            : GuardResult.Drop;
    }

    private GuardResult VisitRequirement(JsonNode? node)
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
        return GuardResult.Keep;
    }

    private GuardResult VisitTuple()
    {
        _sink.AtValue(DiagnosticIds.InvalidValue, _path.Pointer, _path.Name, "a schema", "any item is allowed instead");
        return GuardResult.Replace(new JsonObject());
    }

    /// <summary>Blanks around the name of a header are an oversight; no server means them.</summary>
    private void TrimName(JsonObject header)
    {
        if (header.Text("name") is { } name && name.Trim() is { Length: > 0 } trimmed && trimmed.Length < name.Length)
        {
            _sink.AtValue(
                DiagnosticIds.InvalidValue,
                _path.Pointer + "/name",
                "name",
                "a name without blanks around it",
                "they are left out"
            );
            header["name"] = trimmed;
        }
    }

    private GuardResult Mismatch(string expected)
    {
        _sink.AtValue(DiagnosticIds.InvalidValue, _path.Pointer, _path.Name, expected, _omission);
        return GuardResult.Break;
    }

    private bool Broken(string id, string argument)
    {
        _sink.AtKey(id, _path.Pointer, argument);
        return false;
    }
}
