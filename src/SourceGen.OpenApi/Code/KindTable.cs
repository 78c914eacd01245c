namespace SourceGen.OpenApi;

/// <summary>What each kind of value is in C#, on the wire, in a filter, in a union and in a walk.</summary>
internal static class KindTable
{
    private static readonly KindTraits[] ByKind = Index();

    private static readonly Dictionary<string, (KindTraits Kind, WireFormats Wire)> ByFormat = All.SelectMany(static traits =>
            traits.Formats.Select(format => (format, traits))
        )
        .ToDictionary(static found => found.format.Name, static found => (found.traits, found.format.Wire), StringComparer.Ordinal);

    /// <summary>Every kind's traits.</summary>
    public static IEnumerable<KindTraits> All => [.. Texts, .. Numbers, .. Times, .. Clocks, .. EmittedTypes, .. Structures];

    public static KindTraits Of(TypeKind kind) => ByKind[(int)kind];

    /// <summary>What follows for a type of the consumer's own: what its form allows of what the kind in whose place it stands has.</summary>
    public static KindTraits Of(OwnTypeUse use)
    {
        var instead = Of(use.Instead);
        var isText = use.Type.Form != OwnTypeForm.JsonConverter && (use.Tokens & (JsonTokens.Text | JsonTokens.Number)) != JsonTokens.None;
        return Of(TypeKind.Own) with
        {
            Tokens = use.Tokens,
            IsScalar = isText,
            IsComparable = isText,
            IsTime = instead.IsTime,
            IsLink = instead.IsLink,
            IsIdentity = true,
            IsErrorCode = isText,
            HasRange = use.Type.IsComparable,
            Equality = instead.Equality,
            CursorFormat = instead.CursorFormat,
            CaseName = use.Type.Stem,
            CaseOrder = 1,
            ConvertsToUnion = !use.Type.IsInterface,
        };
    }

    /// <summary>The kind that a format means, and its form on the wire; null for a format that means no kind of its own.</summary>
    public static (KindTraits Kind, WireFormats Wire)? OfFormat(string? format) =>
        format is not null && ByFormat.TryGetValue(format, out var found) ? found : null;

    /// <summary>Text, and what is written as text.</summary>
    private static KindTraits[] Texts =>
        [
            new()
            {
                Kind = TypeKind.String,
                Name = "string",
                Reader = "JsonText.Read",
                ItemReader = "JsonItem.Text",
                Writer = "JsonText.Write",
                MemberWriter = "WriteString",
                Tokens = JsonTokens.Text,
                IsScalar = true,
                TextMember = "",
                CaseName = "Text",
                Bounds = ValueBounds.Text,
                IsLink = true,
                IsIdentity = true,
                IsErrorCode = true,
                HasRange = true,
                TakesAll = true,
            },
            new()
            {
                Kind = TypeKind.Guid,
                Name = "global::System.Guid",
                IsValueType = true,
                Reader = "JsonText.ReadGuid",
                ItemReader = "JsonItem.Guid",
                Writer = "JsonText.WriteGuid",
                MemberWriter = "WriteString",
                Tokens = JsonTokens.Text,
                IsScalar = true,
                TextMember = "ToString(\"D\")",
                CaseName = "Guid",
                CaseOrder = 0,
                IsIdentity = true,
                Formats = [new("uuid"), new("guid")],
            },
            new()
            {
                Kind = TypeKind.Uri,
                Name = "global::System.Uri",
                Reader = "JsonText.ReadUri",
                ItemReader = "JsonItem.Uri",
                Writer = "JsonText.WriteUri",
                Tokens = JsonTokens.Text,
                IsScalar = true,
                TextMember = "OriginalString",
                CaseName = "Uri",
                CaseOrder = 3,
                Bounds = ValueBounds.Text,
                IsLink = true,
                IsIdentity = true,
                Formats = [new("uri"), new("uri-reference"), new("url")],
            },
            new()
            {
                Kind = TypeKind.Bytes,
                Name = "byte[]",
                Reader = "JsonText.ReadBytes",
                ItemReader = "JsonItem.Bytes",
                Writer = "JsonText.WriteBytes",
                Tokens = JsonTokens.Text,
                IsScalar = true,
                Comparer = "Bytes",
                CaseName = "Bytes",
                CaseOrder = 2,
                Formats = [new("byte"), new("base64"), new("binary")],
            },
        ];

