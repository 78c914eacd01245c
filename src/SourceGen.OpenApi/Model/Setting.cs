using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi;

/// <summary>A setting of a document: metadata of its item, and where there is one a property that gives it to all documents of the project.</summary>
internal sealed class Setting
{
    /// <summary>What the name of every property begins with.</summary>
    public const string PropertyPrefix = "OpenApi";

    private Setting(string name, string expected)
    {
        Name = name;
        Expected = expected;
    }

    /// <summary>The name of the metadata.</summary>
    public string Name { get; }

    /// <summary>What a value has to be, as a message says it.</summary>
    public string Expected { get; }

    /// <summary>True when a property with the same name after <see cref="PropertyPrefix"/> gives the setting to all documents.</summary>
    public bool HasProperty { get; init; }

    /// <summary>The name of that property.</summary>
    public string PropertyName => PropertyPrefix + Name;

    /// <summary>The words that it can be, the default first; none where any text of the form will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Sets the member of <see cref="ClientSettings"/>; null when the text is no value of the setting.</summary>
    public required Func<ClientSettings, string, ClientSettings?> Set { get; init; }

    /// <summary>A text that is equal for equal values, and by which two listings of one document are put in order.</summary>
    public required Func<ClientSettings, string> Order { get; init; }

    /// <summary>One of several words, case ignored; the first is the default.</summary>
    public static Setting Choice(
        string name,
        string[] values,
        Func<ClientSettings, int> get,
        Func<ClientSettings, int, ClientSettings> set
    ) =>
        new(name, "'" + string.Join("' or '", values) + "'")
        {
            HasProperty = true,
            Values = values,
            Set = (settings, text) =>
                Array.FindIndex(values, value => value.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index
                    ? set(settings, index)
                    : null,
            Order = settings => get(settings).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    /// <summary>A choice of <c>false</c>, the default, and <c>true</c>.</summary>
    public static Setting Flag(string name, Func<ClientSettings, bool> get, Func<ClientSettings, bool, ClientSettings> set) =>
        Choice(name, ["false", "true"], settings => get(settings) ? 1 : 0, (settings, index) => set(settings, index == 1));

    /// <summary>One C# identifier.</summary>
    public static Setting Identifier(string name, Func<ClientSettings, string?> get, Func<ClientSettings, string, ClientSettings> set) =>
        new(name, "a C# identifier")
        {
            Set = (settings, text) => IsIdentifier(text) ? set(settings, text) : null,
            Order = settings => get(settings) ?? "",
        };

    /// <summary>C# identifiers with dots between.</summary>
    public static Setting Namespace(string name, Func<ClientSettings, string?> get, Func<ClientSettings, string, ClientSettings> set) =>
        new(name, "a C# namespace")
        {
            HasProperty = true,
            Set = (settings, text) => Array.TrueForAll(text.Split('.'), IsIdentifier) ? set(settings, text) : null,
            Order = settings => get(settings) ?? "",
        };

    /// <summary>One of several words, case ignored, without a default of its own.</summary>
    public static Setting Optional(
        string name,
        string[] values,
        Func<ClientSettings, int?> get,
        Func<ClientSettings, int, ClientSettings> set
    )
    {
        var choice = Choice(name, values, settings => get(settings) ?? -1, set);
        return new Setting(name, choice.Expected)
        {
            HasProperty = true,
            Set = choice.Set,
            Order = choice.Order,
        };
    }

    /// <summary>Texts with <c>;</c> between, or with <c>|</c>, which the targets put in its place on the way to the compiler.</summary>
    public static Setting List(
        string name,
        Func<ClientSettings, EquatableArray<string>> get,
        Func<ClientSettings, EquatableArray<string>, ClientSettings> set,
        bool hasProperty = true
    ) =>
        new(name, "a list")
        {
            HasProperty = hasProperty,
            Set = (settings, text) =>
                set(
                    settings,
                    text.Split(';', '|').Select(static part => part.Trim()).Where(static part => part.Length > 0).ToEquatableArray()
                ),
            Order = settings => string.Join(";", get(settings)),
        };

    /// <summary>Whether the file becomes a client: asked before there is anything to set.</summary>
    public static Setting Wanted(string name) =>
        new(name, "'true' or 'false'") { Set = (settings, text) => bool.TryParse(text, out _) ? settings : null, Order = static _ => "" };

    private static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;
}
