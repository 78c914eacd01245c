using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Looks at the extensions that the generator knows: misspelt names, unknown keys, values of the wrong form, and places where they do nothing.</summary>
internal sealed class ExtensionGuard(DiagnosticSink sink)
{
    private static readonly string[] Pagination =
    [
        "style",
        "items",
        "offset",
        "page",
        "first",
        "limit",
        "pageSize",
        "hasMore",
        "isLast",
        "total",
        "totalPages",
        "lastPage",
        "identity",
        "next",
        "previous",
        "from",
        "to",
        "direction",
        "order",
        "opaque",
        "pageToken",
        "send",
    ];

    private static readonly Dictionary<string, Rule> Rules = new(StringComparer.Ordinal)
    {
        ["x-pagination"] = new(ExtensionForm.ObjectOrFalse, [NodeKind.Operation], Pagination),
        ["x-unwrap"] = new(ExtensionForm.Pointer, [NodeKind.Operation], []),
        ["x-idempotent"] = new(ExtensionForm.Flag, [NodeKind.Operation], []),
        ["x-rate-limit"] = new(ExtensionForm.Object, [NodeKind.Document, NodeKind.Operation], ["permits", "window"]),
        ["x-request-id-header"] = new(ExtensionForm.Text, [NodeKind.Document], []),
        ["x-filter"] = new(ExtensionForm.Object, [NodeKind.Parameter, NodeKind.Schema], ["group", "op"]),
        ["x-date-format"] = new(ExtensionForm.Text, [NodeKind.Parameter, NodeKind.Schema], []),
        ["x-timestamp"] = new(ExtensionForm.Object, [NodeKind.Schema], ["seconds", "nanoseconds"]),
        ["x-aliases"] = new(ExtensionForm.Texts, [NodeKind.Schema], []),
        ["x-empty-as-null"] = new(ExtensionForm.Flag, [NodeKind.Document, NodeKind.Schema], []),
        ["x-csharp-name"] = new(ExtensionForm.Name, [NodeKind.Operation, NodeKind.Parameter, NodeKind.Schema, NodeKind.SecurityScheme], []),
        ["x-ms-client-name"] = new(ExtensionForm.Any, null, []),
        ["x-enum-varnames"] = new(ExtensionForm.Any, null, []),
        ["x-enumNames"] = new(ExtensionForm.Any, null, []),
        ["x-enum-names"] = new(ExtensionForm.Any, null, []),
        ["x-enum-descriptions"] = new(ExtensionForm.Any, null, []),
        ["x-enumDescriptions"] = new(ExtensionForm.Any, null, []),
        ["x-ms-enum"] = new(ExtensionForm.Any, null, []),
        ["x-ms-pageable"] = new(ExtensionForm.Any, null, []),
        ["x-speakeasy-pagination"] = new(ExtensionForm.Any, null, []),
        ["x-stainless-pagination-property"] = new(ExtensionForm.Any, null, []),
        ["x-fern-pagination"] = new(ExtensionForm.Any, null, []),
        ["x-nullable"] = new(ExtensionForm.Any, null, []),
    };

    private static readonly string[] Names = [.. Rules.Keys];
    private readonly Dictionary<string, string?> _meant = new(StringComparer.Ordinal);

    /// <summary>Every extension that is read; docs/extensions.md names them.</summary>
    public static IReadOnlyList<string> Known => Names;

    /// <summary>The keys of <c>x-pagination</c>; docs/extensions.md lists them.</summary>
    public static IReadOnlyList<string> PaginationKeys => Pagination;

    private enum ExtensionForm
    {
        Any,
        Object,
        Flag,
        Text,
        ObjectOrFalse,
        Texts,
        Pointer,
        Name,
    }

    /// <summary>Set once <c>x-stainless-pagination-property</c> was met.</summary>
    public bool HasStainlessMarks { get; private set; }

    public void Check(string name, JsonNode? value, NodeKind kind, DocumentPath path)
    {
        HasStainlessMarks |= name is "x-stainless-pagination-property";
        if (!Rules.TryGetValue(name, out var rule))
        {
            if (Meant(name) is { } meant)
            {
                sink.AtKey(DiagnosticIds.UnknownExtension, path.Pointer, name, meant);
            }

            return;
        }

        if (rule.Places is { } places && Array.IndexOf(places, kind) < 0)
        {
            sink.AtKey(DiagnosticIds.FeatureIgnored, path.Pointer, "'" + name + "'", "it belongs to " + Described(places));
            return;
        }

        if (Problem(rule.Form, value) is { } problem)
        {
            sink.AtValue(DiagnosticIds.InvalidExtension, path.Pointer, name, problem);
            return;
        }

        // What others keep under the name of ours has keys of its own.
        if (rule.Keys.Length > 0 && value is JsonObject members && !(name is "x-pagination" && ParameterMarks.IsOne(members)))
        {
            CheckMembers(name, members, rule.Keys, path.Pointer);
        }
    }

    /// <summary>Others' extensions come in hundreds under a few names.</summary>
    private string? Meant(string name)
    {
        if (!_meant.TryGetValue(name, out var meant))
        {
            _meant.Add(name, meant = NearMiss.Of(name, Names));
        }

        return meant;
    }

