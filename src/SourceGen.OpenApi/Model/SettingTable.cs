namespace SourceGen.OpenApi;

/// <summary>
/// All settings of a document, each once: what they are called, which values they take and what those set. The reader, the check for misspelt names and
/// the order of documents come from it; tests compare it with docs/settings.md and with the names that build/ declares to the compiler.
/// </summary>
internal static class SettingTable
{
    /// <summary>Whether a file becomes a client at all.</summary>
    public static Setting Client { get; } = Setting.Wanted("OpenApiClient");

    /// <summary>In the order in which they tell two listings of one document apart.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Client,
        Setting.Namespace(
            "Namespace",
            static settings => settings.Namespace,
            static (settings, name) => settings with { Namespace = name }
        ),
        Setting.Identifier(
            "ClientName",
            static settings => settings.ClientName,
            static (settings, name) => settings with { ClientName = name }
        ),
        Setting.Choice(
            "Visibility",
            ["public", "internal"],
            static settings => settings.IsPublic ? 0 : 1,
            static (settings, index) => settings with { IsPublic = index == 0 }
        ),
        Setting.Flag(
            "EmitTestDoubles",
            static settings => settings.EmitTestDoubles,
            static (settings, isOn) => settings with { EmitTestDoubles = isOn }
        ),
        Setting.Choice(
            "UnknownMembers",
            ["ignore", "keep"],
            static settings => settings.KeepUnknownMembers ? 1 : 0,
            static (settings, index) => settings with { KeepUnknownMembers = index == 1 }
        ),
        Setting.List(
            "Overlays",
            static settings => settings.Overlays,
            static (settings, paths) => settings with { Overlays = paths },
            hasProperty: false
        ),
        Setting.List(
            "IncludeTags",
            static settings => settings.Choice.IncludeTags,
            static (settings, patterns) => settings with { Choice = settings.Choice with { IncludeTags = patterns } }
        ),
        Setting.List(
            "IncludePaths",
            static settings => settings.Choice.IncludePaths,
            static (settings, patterns) => settings with { Choice = settings.Choice with { IncludePaths = patterns } }
        ),
        Setting.List(
            "IncludeOperations",
            static settings => settings.Choice.IncludeOperations,
            static (settings, patterns) => settings with { Choice = settings.Choice with { IncludeOperations = patterns } }
        ),
        Setting.List(
            "ExcludeTags",
            static settings => settings.Choice.ExcludeTags,
            static (settings, patterns) => settings with { Choice = settings.Choice with { ExcludeTags = patterns } }
        ),
        Setting.List(
            "ExcludePaths",
            static settings => settings.Choice.ExcludePaths,
            static (settings, patterns) => settings with { Choice = settings.Choice with { ExcludePaths = patterns } }
        ),
        Setting.List(
            "ExcludeOperations",
            static settings => settings.Choice.ExcludeOperations,
            static (settings, patterns) => settings with { Choice = settings.Choice with { ExcludeOperations = patterns } }
        ),
        Setting.Flag(
            "ExcludeDeprecated",
            static settings => settings.Choice.ExcludeDeprecated,
            static (settings, isOn) => settings with { Choice = settings.Choice with { ExcludeDeprecated = isOn } }
        ),
        Setting.Optional(
            "Schemas",
            ["all", "used"],
            static settings => settings.Choice.AllSchemas is { } all ? (all ? 0 : 1) : null,
            static (settings, index) => settings with { Choice = settings.Choice with { AllSchemas = index == 0 } }
        ),
        Setting.Optional(
            "Quality",
            ["own", "vendor"],
            static settings => settings.IsVendors is { } isVendors ? (isVendors ? 1 : 0) : null,
            static (settings, index) => settings with { IsVendors = index == 1 }
        ),
        Setting.Choice(
            "ValidateRequests",
            ["true", "false"],
            static settings => settings.ValidateRequests ? 0 : 1,
            static (settings, index) => settings with { ValidateRequests = index == 0 }
        ),
        Setting.Choice(
            "MissingRequired",
            ["throw", "allow"],
            static settings => settings.AllowsMissingRequired ? 1 : 0,
            static (settings, index) => settings with { AllowsMissingRequired = index == 1 }
        ),
    ];

    /// <summary>All names of metadata.</summary>
    public static string[] MetadataNames { get; } = [.. All.Select(static setting => setting.Name)];

    /// <summary>All names of properties that give a setting to every document.</summary>
    public static string[] PropertyNames { get; } =
    [.. All.Where(static setting => setting.HasProperty).Select(static setting => setting.PropertyName)];

    /// <summary>The property that asks for a report.</summary>
    public const string Report = "OpenApiReport";

    /// <summary>The property that asks for new surface baselines.</summary>
    public const string SurfaceUpdate = "OpenApiSurfaceUpdate";

    /// <summary>The property that names the namespace of the support types.</summary>
    public const string SupportNamespace = "OpenApiSupportNamespace";

    /// <summary>The property that gives dates and times of day the types that every target framework has.</summary>
    public const string DateType = "OpenApiDateType";

    /// <summary>All properties that hold for a project as a whole.</summary>
    public static string[] BuildProperties { get; } = [DateType, Report, SupportNamespace, SurfaceUpdate];

    /// <summary>The metadata that a name was meant to be; null for a known name and for one that is near none.</summary>
    public static string? MeantMetadata(string name) => Meant(name, MetadataNames);

    /// <summary>The property that a name was meant to be; null for a known name and for one that is near none.</summary>
    public static string? MeantProperty(string name)
    {
        var prefix = Setting.PropertyPrefix;
        if (!name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // What all names begin with says nothing about how near they are.
        var known = PropertyNames.Concat(BuildProperties).Select(property => property.Substring(prefix.Length));
        return Meant(name.Substring(prefix.Length), [.. known]) is { } meant ? prefix + meant : null;
    }

    private static string? Meant(string name, string[] known) =>
        known.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : NearMiss.Of(name, known);
}
