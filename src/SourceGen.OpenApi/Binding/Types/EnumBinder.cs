using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Binds a list of allowed values to an open enum.</summary>
internal static class EnumBinder
{
    private const int MostWords = 4;

    public static EnumModel Bind(ApiSchema schema, TypeIdentity identity)
    {
        var members = new NamePool(reserved: ReservedNames.EnumMembers);
        members.Block(identity.Name);
        var isText = EnumValues.IsText(schema);
        var values = schema.Enum;
        var names = members.ReserveAll([
            .. values.AsSpan().ToArray().Select(value => NameWish.OfValue(value.Text, value.Name ?? NumberName(value))),
        ]);
        var models = new EnumValueModel[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var value = values[i];
            models[i] = new EnumValueModel(
                names[i],
                value.Text,
                IsNumber: !isText && value.Kind != EnumValueKind.String,
                value.Description
            );
        }

        return new EnumModel
        {
            Name = identity.Name,
            Type = identity.Type,
            JsonClass = identity.JsonClass,
            Summary = schema.Description ?? schema.Title ?? $"A value of {identity.Name}.",
            Remarks = "An open list: a value that is not listed here is kept as it came.",
            IsDeprecated = schema.Deprecated,
            Values = new EquatableArray<EnumValueModel>(models),
            IsInteger = identity.Type.Kind == TypeKind.IntegerEnum,
        };
    }

    /// <summary>Digits say nothing as a name: a short description does, and otherwise that it is a value. Null for what begins with a word.</summary>
    private static string? NumberName(ApiEnumValue value)
    {
        if (value.Text.Length == 0 || !NameWords.IsDigit(value.Text[0]) || !IsNumber(value.Text))
        {
            return null;
        }

        var words = value.Description?.TrimEnd('.').Split(' ');
        return words is { Length: > 0 and <= MostWords } && words[0].Length > 0 && NameWords.IsLetter(words[0][0])
            ? CSharpNames.Pascal(value.Description!)
            : "Value" + value.Text.Replace('.', '_');
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
