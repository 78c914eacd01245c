using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace VendorDocument;

/// <summary>NodaTime's instants as the vendor writes points in time.</summary>
internal static class InstantText
{
    public static Instant Parse(string text) => InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow();

    public static string Format(Instant value) => InstantPattern.ExtendedIso.Format(value);
}

/// <summary>NodaTime's dates.</summary>
internal static class LocalDateText
{
    public static LocalDate Parse(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    public static string Format(LocalDate value) => LocalDatePattern.Iso.Format(value);
}

/// <summary>An amount of money, of which the vendor writes the hundredths as text.</summary>
internal readonly record struct Money(decimal Amount, string Currency)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00} {Currency}");
}

/// <summary>Reads and writes <see cref="Money"/> without reflection.</summary>
internal sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var hundredths = document.RootElement.GetProperty("Amount").GetString() ?? throw new JsonException("No amount.");
        var currency = document.RootElement.GetProperty("Currency").GetString() ?? throw new JsonException("No currency.");
        return new Money(decimal.Parse(hundredths, CultureInfo.InvariantCulture) / 100, currency);
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("Amount", (value.Amount * 100).ToString("0", CultureInfo.InvariantCulture));
        writer.WriteString("Currency", value.Currency);
        writer.WriteEndObject();
    }
}
