namespace SourceGen.OpenApi;

/// <summary>The C# that reads and writes a value of any type; for every emitter that touches JSON.</summary>
/// <remarks>Read code stands where a <c>ref JsonCursor reader</c> and a <c>JsonReadState state</c> are in scope, write code beside a <c>writer</c>.</remarks>
internal static class JsonCode
{
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";

    /// <summary>An expression that reads the value which the reader stands on; null in JSON is an error.</summary>
    public static string Read(TypeRef type, string support, bool intern = false) =>
        type.Traits.Route switch
        {
            JsonRoute.EmittedClass => $"{type.JsonClass}.Read(ref reader, state)",
            JsonRoute.Elements =>
                $"{support}.{type.Traits.Reader}<{ElementName(type)}>(ref reader, state, {ReadItemDelegate(type.Element!, type.ElementNullable, support)})",
            JsonRoute.PointInTime => ReadTime(type, support),
            JsonRoute.Helper when intern => $"{support}.{type.Traits.Reader}Shared(ref reader, state)",
            JsonRoute.Helper => $"{support}.{type.Traits.Reader}(ref reader)",
            _ => throw NoJson(type),
        };

    /// <summary>An expression that reads the value, or null where the document allows it.</summary>
    public static string ReadOrNull(TypeRef type, string support, bool intern, bool emptyAsNull) =>
        $"reader.{(emptyAsNull ? "IsNullOrEmpty" : "IsNull")} ? null : {Read(type, support, intern)}";

    /// <summary>An expression that converts to <c>JsonRead&lt;T&gt;</c>: a method group or a static lambda.</summary>
    public static string ReadDelegate(TypeRef type, string support) =>
        type.Traits.Route switch
        {
            JsonRoute.EmittedClass => type.JsonClass + ".Read",
            JsonRoute.Elements => Lambda(Read(type, support), support),
            JsonRoute.PointInTime => SingleForm(type.Wire) is { } form
                ? $"{support}.JsonItem.{form}"
                : Lambda(Read(type, support), support),
            JsonRoute.Helper when type.Traits.ItemReader.Length > 0 => $"{support}.{type.Traits.ItemReader}",
            JsonRoute.Helper => Lambda(Read(type, support), support),
            _ => throw NoJson(type),
        };

    /// <summary>A statement, without its semicolon, that writes the value of an expression.</summary>
    public static string Write(TypeRef type, string value, string support)
    {
        switch (type.Traits.Route)
        {
            case JsonRoute.EmittedClass:
                return $"{type.JsonClass}.Write(writer, {value})";
            case JsonRoute.Elements:
                return $"{support}.{type.Traits.Writer}<{ElementName(type)}>(writer, {value}, {WriteItemDelegate(type.Element!, type.ElementNullable, support)})";
            case JsonRoute.PointInTime:
                var names = Written(type.Wire) == WireFormats.SecondsObject ? ", " + TimestampNames(type) : "";
                return $"{support}.JsonTime.Write{Written(type.Wire)}(writer, {value}{names})";
            case JsonRoute.Helper:
                return $"{support}.{type.Traits.Writer}{type.Suffix}(writer, {value})";
            default:
                throw NoJson(type);
        }
    }

    /// <summary>The same for a time that is written in the form in which it came.</summary>
    public static string WriteTimeAs(TypeRef type, string value, string form, string support)
    {
        var names = type.Timestamp is null ? "" : ", " + TimestampNames(type);
        return $"{support}.JsonTime.WriteAs(writer, {value}, {form}, {support}.TimeForms.{Written(type.Wire)}{names})";
    }

    /// <summary>An expression that converts to <c>JsonWrite&lt;T&gt;</c>.</summary>
    public static string WriteDelegate(TypeRef type, string support)
    {
        var needsLambda =
            type.Traits.Route == JsonRoute.Elements
            || (type.Traits.Route == JsonRoute.PointInTime && Written(type.Wire) == WireFormats.SecondsObject);
        var statement = Write(type, "value", support);
        return needsLambda ? $"static ({Writer} writer, {type.Name} value) => {statement}" : statement.Substring(0, statement.IndexOf('('));
    }

    /// <summary>The same for an item of a list or map, which may be null.</summary>
    public static string WriteItemDelegate(TypeRef type, bool isNullable, string support) =>
        isNullable
            ? $"static ({Writer} writer, {type.NullableName} item) => {{ if (item is {{ }} value) {{ {Write(type, "value", support)}; }} else {{ writer.WriteNullValue(); }} }}"
            : WriteDelegate(type, support);

    /// <summary>Always spelt out: to infer it from lambdas within lambdas takes the compiler twice as long for each level.</summary>
    private static string ElementName(TypeRef type) => type.ElementNullable ? type.Element!.NullableName : type.Element!.Name;

    /// <summary>The same as <see cref="ReadDelegate"/> for an item of a list, map or stream, which may be null.</summary>
    public static string ReadItemDelegate(TypeRef type, bool isNullable, string support) =>
        isNullable ? Lambda($"reader.IsNull ? default({type.NullableName}) : {Read(type, support)}", support) : ReadDelegate(type, support);

    private static string Lambda(string expression, string support) =>
        $"static (ref {support}.JsonCursor reader, {support}.JsonReadState state) => {expression}";

    private static string ReadTime(TypeRef type, string support)
    {
        if (SingleForm(type.Wire) is { } form)
        {
            return $"{support}.JsonTime.Read{form}(ref reader)";
        }

        if (type.Wire == WireFormats.SecondsObject)
        {
            return $"{support}.JsonTime.ReadSecondsObject(ref reader, {TimestampNames(type)})";
        }

        var names = type.Timestamp is null ? "" : ", " + TimestampNames(type);
        return $"{support}.JsonTime.ReadAny(ref reader, {Forms(type.Wire, support)}{names})";
    }

    private static string TimestampNames(TypeRef type) =>
        CSharpText.Utf8Literal(type.Timestamp!.Seconds) + ", " + CSharpText.Utf8Literal(type.Timestamp.Nanoseconds);

    private static string Forms(WireFormats wire, string support)
    {
        var forms = new List<string>();
        foreach (var form in AllForms)
        {
            if ((wire & form) == form)
            {
                forms.Add($"{support}.TimeForms.{form}");
            }
        }

        return string.Join(" | ", forms);
    }

    private static readonly WireFormats[] AllForms =
    [
        WireFormats.Iso8601,
        WireFormats.Rfc2822,
        WireFormats.UnixSeconds,
        WireFormats.SecondsObject,
    ];

    /// <summary>The form's name where there is only one that needs no member names.</summary>
    private static string? SingleForm(WireFormats wire) =>
        wire switch
        {
            WireFormats.Default or WireFormats.Iso8601 => nameof(WireFormats.Iso8601),
            WireFormats.Rfc2822 => nameof(WireFormats.Rfc2822),
            WireFormats.UnixSeconds => nameof(WireFormats.UnixSeconds),
            _ => null,
        };

    /// <summary>The form that is written: the first of those that are read.</summary>
    private static WireFormats Written(WireFormats wire)
    {
        foreach (var form in AllForms)
        {
            if ((wire & form) == form)
            {
                return form;
            }
        }

        return WireFormats.Iso8601;
    }

    private static InvalidOperationException NoJson(TypeRef type) => new($"A value of the kind {type.Kind} never stands in JSON.");
}
