namespace SourceGen.OpenApi.Support;

using global::System.Text.Json;

/// <summary>What an open enum over text tells the code that reads and writes it.</summary>
/// <typeparam name="T">The enum itself.</typeparam>
internal interface IOpenEnum<T>
    where T : struct
{
    /// <summary>The texts that are listed.</summary>
    OpenEnumTexts Texts { get; }

    string Value { get; }

    /// <summary>The value of a text, listed or not.</summary>
    T Of(string text);
}

/// <summary>Reads and writes an open enum over text; a listed value costs no allocation.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class OpenEnumJson<T> : JsonModel<T>
    where T : struct, IOpenEnum<T>
{
    public OpenEnumJson()
        : base(Read, Write) { }

    /// <summary>Reads the value that the reader stands on; one that is not listed is kept as it came.</summary>
    public static T Read(ref JsonCursor reader, JsonReadState state)
    {
        var texts = default(T).Texts;
        if (texts.HasNumbers)
        {
            JsonText.ExpectTextOrNumber(ref reader, "text");
        }
        else
        {
            JsonText.Expect(ref reader, "text");
        }

        var text = reader.Utf8Value;
        return default(T).Of(texts.Find(text) ?? state.Intern(text));
    }

    /// <summary>Writes the value as it is sent: in quotes, unless it is listed without.</summary>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        if (default(T).Texts.IsNumber(value.Value))
        {
            writer.WriteRawValue(value.Value);
        }
        else
        {
            writer.WriteStringValue(value.Value);
        }
    }
}

/// <summary>What an open enum over integers tells the code that reads and writes it.</summary>
/// <typeparam name="T">The enum itself.</typeparam>
internal interface IOpenIntegerEnum<T>
    where T : struct
{
    long Value { get; }

    /// <summary>The value of a number, listed or not.</summary>
    T Of(long number);
}

/// <summary>Reads and writes an open enum over integers.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class OpenIntegerEnumJson<T> : JsonModel<T>
    where T : struct, IOpenIntegerEnum<T>
{
    public OpenIntegerEnumJson()
        : base(Read, Write) { }

    /// <summary>Reads the number that the reader stands on; one that is not listed is kept as it came.</summary>
    public static T Read(ref JsonCursor reader, JsonReadState state) => default(T).Of(JsonNumber.ReadInt64(ref reader));

    /// <summary>Writes the number.</summary>
    public static void Write(Utf8JsonWriter writer, T value) => writer.WriteNumberValue(value.Value);
}