    /// <summary>Numbers and booleans.</summary>
    private static KindTraits[] Numbers =>
        [
            new()
            {
                Kind = TypeKind.Boolean,
                Name = "bool",
                IsValueType = true,
                Reader = "JsonNumber.ReadBoolean",
                ItemReader = "JsonItem.Boolean",
                Writer = "JsonNumber.WriteBoolean",
                MemberWriter = "WriteBoolean",
                Tokens = JsonTokens.Boolean,
                IsScalar = true,
                CaseName = "Boolean",
                IsComparable = false,
                TakesAll = true,
            },
            Whole(TypeKind.Int8, "sbyte", width: 1, "int8"),
            Whole(TypeKind.UInt8, "byte", width: 2, "uint8"),
            Whole(TypeKind.Int16, "short", width: 3, "int16"),
            Whole(TypeKind.UInt16, "ushort", width: 4, "uint16"),
            Whole(TypeKind.Int32, "int", width: 5, "int32") with
            {
                ItemReader = "JsonItem.Int32",
            },
            Whole(TypeKind.UInt32, "uint", width: 6, "uint32"),
            Whole(TypeKind.Int64, "long", width: 7, "int64") with
            {
                ItemReader = "JsonItem.Int64",
            },
            Number(TypeKind.UInt64, "ulong", width: 8, "uint64") with
            {
                IsIdentity = true,
            },
            Number(TypeKind.Single, "float", width: 9, "float") with
            {
                ItemReader = "JsonItem.Single",
            },
            Number(TypeKind.Double, "double", width: 10, "double") with
            {
                ItemReader = "JsonItem.Double",
            },
            Number(TypeKind.Decimal, "decimal", width: 11, "decimal") with
            {
                ItemReader = "JsonItem.Decimal",
                IsIdentity = true,
            },
        ];

    /// <summary>Points in time and dates.</summary>
    private static KindTraits[] Times =>
        [
            new()
            {
                Kind = TypeKind.DateTimeOffset,
                Name = "global::System.DateTimeOffset",
                IsValueType = true,
                Route = JsonRoute.PointInTime,
                Tokens = JsonTokens.Text,
                IsScalar = true,
                CaseName = "Time",
                CaseOrder = 1,
                Bounds = ValueBounds.Seconds,
                IsTime = true,
                HasRange = true,
                Equality = EqualityWord.At,
                CursorFormat = "Iso8601",
                HasDateFormat = true,
                Formats =
                [
                    new("date-time", WireFormats.Iso8601),
                    new("date-time-rfc-2822", WireFormats.Rfc2822),
                    new("date-time-rfc2822", WireFormats.Rfc2822),
                    new("date-time-rfc1123", WireFormats.Rfc2822),
                    new("unixtime", WireFormats.UnixSeconds),
                    new("unix-time", WireFormats.UnixSeconds),
                ],
            },
            new()
            {
                Kind = TypeKind.Date,
                Name = "global::System.DateOnly",
                OlderName = "global::System.DateTime",
                IsValueType = true,
                Reader = "JsonTime.ReadDate",
                ItemReader = "JsonItem.Date",
                Writer = "JsonTime.WriteDate",
                Tokens = JsonTokens.Text,
                IsScalar = true,
                CaseName = "Date",
                CaseOrder = 1,
                IsTime = true,
                HasRange = true,
                Equality = EqualityWord.On,
                CursorFormat = "Iso8601",
                HasDateFormat = true,
                Formats = [new("date")],
            },
        ];

    /// <summary>Times of day and durations.</summary>
    private static KindTraits[] Clocks =>
        [
            new()
            {
                Kind = TypeKind.Time,
                Name = "global::System.TimeOnly",
                OlderName = "global::System.TimeSpan",
                IsValueType = true,
                Reader = "JsonClock.ReadTime",
                Writer = "JsonClock.WriteTime",
                Tokens = JsonTokens.Text,
                IsScalar = true,
                ParameterText = "JsonClock.TimeText",
                CaseName = "TimeOfDay",
                CaseOrder = 1,
                IsTime = true,
                HasRange = true,
                Equality = EqualityWord.At,
                Formats = [new("time"), new("time-only"), new("partial-time")],
            },
            new()
            {
                Kind = TypeKind.Duration,
                Name = "global::System.TimeSpan",
                IsValueType = true,
                Reader = "JsonClock.ReadDuration",
                Writer = "JsonClock.WriteDuration",
                Tokens = JsonTokens.Text,
                IsScalar = true,
                ParameterText = "JsonClock.DurationText",
                TextMember = "ToString(\"c\")",
                CaseName = "Duration",
                CaseOrder = 1,
                HasRange = true,
                Formats =
                [
                    new("duration"),
                    new("date-span", WireFormats.Clock),
                    new("time-span", WireFormats.Clock),
                    new("timespan", WireFormats.Clock),
                ],
            },
        ];

