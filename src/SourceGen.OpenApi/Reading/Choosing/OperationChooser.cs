using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Decides which operations a client has, by the document's tree. Operations that are left out are read all the same, so that the names of the others
/// stay as they are within the whole; nothing is said about them.
/// </summary>
internal sealed class OperationChooser
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private readonly OperationChoice _choice;
    private readonly List<Candidate> _candidates = [];
    private readonly Dictionary<string, string> _leftOut = new(StringComparer.Ordinal);
    private readonly JsonObject _root;
    private readonly HashSet<string>? _reached;

    public OperationChooser(JsonObject root, OperationChoice choice)
    {
        _choice = choice;
        _root = root;
        if (!choice.Chooses && !choice.PrunesSchemas)
        {
            return;
        }

        foreach (var path in root.Object("paths") ?? [])
        {
            AddPath(path.Key, path.Value as JsonObject);
        }

        foreach (var candidate in _candidates)
        {
            if (SettingThatLeavesOut(candidate) is { } setting)
            {
                _leftOut[candidate.Pointer] = setting;
            }
        }

        if (choice.PrunesSchemas)
        {
            _reached = ReachableComponents.From(root, _candidates.Where(IsKept).SelectMany(static candidate => candidate.Nodes));
        }
    }

    /// <summary>An operation as the tree has it.</summary>
    private sealed record Candidate(
        string Pointer,
        string Method,
        string Path,
        string? Id,
        EquatableArray<string> Tags,
        bool IsDeprecated,
        JsonNode?[] Nodes
    );

    /// <summary>The operations of a model, each with the setting that leaves it out.</summary>
    public EquatableArray<ApiOperation> Mark(EquatableArray<ApiOperation> operations) =>
        _leftOut.Count == 0
            ? operations
            : operations
                .Select(operation =>
                    _leftOut.TryGetValue(operation.Pointer, out var setting) ? operation with { LeftOutBy = setting } : operation
                )
                .ToEquatableArray();

    /// <summary>The components that the operations reach, in ordinal order; null where all count.</summary>
    public EquatableArray<string>? Reached => _reached?.OrderBy(static pointer => pointer, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The places of which nothing is said.</summary>
    public SilentPlaces Silent => new(new HashSet<string>(_leftOut.Keys, StringComparer.Ordinal), _reached);

    /// <summary>Tells patterns that match nothing, each with what it may have meant.</summary>
    public void Check(DiagnosticSink sink)
    {
        var tags = _candidates.SelectMany(static candidate => candidate.Tags).Distinct(StringComparer.Ordinal).ToArray();
        var paths = _candidates.Select(static candidate => candidate.Path).Distinct(StringComparer.Ordinal).ToArray();
        var ids = _candidates.Select(static candidate => candidate.Id).OfType<string>().ToArray();
        foreach (var (setting, patterns, matches) in Rules())
        {
            var known =
                setting.EndsWith("Tags", StringComparison.Ordinal) ? tags
                : setting.EndsWith("Paths", StringComparison.Ordinal) ? paths
                : ids;
            foreach (var pattern in patterns)
            {
                if (!_candidates.Exists(candidate => matches(pattern, candidate)))
                {
                    var nearest = NearMiss.Nearest(pattern.Substring(pattern.IndexOf(' ') + 1), known);
                    var end = nearest is null ? "the document has none" : $"the nearest is '{nearest}'";
                    sink.AtKey(DiagnosticIds.PatternMatchesNothing, "", pattern, setting, end);
                }
            }
        }
    }

    private bool IsKept(Candidate candidate) => !_leftOut.ContainsKey(candidate.Pointer);

    private (string Setting, EquatableArray<string> Patterns, Func<string, Candidate, bool> Matches)[] Rules() =>
        [
            ("IncludeTags", _choice.IncludeTags, HasTag),
            ("IncludePaths", _choice.IncludePaths, IsPath),
            ("IncludeOperations", _choice.IncludeOperations, IsOperation),
            ("ExcludeTags", _choice.ExcludeTags, HasTag),
            ("ExcludePaths", _choice.ExcludePaths, IsPath),
            ("ExcludeOperations", _choice.ExcludeOperations, IsOperation),
        ];

    private string? SettingThatLeavesOut(Candidate candidate)
    {
        var isIncluded = !_choice.Includes;
        foreach (var (setting, patterns, matches) in Rules())
        {
            var isMatch = patterns.Any(pattern => matches(pattern, candidate));
            if (isMatch && setting.StartsWith("Exclude", StringComparison.Ordinal))
            {
                return setting;
            }

            isIncluded |= isMatch;
        }

        if (_choice.ExcludeDeprecated && candidate.IsDeprecated)
        {
            return "ExcludeDeprecated";
        }

        return isIncluded ? null : Rules().First(static rule => !rule.Patterns.IsEmpty).Setting;
    }

    private static bool HasTag(string pattern, Candidate candidate) => candidate.Tags.Any(tag => NamePattern.Matches(pattern, tag));

    private static bool IsPath(string pattern, Candidate candidate) => NamePattern.MatchesPath(pattern, candidate.Method, candidate.Path);

    private static bool IsOperation(string pattern, Candidate candidate) =>
        candidate.Id is not null && NamePattern.Matches(pattern, candidate.Id);

    private void AddPath(string path, JsonObject? item)
    {
        var pointer = JsonPointerText.Child("/paths", path);
        for (
            var steps = 0;
            item.Text("$ref") is { } reference && reference.StartsWith("#/", StringComparison.Ordinal) && steps < 32;
            steps++
        )
        {
            item = _root.Find(reference.Substring(1)) as JsonObject;
        }

        foreach (var member in item ?? [])
        {
            if (Array.IndexOf(Verbs, member.Key) >= 0)
            {
                Add(pointer, path, member.Key, member.Value as JsonObject, item!);
            }
        }

        foreach (var member in item.Object("additionalOperations") ?? [])
        {
            Add(pointer + "/additionalOperations", path, member.Key, member.Value as JsonObject, item!);
        }
    }

    private void Add(string parent, string path, string method, JsonObject? operation, JsonObject item)
    {
        if (operation is not null)
        {
            _candidates.Add(
                new Candidate(
                    JsonPointerText.Child(parent, method),
                    method,
                    path,
                    operation.Text("operationId"),
                    JsonAccess.Texts(operation["tags"]),
                    operation.Flag("deprecated"),
                    [operation, item["parameters"]]
                )
            );
        }
    }
}
