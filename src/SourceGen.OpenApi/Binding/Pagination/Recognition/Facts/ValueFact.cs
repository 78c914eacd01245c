using System.Globalization;
using System.Text.Json;

namespace SourceGen.OpenApi;

/// <summary>What a parameter, or a member of a body, says of itself.</summary>
internal abstract record ValueFact
{
    public required FactText Name { get; init; }

    /// <summary>Its description and title.</summary>
    public required FactText Text { get; init; }

    /// <summary>The schema, references followed.</summary>
    public required ApiSchema Schema { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>An example as compact JSON.</summary>
    public string? Example { get; init; }

    /// <summary>What evidence calls it.</summary>
    public abstract string Label { get; }

    public bool IsText => Schema.Types == SchemaTypes.String;

    public bool IsWhole => Has(SchemaTypes.Integer) || (Has(SchemaTypes.Number) && !Has(SchemaTypes.String));

    public bool IsFlag => Schema.Types == SchemaTypes.Boolean;

    /// <summary>A text, a number, or either of them; no list of choices.</summary>
    public bool IsPlain =>
        (Schema.Types & ~(SchemaTypes.String | SchemaTypes.Integer | SchemaTypes.Number)) == SchemaTypes.None
        && Schema.Types != SchemaTypes.None
        && Schema.Enum.IsEmpty;

    /// <summary>A number, or a text whose default, example or description is one.</summary>
    public bool IsNumeric =>
        IsWhole
        || (
            IsText
            && Schema.Enum.IsEmpty
            && (
                IsNumber(Schema.Default)
                || IsNumber(Example)
                || Text.SaysAny("number", "integer", "index", "how many", "zero based", "0 based") is not null
            )
        );

    /// <summary>A point in time, by its format or by its description.</summary>
    public bool IsTime =>
        Schema.Format is "date-time" or "date" or "time" or "unixtime" or "timestamp"
        || Text.SaysAny(
            "timestamp",
            "date",
            "datetime",
            "date time",
            "iso 8601",
            "iso8601",
            "rfc 3339",
            "rfc3339",
            "epoch",
            "unix",
            "milliseconds",
            "time",
            "day"
        )
            is not null;

    /// <summary>The member is an address: its format, its example, or its words say so.</summary>
    public bool IsAddress =>
        Schema.Format is "uri" or "url" or "uri-reference" or "uri-template" or "iri"
        || (
            ExampleText is { } example
            && (
                example.StartsWith("http", StringComparison.Ordinal)
                || example.StartsWith("/", StringComparison.Ordinal)
                || example.StartsWith("?", StringComparison.Ordinal)
            )
        )
        || Name.SaysAny("url", "uri", "link", "href") is not null
        || Text.SaysAny("url", "uri", "hyperlink", "link", "href", "urls", "uris") is not null;

    /// <summary>The example as the text that it is; null for none or another kind.</summary>
    public string? ExampleText => TextOf(Example);

    public bool IsEmptyExample => Example is "\"\"";

    /// <summary>The default or the example as a number.</summary>
    public static int? Number(string? json) => WholeNumber.Of(json?.Trim('"'));

    private static bool IsNumber(string? json) =>
        json is not null && decimal.TryParse(json.Trim('"'), NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static string? TextOf(string? json)
    {
        if (json is null || json.Length < 2 || json[0] != '"')
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetString();
    }

    private bool Has(SchemaTypes types) => (Schema.Types & types) != SchemaTypes.None;
}

/// <summary>Something that the request carries.</summary>
/// <param name="Reference">As <c>x-pagination</c> names it: a query parameter, or <c>body:/pointer</c>.</param>
internal sealed record RequestFact(string Reference) : ValueFact
{
    /// <summary>True where the object that holds it is about something else, so that its name may mean anything.</summary>
    public bool IsAmongOthers { get; init; }

    public override string Label => "'" + Reference + "'";
}

/// <summary>Something that the response holds outside its rows.</summary>
/// <param name="Pointer">A JSON Pointer into the response.</param>
internal sealed record ResponseFact(string Pointer) : ValueFact
{
    /// <summary>All names on the way, from the outside in.</summary>
    public required FactText Path { get; init; }

    /// <summary>The names on the way without its own; empty for a member of the body itself.</summary>
    public required FactText Holder { get; init; }

    /// <summary>True where it stands beside the rows, in the body itself, or in an object that is about paging.</summary>
    public bool IsAboutListing { get; init; }

    public override string Label => "'" + Pointer + "'";
}