    /// <summary>Types made from the document.</summary>
    private static KindTraits[] EmittedTypes =>
        [
            Emitted(TypeKind.Enum, JsonTokens.Text) with
            {
                IsValueType = true,
                IsScalar = true,
                ParameterMember = ".Value",
                TextMember = "Value",
                CaseOrder = 4,
                Bounds = ValueBounds.ListedText,
                IsIdentity = true,
                IsErrorCode = true,
                TakesAll = true,
                IsListed = true,
            },
            Emitted(TypeKind.IntegerEnum, JsonTokens.Number) with
            {
                IsValueType = true,
                IsScalar = true,
                ParameterMember = ".Value",
                TextMember = "Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
                CaseOrder = 4,
                IsIdentity = true,
                IsErrorCode = true,
                IsListed = true,
            },
            Emitted(TypeKind.Record, JsonTokens.Object) with
            {
                IsComparable = false,
            },
            Emitted(TypeKind.Union, JsonTokens.Object) with
            {
                IsComparable = false,
            },
        ];

    /// <summary>What holds others, or anything.</summary>
    private static KindTraits[] Structures =>
        [
            Elements(TypeKind.List, JsonTokens.Array),
            Elements(TypeKind.Map, JsonTokens.Object),
            new()
            {
                Kind = TypeKind.Json,
                Name = "global::System.Text.Json.JsonElement",
                IsValueType = true,
                Reader = "JsonAny.Read",
                ItemReader = "JsonItem.Json",
                Writer = "JsonAny.Write",
                Tokens = JsonTokens.Any,
                Comparer = "Json",
                ConvertsToUnion = false,
                TakesAll = true,
            },
            new() { Kind = TypeKind.Stream, Route = JsonRoute.None },
            new() { Kind = TypeKind.Own, Route = JsonRoute.EmittedClass },
        ];

    private static KindTraits Number(TypeKind kind, string name, int width, string format) =>
        new()
        {
            Kind = kind,
            Name = name,
            IsValueType = true,
            Reader = "JsonNumber.Read" + kind,
            Writer = "JsonNumber.Write" + kind,
            MemberWriter = "WriteNumber",
            Tokens = JsonTokens.Number,
            IsScalar = true,
            CaseName = "Number",
            Bounds = ValueBounds.Number,
            Width = width,
            HasRange = true,
            CursorFormat = "Number",
            Formats = [new(format)],
        };

    /// <summary>A whole number that a <c>long</c> holds.</summary>
    private static KindTraits Whole(TypeKind kind, string name, int width, string format) =>
        Number(kind, name, width, format) with
        {
            IsWhole = true,
            IsIdentity = true,
            IsErrorCode = true,
        };

    private static KindTraits Emitted(TypeKind kind, JsonTokens tokens) =>
        new()
        {
            Kind = kind,
            Route = JsonRoute.EmittedClass,
            Tokens = tokens,
        };

    private static KindTraits Elements(TypeKind kind, JsonTokens tokens) =>
        new()
        {
            Kind = kind,
            Route = JsonRoute.Elements,
            Reader = "JsonCollections.Read" + kind,
            Writer = "JsonCollections.Write" + kind,
            Tokens = tokens,
            Comparer = kind.ToString(),
            CaseName = kind.ToString(),
            ConvertsToUnion = false,
            IsComparable = false,
        };

    private static KindTraits[] Index()
    {
        var all = All.ToList();
        var byKind = new KindTraits[all.Max(static traits => (int)traits.Kind) + 1];
        foreach (var traits in all)
        {
            byKind[(int)traits.Kind] = traits;
        }

        return byKind;
    }
}
