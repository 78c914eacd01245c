using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary><c>x-pagination</c>, or one of the extensions of others that say the same.</summary>
internal static class PaginationReader
{
    private const string Extension = "x-pagination";

    /// <summary>How each style reads the keys that only it has.</summary>
    private static readonly Dictionary<string, Func<JsonObject, PaginationStyle>> Readers = new(StringComparer.Ordinal)
    {
        [OffsetStyle.Name] = static own => new OffsetStyle(own.Text("offset")) { First = JsonAccess.AsCount(own["first"]) },
        [PageNumberStyle.Name] = static own => new PageNumberStyle(
            own.Text("offset") ?? own.Text("page"),
            own.Text("offset") is null ? "page" : "offset"
        )
        {
            First = JsonAccess.AsCount(own["first"]),
            TotalPages = own.Text("totalPages"),
            LastPage = own.Text("lastPage"),
        },
        [NextLinkStyle.Name] = static own => new NextLinkStyle(own.Text("next"), own.Text("previous"))
        {
            LinkParameters = LinkParameters(own),
        },
        [LinkHeaderStyle.Name] = static _ => new LinkHeaderStyle(),
        [CursorStyle.Name] = static own => new CursorStyle(Sources(own["from"]), own.Text("to"))
        {
            Direction = own.Text("direction"),
            Order = own.Text("order"),
            IsOpaque = JsonAccess.AsFlag(own["opaque"]) == true,
        },
        [TokenStyle.Name] = static own => new TokenStyle(own.Text("next"), own.Text("to") ?? own.Text("pageToken")),
    };

    public static ApiPagination? Read(PagedOperation operation)
    {
        if (IsSwitchedOff(operation.Node))
        {
            return null;
        }

        if (operation.Node[Extension] is JsonObject own)
        {
            var pointer = JsonPointerText.Child(operation.Pointer, Extension);
            return ParameterMarks.IsOne(own) ? ParameterMarks.Read(own, operation, pointer) : ReadOwn(own, pointer);
        }

        return MicrosoftPageable.Read(operation)
            ?? SpeakeasyPagination.Read(operation)
            ?? FernPagination.Read(operation)
            ?? StainlessPagination.Read(operation);
    }

    /// <summary>The words for the styles; docs/extensions.md explains them.</summary>
    public static IReadOnlyCollection<string> Styles => Readers.Keys;

    /// <summary>True where the operation is said to be no listing: <c>x-pagination: false</c>.</summary>
    public static bool IsSwitchedOff(JsonObject operation) => JsonAccess.AsFlag(operation[Extension]) == false;

    private static ApiPagination? ReadOwn(JsonObject own, string pointer)
    {
        if (own.Text("style") is not { } word || !Readers.TryGetValue(word, out var style))
        {
            return null;
        }

        return new ApiPagination
        {
            Pointer = pointer,
            Style = style(own),
            Items = own.Text("items") ?? "",
            Limit = own.Text("limit") ?? own.Text("pageSize"),
            HasMore = own.Text("hasMore"),
            IsLast = own.Text("isLast"),
            Total = own.Text("total"),
            Identity = own.Text("identity"),
            Send = Constants(own["send"]),
        };
    }

    private static EquatableArray<PaginationConstant> Constants(JsonNode? send)
    {
        var constants = new List<PaginationConstant>();
        foreach (var entry in send as JsonObject ?? [])
        {
            if (Constant(entry.Value) is { } value)
            {
                constants.Add(new PaginationConstant(entry.Key, value));
            }
        }

        return constants.ToEquatableArray();
    }

    /// <summary>A text, a number, true or false, as it travels; null for anything else.</summary>
    public static string? Constant(JsonNode? node) =>
        JsonAccess.AsText(node)
        ?? JsonAccess.AsNumber(node)
        ?? JsonAccess.AsFlag(node) switch
        {
            true => "true",
            false => "false",
            null => null,
        };

    /// <summary>Where the server's links lead, parameters that only they fill in are named for the caller not to set.</summary>
    private static EquatableArray<string> LinkParameters(JsonObject own)
    {
        var owned = new List<string>();
        foreach (var key in new[] { "page", "pageToken" })
        {
            if (own.Text(key) is { Length: > 0 } name)
            {
                owned.Add(name);
            }
        }

        return owned.ToEquatableArray();
    }

    private static EquatableArray<ApiCursorSource> Sources(JsonNode? from)
    {
        if (JsonAccess.AsText(from) is { } single)
        {
            return [new ApiCursorSource("", single)];
        }

        var sources = new List<ApiCursorSource>();
        foreach (var entry in from as JsonObject ?? [])
        {
            if (JsonAccess.AsText(entry.Value) is { } pointer)
            {
                sources.Add(new ApiCursorSource(entry.Key, pointer));
            }
        }

        return sources.ToEquatableArray();
    }
}
