namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>How a value stands in a JSON body.</summary>
internal enum BodyValueKind
{
    Text,
    Number,
    Boolean,

    /// <summary>A list or an object, as JSON text.</summary>
    Json,
}

/// <summary>A simple value of a request, as wire text with the JSON kind that it has in a body.</summary>
internal readonly struct BodyValue : IEquatable<BodyValue>
{
    private BodyValue(BodyValueKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    public BodyValueKind Kind { get; }

    /// <summary>The wire text: what a query would carry, unencoded.</summary>
    public string Text { get; }

    public static BodyValue OfText(string value) => new(BodyValueKind.Text, value);

    public static BodyValue OfNumber(long value) => new(BodyValueKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number that is already invariant JSON text.</summary>
    public static BodyValue OfNumberText(string value) => new(BodyValueKind.Number, value);

    public static BodyValue OfBoolean(bool value) => new(BodyValueKind.Boolean, value ? "true" : "false");

    /// <summary>A list or an object that is already JSON text.</summary>
    public static BodyValue OfJson(string json) => new(BodyValueKind.Json, json);

    /// <summary>The same wire text as another JSON kind; text that is no number stays text.</summary>
    public BodyValue As(BodyValueKind kind) =>
        kind == BodyValueKind.Number && !decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? this
            : new BodyValue(kind, Text);

    public void WriteTo(Utf8JsonWriter writer)
    {
        if (Kind == BodyValueKind.Text)
        {
            writer.WriteStringValue(Text);
        }
        else
        {
            writer.WriteRawValue(Text);
        }
    }

    public bool Equals(BodyValue other) => Kind == other.Kind && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is BodyValue other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text ?? "");
}
