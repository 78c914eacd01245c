using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>What is to be done with a node that was looked at.</summary>
internal enum GuardAction : byte
{
    Keep,

    /// <summary>It is left out; its owner stays whole.</summary>
    Drop,

    Replace,

    /// <summary>It cannot be read, and its owner neither when it cannot do without.</summary>
    Break,
}

/// <summary>An action and what takes the node's place.</summary>
internal readonly record struct GuardResult(GuardAction Action, JsonNode? Replacement)
{
    public static GuardResult Keep => default;

    public static GuardResult Drop => new(GuardAction.Drop, null);

    public static GuardResult Break => new(GuardAction.Break, null);

    public static GuardResult Replace(JsonNode node) => new(GuardAction.Replace, node);
}

/// <summary>Changes to an object, kept back until it is no longer being enumerated.</summary>
internal struct Edits
{
    private List<(string Name, JsonNode? Node)>? _changes;

    public void Drop(string name) => (_changes ??= []).Add((name, null));

    public void Replace(string name, JsonNode? node) => (_changes ??= []).Add((name, node));

    public readonly bool Drops(string name)
    {
        foreach (var change in _changes ?? [])
        {
            if (change.Node is null && string.Equals(change.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes a result; false when it breaks an owner that cannot do without.</summary>
    public bool Add(string name, GuardResult result, bool isEssential)
    {
        switch (result.Action)
        {
            case GuardAction.Keep:
                return true;
            case GuardAction.Replace:
                Replace(name, result.Replacement);
                return true;
            case GuardAction.Break when isEssential:
                return false;
            default:
                Drop(name);
                return true;
        }
    }

    public readonly void Apply(JsonObject node)
    {
        if (_changes is null)
        {
            return;
        }

        foreach (var (name, replacement) in _changes)
        {
            if (replacement is null)
            {
                node.Remove(name);
            }
            else
            {
                node[name] = replacement;
            }
        }
    }
}