    private static string? Problem(ExtensionForm form, JsonNode? value) =>
        form switch
        {
            ExtensionForm.Object => value is JsonObject ? null : "it must be an object",
            ExtensionForm.ObjectOrFalse => value is JsonObject || JsonAccess.AsFlag(value) == false
                ? null
                : "it must be an object or false",
            ExtensionForm.Flag => JsonAccess.AsFlag(value) is null ? "it must be true or false" : null,
            ExtensionForm.Text => JsonAccess.AsText(value) is { Length: > 0 } ? null : "it must be a text",
            ExtensionForm.Texts => JsonAccess.Texts(value).IsEmpty ? "it must be a list of texts" : null,
            ExtensionForm.Pointer => JsonAccess.AsText(value) is { } text && IsPointer(text)
                ? null
                : "it must be a JSON Pointer such as '/data'",
            ExtensionForm.Name => JsonAccess.AsText(value) is { } name && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name)
                ? null
                : "it must be a C# identifier",
            _ => null,
        };

    private static string Listed(IEnumerable<string> words)
    {
        var quoted = words.Select(static word => "'" + word + "'").ToList();
        return string.Join(", ", quoted.Take(quoted.Count - 1)) + " or " + quoted[quoted.Count - 1];
    }

    private static bool IsPointer(string text) => text.Length == 0 || text[0] == '/';

    private static string Described(NodeKind[] places) =>
        string.Join(
                " or ",
                Array.ConvertAll(
                    places,
                    static place => place == NodeKind.Document ? "the document" : "a " + place.ToString().ToLowerInvariant()
                )
            )
            .Replace("a operation", "an operation");

    private static string Remedy(string key, string[] keys) =>
        NearMiss.Of(key, keys) is { } meant ? $"did you mean '{meant}'?" : "it knows '" + string.Join("', '", keys) + "'";

    private void CheckMembers(string name, JsonObject value, string[] keys, string pointer)
    {
        foreach (var member in value)
        {
            var place = JsonPointerText.Child(pointer, member.Key);
            if (Array.IndexOf(keys, member.Key) < 0)
            {
                sink.AtKey(DiagnosticIds.UnknownExtensionKey, place, name, member.Key, Remedy(member.Key, keys));
            }
            else if (MemberProblem(name, member.Key, member.Value) is { } problem)
            {
                sink.AtValue(DiagnosticIds.InvalidExtension, place, name, problem);
            }
        }

        if (Missing(name, value) is { } missing)
        {
            sink.AtKey(DiagnosticIds.InvalidExtension, pointer, name, $"it lacks '{missing}'");
        }
    }

    private static string? Missing(string name, JsonObject value) =>
        name switch
        {
            "x-filter" when !value.ContainsKey("group") => "group",
            "x-timestamp" when !value.ContainsKey("seconds") => "seconds",
            "x-rate-limit" when !value.ContainsKey("permits") => "permits",
            "x-rate-limit" when !value.ContainsKey("window") => "window",
            "x-pagination" when !value.ContainsKey("style") => "style",
            _ => null,
        };

    private static string? MemberProblem(string name, string key, JsonNode? value)
    {
        var text = JsonAccess.AsText(value);
        switch (name, key)
        {
            case ("x-pagination", "style"):
                return text is not null && PaginationReader.Styles.Contains(text, StringComparer.Ordinal)
                    ? null
                    : "'style' must be " + Listed(PaginationReader.Styles);
            case ("x-pagination", "first"):
                return JsonAccess.AsCount(value) is null ? "'first' must be a whole number, mostly 0 or 1" : null;
            case ("x-pagination", "opaque"):
                return JsonAccess.AsFlag(value) is null ? "'opaque' must be true or false" : null;
            case ("x-pagination", "send"):
                return value is JsonObject sent && sent.All(static entry => PaginationReader.Constant(entry.Value) is not null)
                    ? null
                    : "'send' must be an object of plain values, by the places where they are sent";
            case ("x-pagination", "from"):
                return text is null && value is not JsonObject ? "'from' must be a JSON Pointer, or one for each value of the order" : null;
            case (
                "x-pagination",
                "items"
                    or "hasMore"
                    or "isLast"
                    or "total"
                    or "totalPages"
                    or "lastPage"
                    or "identity"
                    or "next"
                    or "previous"
            ):
                return text is not null && IsPointer(text) ? null : $"'{key}' must be a JSON Pointer such as '/data'";
            case ("x-filter", "op"):
                return text is "eq" or "gt" or "gte" or "lt" or "lte" or "in"
                    ? null
                    : "'op' must be 'eq', 'gt', 'gte', 'lt', 'lte' or 'in'";
            case ("x-rate-limit", "permits"):
                return JsonAccess.AsCount(value) is > 0 ? null : "'permits' must be a whole number above zero";
            case ("x-rate-limit", "window"):
                return RateLimitReader.Window(text) is null ? "'window' must be a duration such as 'PT10S'" : null;
            default:
                return text is null ? $"'{key}' must be a text" : null;
        }
    }

    private sealed record Rule(ExtensionForm Form, NodeKind[]? Places, string[] Keys);
}
