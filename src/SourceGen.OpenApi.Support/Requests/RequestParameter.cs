namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.RegularExpressions;

/// <summary>Where a parameter travels.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>A member of the JSON body; the parameter's name is the JSON Pointer of it.</summary>
    Body,
}

/// <summary>OpenAPI's serialization styles.</summary>
internal enum ParameterStyle
{
    Simple,
    Form,
    Label,
    Matrix,
    SpaceDelimited,
    TabDelimited,
    PipeDelimited,
    DeepObject,
}

/// <summary>One parameter of an operation as the document describes it: its wire name, how it is written, what its values must satisfy.</summary>
/// <remarks>Required arguments and filters both go through here, so that they are checked and written alike.</remarks>
internal sealed class RequestParameter
{
    private Regex? _pattern;

    public RequestParameter(ParameterPlace place, string name)
    {
        Place = place;
        Name = name;
        Style = place is ParameterPlace.Query or ParameterPlace.Cookie ? ParameterStyle.Form : ParameterStyle.Simple;
        Explode = Style == ParameterStyle.Form;
    }

    public ParameterPlace Place { get; }

    /// <summary>The wire name, or the JSON Pointer of a body's member.</summary>
    public string Name { get; }

    public ParameterStyle Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>A .NET format for dates, written in UTC; null for ISO 8601.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Points in time are written as whole seconds since 1970.</summary>
    public bool IsUnixTime { get; init; }

    /// <summary>Numbers and booleans stand in a body as JSON text.</summary>
    public bool IsText { get; init; }

    /// <summary>Values are phone numbers: messages show only their ends.</summary>
    public bool IsPhone { get; init; }

    /// <summary>Phone numbers go without a plus sign; one that is given is dropped.</summary>
    public bool DropsPlus { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public decimal? Minimum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public decimal? MultipleOf { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    /// <summary>The only texts that the document allows; null for any.</summary>
    public string[]? Allowed { get; init; }

    /// <summary>What messages call the parameter: a body's pointer without its slash.</summary>
    public string DisplayName => Place == ParameterPlace.Body && Name.Length > 0 && Name[0] == '/' ? Name.Substring(1) : Name;

    /// <summary>A value as messages and text for people show it: not at all where headers and cookies may hold secrets.</summary>
    public string Display(string text) => Place is ParameterPlace.Header or ParameterPlace.Cookie ? "…" : WireText.Shorten(text, IsPhone);

    /// <summary>The compiled pattern; linear in its input where the runtime can do that, bounded in time elsewhere.</summary>
    internal Regex CompiledPattern => _pattern ??= Compile(Pattern ?? "");

    public ParameterValue Value(BodyValue value) => new(this, value);

    public ParameterValue Value(string value) => new(this, Item(value));

    public ParameterValue Value(bool value) => new(this, Item(value));

    public ParameterValue Value(long value) => new(this, Item(value));

    public ParameterValue Value(ulong value) => new(this, Item(value));

    public ParameterValue Value(double value) => new(this, Item(value));

    public ParameterValue Value(float value) => new(this, Item(value));

    public ParameterValue Value(decimal value) => new(this, Item(value));

    public ParameterValue Value(Guid value) => new(this, Item(value));

    public ParameterValue Value(Uri value) => new(this, Item(value));

    public ParameterValue Value(byte[] value) => new(this, Item(value));

    public ParameterValue Value(DateTimeOffset value) => new(this, Item(value));

    public ParameterValue Value(DateTime value) => new(this, Item(value));

#if NET8_0_OR_GREATER
    public ParameterValue Value(DateOnly value) => new(this, Item(value));

    public BodyValue Item(DateOnly value) => Item(value.ToDateTime(TimeOnly.MinValue));
#endif

    public BodyValue Item(string value) => BodyValue.OfText(ParameterChecks.Text(this, value));

    public BodyValue Item(bool value) =>
        ParameterChecks.Listed(this, IsText ? BodyValue.OfText(value ? "true" : "false") : BodyValue.OfBoolean(value));

    public BodyValue Item(long value) => Number(ParameterChecks.Number(this, value).ToString(CultureInfo.InvariantCulture));

    public BodyValue Item(ulong value) => Item((decimal)value);

    public BodyValue Item(double value) => Number(WireText.Of(ParameterChecks.Number(this, value)));

    public BodyValue Item(float value) => Number(WireText.Of(ParameterChecks.Number(this, value)));

    public BodyValue Item(decimal value) => Number(ParameterChecks.Number(this, value).ToString(CultureInfo.InvariantCulture));

    public BodyValue Item(Guid value) => BodyValue.OfText(ParameterChecks.Text(this, value.ToString("D")));

    public BodyValue Item(Uri value) =>
        BodyValue.OfText(
            ParameterChecks.Text(this, value is null ? throw new ArgumentNullException(DisplayName) : UnparsedUri.TextOf(value))
        );

    public BodyValue Item(byte[] value) =>
        BodyValue.OfText(value is null ? throw new ArgumentNullException(DisplayName) : Convert.ToBase64String(value));

    public BodyValue Item(DateTimeOffset value) =>
        IsUnixTime ? Item(value.ToUnixTimeSeconds()) : BodyValue.OfText(WireText.Of(value, DateFormat));

    /// <summary>A date: the day counts, the time is dropped.</summary>
    public BodyValue Item(DateTime value) =>
        IsUnixTime
            ? Item(new DateTimeOffset(value.Date, TimeSpan.Zero).ToUnixTimeSeconds())
            : BodyValue.OfText(value.Date.ToString(DateFormat ?? "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A list; <paramref name="convert"/> checks and writes each item.</summary>
    public ParameterValue List<T>(IEnumerable<T> values, Func<RequestParameter, T, BodyValue> convert)
    {
        if (values is null)
        {
            throw new ArgumentNullException(DisplayName);
        }

        var items = new List<BodyValue>();
        foreach (var value in values)
        {
            items.Add(convert(this, value));
        }

        ParameterChecks.List(this, items);
        return new ParameterValue(this, items.ToArray());
    }

    /// <summary>A list of alternatives; none at all would silently mean "no condition", so that it is refused.</summary>
    public ParameterValue AnyOf<T>(IEnumerable<T> values, Func<RequestParameter, T, BodyValue> convert)
    {
        var list = List(values, convert);
        return list.Count > 0 ? list : throw new ArgumentException("A list of alternatives needs at least one value.", DisplayName);
    }

    /// <summary>A value that the JSON code of its type writes: an object, a map, a union.</summary>
    public ParameterValue Json<T>(T value, JsonWrite<T> write) => ParameterValue.FromJson(this, JsonBody.ToRequest(value, write));

    /// <summary>A value that travels as JSON text.</summary>
    public ParameterValue JsonText<T>(T value, JsonWrite<T> write) =>
        new(this, BodyValue.OfText(Encoding.UTF8.GetString(JsonBody.ToRequest(value, write))));

    private static Regex Compile(string pattern)
    {
#if NET8_0_OR_GREATER
        try
        {
            // Linear in its input, so that no limit is needed and a busy machine refuses nothing.
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
        }
        catch (NotSupportedException)
        {
            // Look-around and back-references have no linear form; the time limit stands guard.
        }
#endif
        return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(500));
    }

    private BodyValue Number(string text) => IsText ? BodyValue.OfText(text) : BodyValue.OfNumberText(text);
}
