using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Turns parameters, and members of a body that are sent one by one, into what the request-building code needs.</summary>
internal sealed class ParameterBinder(TypeTable types, BindingContext context)
{
    /// <summary>Inline enums with the same values and the same name are one type, whichever operation they stand at.</summary>
    private readonly Dictionary<string, ApiSchema> _shared = new(StringComparer.Ordinal);

    public ParameterModel Bind(RequestField field, string fieldName, string typeHint)
    {
        var schema = types.Target(field.Schema);
        var isList = schema.Types == SchemaTypes.Array && schema.Items is not null;
        var value = isList ? types.Target(schema.Items!) : schema;
        var type = TypeOf(field.Schema, typeHint);
        var scalar = isList ? type.Element ?? type : type;
        var model = new ParameterModel
        {
            Field = fieldName,
            Place = field.Place,
            WireName = field.WireName,
            Type = type,
            Style = field.Style,
            Explode = field.Explode,
            AllowReserved = field.AllowReserved,
            IsJson = field.IsJson,
            IsUnixTime = (scalar.Wire & WireFormats.UnixSeconds) != WireFormats.Default,
            IsText = (scalar.Wire & WireFormats.Text) != WireFormats.Default,
            DateFormat = DateFormat(field, scalar),
        };
        model = WithBounds(model, value.Bounds, scalar, field);
        var list = schema.Bounds;
        model = isList ? model with { MinItems = list.MinItems, MaxItems = list.MaxItems, UniqueItems = list.UniqueItems } : model;
        return context.Model.Settings.ValidateRequests ? model : Unchecked(model);
    }

    /// <summary>The same without what a value must satisfy; how it is written stays.</summary>
    private static ParameterModel Unchecked(ParameterModel model) =>
        model with
        {
            MinLength = null,
            MaxLength = null,
            Pattern = null,
            Minimum = null,
            Maximum = null,
            ExclusiveMinimum = false,
            ExclusiveMaximum = false,
            MultipleOf = null,
            MinItems = null,
            MaxItems = null,
            UniqueItems = false,
            Allowed = default,
        };

    private TypeRef TypeOf(ApiSchema schema, string hint)
    {
        var target = types.Target(schema);
        if (schema.Reference is null && !target.Enum.IsEmpty)
        {
            var key = hint + "\n" + string.Join("\n", target.Enum.Select(static value => value.Text));
            if (_shared.TryGetValue(key, out var first))
            {
                schema = first;
            }
            else
            {
                _shared.Add(key, schema);
            }
        }

        return types.Resolve(schema, hint);
    }

    private string? DateFormat(RequestField field, TypeRef scalar)
    {
        if (!scalar.Traits.HasDateFormat)
        {
            return null;
        }

        if (field.DateFormat is not { } format)
        {
            return (scalar.Wire & WireFormats.Rfc2822) != WireFormats.Default ? "r" : null;
        }

        try
        {
            _ = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc).ToString(format, CultureInfo.InvariantCulture);
            return format;
        }
        catch (FormatException)
        {
            context.Report(DiagnosticIds.InvalidExtension, field.Pointer, "x-date-format", $"'{format}' is no .NET date format");
            return null;
        }
    }

    private ParameterModel WithBounds(ParameterModel model, ApiBounds bounds, TypeRef scalar, RequestField field)
    {
        switch (scalar.Traits.Bounds)
        {
            case ValueBounds.Text:
                var pattern = Pattern(bounds.Pattern, field);
                var dropsPlus = pattern is not null && EcmaPattern.IsE164WithoutPlus(pattern);
                return model with
                {
                    MinLength = bounds.MinLength,
                    MaxLength = bounds.MaxLength,
                    Pattern = pattern,
                    DropsPlus = dropsPlus,
                    IsPhone = dropsPlus || IsPhone(types.Target(field.Schema)) || (pattern is not null && EcmaPattern.IsE164(pattern)),
                    Allowed = Allowed(field),
                };
            case ValueBounds.ListedText:
                // The empty text of a default struct is no value, unless the document lists it.
                var enumeration = types.EnumOf(scalar);
                return model with { MinLength = enumeration?.Values.Any(static value => value.Wire.Length == 0) == true ? null : 1 };
            case ValueBounds.Number:
                return model with
                {
                    Minimum = Number(bounds.Minimum),
                    Maximum = Number(bounds.Maximum),
                    ExclusiveMinimum = bounds.ExclusiveMinimum,
                    ExclusiveMaximum = bounds.ExclusiveMaximum,
                    MultipleOf = Number(bounds.MultipleOf) is { } step && step != 0 ? step : null,
                };
            case ValueBounds.Seconds when model.IsUnixTime:
                return model with { Minimum = Number(bounds.Minimum), Maximum = Number(bounds.Maximum) };
            default:
                return model;
        }
    }

    private string? Pattern(string? pattern, RequestField field)
    {
        if (pattern is null)
        {
            return null;
        }

        if (EcmaPattern.FindSlip(pattern) is { } slip)
        {
            context.Report(
                DiagnosticIds.InvalidValue,
                field.Schema.Pointer + "/pattern",
                "pattern",
                slip,
                $"values of '{field.WireName}' are sent unchecked"
            );
            return null;
        }

        var translated = EcmaPattern.ToDotNet(pattern);
        if (translated is null)
        {
            context.Report(
                DiagnosticIds.FeatureIgnored,
                field.Schema.Pointer,
                $"the pattern of '{field.WireName}'",
                ".NET cannot read it, so that values are sent unchecked"
            );
        }

        return translated;
    }

    private static bool IsPhone(ApiSchema schema) =>
        (schema.Items ?? schema).Format is "phone-number" or "phone" or "e164" or "e.164" or "tel" or "msisdn";

    /// <summary>Values of a set that did not become an enum of its own.</summary>
    private EquatableArray<string> Allowed(RequestField field) =>
        types.Target(field.Schema).Enum.Select(static value => value.Text).ToEquatableArray();

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
