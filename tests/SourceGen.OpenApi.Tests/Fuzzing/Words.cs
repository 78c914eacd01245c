namespace SourceGen.OpenApi.Tests;

/// <summary>Names as documents have them: mostly plain, some that C# or our own output has trouble with.</summary>
internal static class Words
{
    private static readonly string[] Plain =
    [
        "id",
        "name",
        "status",
        "created_at",
        "updatedAt",
        "phone-number",
        "account_sid",
        "items",
        "data",
        "total",
        "next",
        "body",
        "message",
        "address",
        "kind",
        "type",
        "tags",
        "price",
        "size",
        "owner",
        "parent",
        "children",
        "meta",
        "links",
        "email",
        "url",
        "country",
        "first_name",
        "is_active",
        "has_more",
    ];

    private static readonly string[] Odd =
    [
        // Keywords, contextual ones among them.
        "class",
        "namespace",
        "string",
        "object",
        "event",
        "record",
        "required",
        "file",
        "scoped",
        "field",
        "value",
        "await",
        "async",
        "var",
        "dynamic",
        "nameof",
        "when",
        "global",
        "params",
        "default",
        "null",
        "true",
        "base",
        "this",
        "_",
        "__",
        "__arglist",
        "@class",
        "init",
        "partial",
        "yield",
        "nint",
        "where",
        "with",
        "get",
        "set",
        // What a digit or a sign begins, and what has no letter.
        "3d",
        "123",
        "+1",
        "-1",
        "1.5",
        "*",
        "/",
        "$",
        "$ref_",
        "@",
        "#",
        "<",
        ">=",
        "",
        " ",
        "  two  words ",
        "a.b.c",
        "a/b",
        "a~b",
        "a[b]",
        "a[]",
        "{x}",
        "quo\"te",
        "back\\slash",
        "new\nline",
        "*/",
        "// x",
        "#if",
        "</summary>",
        // Other scripts, marks, pairs.
        "größe",
        "Ünïcödé",
        "名前",
        "имя",
        "e\u0301",
        "\u0301",
        "ſ",
        "ı",
        "İ",
        "ß",
        "ǆ",
        "🎉",
        "a🎉b",
        "\u200d",
        "\u2028",
        "٣",
        "Ⅷ",
        "ª",
        // Names that differ in case or sign only, and those that become one.
        "ID",
        "Id",
        "NAME",
        "Name",
        "created-at",
        "createdAt",
        "CreatedAt",
        "created at",
        "STATUS",
        "Status",
        "status_",
        "_status",
        "status1",
        "status2",
        // Members of object, of records, of what is emitted.
        "ToString",
        "Equals",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "Finalize",
        "EqualityContract",
        "PrintMembers",
        "Clone",
        "AdditionalProperties",
        "FromJson",
        "ToJsonUtf8",
        "Value",
        "Wire",
        "IsKnown",
        "Unknown",
        "Json",
        "Empty",
        "Item",
        "Deconstruct",
        "op_Equality",
        "get_Name",
        "set_Name",
        // Types of the support code, of the framework, of the client itself.
        "Page",
        "ApiResponse",
        "ApiException",
        "AsyncPageable",
        "PageOptions",
        "Optional",
        "JsonCursor",
        "JsonAny",
        "System",
        "Microsoft",
        "Acme",
        "OpenApi",
        "Task",
        "CancellationToken",
        "List",
        "Dictionary",
        "Uri",
        "Guid",
        "DateTimeOffset",
        "Exception",
        "Attribute",
        "HttpClient",
        "Stream",
        "Type",
        "Object",
        "String",
        "Int32",
        "Nullable",
        "Client",
        "Options",
        "Filter",
        "Create",
        "ToQueryString",
        "Messages",
        "IMessagesClient",
        // Locals and parameters that emitted methods have.
        "reader",
        "writer",
        "state",
        "options",
        "cancellationToken",
        "request",
        "response",
        "filter",
        "page",
        "body",
        "transport",
        "result",
        "other",
        "obj",
        "left",
        "right",
        "hash",
        "builder",
        "content",
        "path",
        "query",
        "_value",
        "_transport",
    ];

    public static string Name(Dice dice) =>
        dice.Number(0, 99) switch
        {
            < 60 => dice.Of(Plain),
            < 95 => dice.Of(Odd),
            < 98 => dice.Of(Plain) + "_" + dice.Of(Odd) + dice.Number(0, 9),
            _ => string.Concat(Enumerable.Repeat(dice.Of(Plain) + "_", dice.Number(10, 60))),
        };

    /// <summary>So many names, no two the same.</summary>
    public static List<string> Names(Dice dice, int count)
    {
        var names = new List<string>(count);
        while (names.Count < count)
        {
            var name = Name(dice);
            names.Add(names.Contains(name) ? name + names.Count : name);
        }

        return names;
    }

    /// <summary>A name that OpenAPI allows for a component.</summary>
    public static string Component(Dice dice)
    {
        var name = new string([.. Name(dice).Where(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')]);
        return name.Length == 0 ? "Thing" : name;
    }

    public static List<string> Components(Dice dice, int count)
    {
        var names = new List<string>(count);
        while (names.Count < count)
        {
            var name = Component(dice);
            names.Add(names.Contains(name) ? name + names.Count : name);
        }

        return names;
    }

    /// <summary>Prose, as descriptions have it.</summary>
    public static string Prose(Dice dice) =>
        dice.Of(
            "The name.",
            "Several\nlines\n\n* of\n* markdown",
            "<b>Bold</b> & \"quoted\" */ --> ]]> {0} {{x}}",
            "Ends in a backslash \\",
            "Zeile – mit « Zeichen » 🎉",
            "",
            " ",
            "`code` and [a link](https://example.com/a?b=c&d=e)"
        );
}
