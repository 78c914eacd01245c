namespace SourceGen.OpenApi;

/// <summary>What each kind of value is in C#, on the wire, in a filter, in a union and in a walk.</summary>
internal static class KindTable
{
    private static readonly KindTraits[] ByKind = Index();

    /// <summary>Every kind's traits.</summary>
    public static IEnumerable<KindTraits> All => [.. Texts, .. Numbers, .. Times, .. EmittedTypes, .. Structures];

    public static KindTraits Of(TypeKind kind) => ByKind[(int)kind];

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
            },
            Number(TypeKind.Int32, "int", width: 1) with
            {
                IsWhole = true,
                IsIdentity = true,
                IsErrorCode = true,
            },
            Number(TypeKind.Int64, "long", width: 2) with
            {
                IsWhole = true,
                IsIdentity = true,
                IsErrorCode = true,
            },
            Number(TypeKind.Single, "float", width: 3),
            Number(TypeKind.Double, "double", width: 4),
            Number(TypeKind.Decimal, "decimal", width: 5) with
            {
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
            },
            new() { Kind = TypeKind.Stream, Route = JsonRoute.None },
        ];

    private static KindTraits Number(TypeKind kind, string name, int width) =>
        new()
        {
            Kind = kind,
            Name = name,
            IsValueType = true,
            Reader = "JsonNumber.Read" + kind,
            ItemReader = "JsonItem." + kind,
            Writer = "JsonNumber.Write" + kind,
            MemberWriter = "WriteNumber",
            Tokens = JsonTokens.Number,
            IsScalar = true,
            CaseName = "Number",
            Bounds = ValueBounds.Number,
            Width = width,
            HasRange = true,
            CursorFormat = "Number",
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
