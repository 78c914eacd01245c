namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Text.Json;

/// <summary>Writes members of objects that may be missing: one call for each, name and value.</summary>
internal static class JsonProperty
{
    /// <summary>Writes the name of a member that has a value, which is to follow; nothing for null.</summary>
    /// <returns>True where there is a value.</returns>
    public static bool Begin<T>(Utf8JsonWriter writer, JsonEncodedText name, [NotNullWhen(true)] T value)
    {
        if (value is null)
        {
            return false;
        }

        writer.WritePropertyName(name);
        return true;
    }

    /// <summary>Writes the name of a member, and null where it has no value.</summary>
    /// <returns>True where there is a value.</returns>
    public static bool BeginOrNull<T>(Utf8JsonWriter writer, JsonEncodedText name, [NotNullWhen(true)] T value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
            return false;
        }

        writer.WritePropertyName(name);
        return true;
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, JsonEncodedText name, Guid? value)
    {
        if (value.HasValue)
        {
            writer.WriteString(name, value.GetValueOrDefault());
        }
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value.HasValue)
        {
            writer.WriteBoolean(name, value.GetValueOrDefault());
        }
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, JsonEncodedText name, int? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, JsonEncodedText name, long? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, JsonEncodedText name, float? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, JsonEncodedText name, decimal? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }
}
