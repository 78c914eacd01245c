namespace SourceGen.OpenApi;

/// <summary>The C# that reads and writes a value of any type; for every emitter that touches JSON.</summary>
/// <remarks>Read code stands where a <c>ref JsonCursor reader</c> and a <c>JsonReadState state</c> are in scope, write code beside a <c>writer</c>.</remarks>
internal static class JsonCode
{
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";

    /// <summary>An expression that reads the value which the reader stands on; null in JSON is an error.</summary>
    public static string Read(TypeRef type, string support, bool intern = false) =>
        type.Kind switch
        {
            TypeKind.String when intern => $"{support}.JsonText.ReadShared(ref reader, state)",
            TypeKind.Enum or TypeKind.IntegerEnum or TypeKind.Record or TypeKind.Union => $"{type.JsonClass}.Read(ref reader, state)",
            TypeKind.List => $"{support}.JsonCollections.ReadList<{ElementName(type)}>(ref reader, state, {ElementDelegate(type, support)})",
            TypeKind.Map => $"{support}.JsonCollections.ReadMap<{ElementName(type)}>(ref reader, state, {ElementDelegate(type, support)})",
            TypeKind.DateTimeOffset => ReadTime(type, support),
            _ => $"{support}.{Helper(type.Kind)}.Read{Suffix(type.Kind)}(ref reader)",
        };

    /// <summary>An expression that reads the value, or null where the document allows it.</summary>
    public static string ReadOrNull(TypeRef type, string support, bool intern, bool emptyAsNull) =>
        $"reader.{(emptyAsNull ? "IsNullOrEmpty" : "IsNull")} ? null : {Read(type, support, intern)}";

    /// <summary>An expression that converts to <c>JsonRead&lt;T&gt;</c>: a method group or a static lambda.</summary>
    public static string ReadDelegate(TypeRef type, string support) =>
        type.Kind switch
        {
            TypeKind.Enum or TypeKind.IntegerEnum or TypeKind.Record or TypeKind.Union => type.JsonClass + ".Read",
            TypeKind.List or TypeKind.Map => Lambda(Read(type, support), support),
            TypeKind.DateTimeOffset => SingleForm(type.Wire) is { } form
                ? $"{support}.JsonItem.{form}"
                : Lambda(Read(type, support), support),
            TypeKind.String => $"{support}.JsonItem.Text",
            _ => $"{support}.JsonItem.{type.Kind}",
        };

    /// <summary>A statement, without its semicolon, that writes the value of an expression.</summary>
    public static string Write(TypeRef type, string value, string support)
    {
        switch (type.Kind)
        {
            case TypeKind.Enum or TypeKind.IntegerEnum or TypeKind.Record or TypeKind.Union:
                return $"{type.JsonClass}.Write(writer, {value})";
            case TypeKind.List:
                return $"{support}.JsonCollections.WriteList<{ElementName(type)}>(writer, {value}, {WriteItemDelegate(type.Element!, type.ElementNullable, support)})";
            case TypeKind.Map:
                return $"{support}.JsonCollections.WriteMap<{ElementName(type)}>(writer, {value}, {WriteItemDelegate(type.Element!, type.ElementNullable, support)})";
            case TypeKind.DateTimeOffset when Written(type.Wire) == WireFormats.SecondsObject:
                return $"{support}.JsonTime.WriteSecondsObject(writer, {value}, {TimestampNames(type)})";
            case TypeKind.DateTimeOffset:
                return $"{support}.JsonTime.Write{Written(type.Wire)}(writer, {value})";
            default:
                return $"{support}.{Helper(type.Kind)}.Write{Suffix(type.Kind)}{(type.Wire == WireFormats.Text ? "Text" : "")}(writer, {value})";
        }
    }

    /// <summary>An expression that converts to <c>JsonWrite&lt;T&gt;</c>.</summary>
    public static string WriteDelegate(TypeRef type, string support)
    {
        var needsLambda =
            type.Kind is TypeKind.List or TypeKind.Map
            || (type.Kind == TypeKind.DateTimeOffset && Written(type.Wire) == WireFormats.SecondsObject);
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

    private static string ElementDelegate(TypeRef list, string support)
    {
        var element = list.Element!;
        if (!list.ElementNullable)
        {
            return ReadDelegate(element, support);
        }

        return Lambda($"reader.IsNull ? default({element.NullableName}) : {Read(element, support)}", support);
    }

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

    private static string Helper(TypeKind kind) =>
        kind switch
        {
            TypeKind.String or TypeKind.Guid or TypeKind.Uri or TypeKind.Bytes => "JsonText",
            TypeKind.Date => "JsonTime",
            TypeKind.Json => "JsonAny",
            _ => "JsonNumber",
        };

    private static string Suffix(TypeKind kind) => kind is TypeKind.String or TypeKind.Json ? "" : kind.ToString();
}
