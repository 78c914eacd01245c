using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>A document's settings and what is wrong with them.</summary>
internal sealed record SettingsReading(ClientSettings Settings, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static SettingsReading None { get; } = new(new ClientSettings(), default);
}

/// <summary>
/// Reads settings from an item's metadata (<c>Namespace</c>), and where that is empty from the project's properties (<c>OpenApiNamespace</c>).
/// </summary>
internal static class SettingsReader
{
    private const string MetadataPrefix = "build_metadata.AdditionalFiles.";
    private const string PropertyPrefix = "build_property.OpenApi";

    private static readonly string[] Metadata =
    [
        "OpenApiClient",
        "Namespace",
        "ClientName",
        "Visibility",
        "UnknownMembers",
        "EmitTestDoubles",
    ];
    private static readonly string[] Properties = ["Namespace", "Visibility", "UnknownMembers", "EmitTestDoubles"];

    /// <summary>All metadata that an item may have; docs/settings.md lists them.</summary>
    public static IReadOnlyList<string> MetadataNames => Metadata;

    /// <summary>The settings that a property can give to all documents of a project, named <c>OpenApi</c> and this.</summary>
    public static IReadOnlyList<string> PropertyNames => Properties;

    /// <summary>What the item says of itself: a client is wanted, is not wanted, or nothing.</summary>
    public static bool? IsWanted(AnalyzerConfigOptions metadata) =>
        Value(metadata, MetadataPrefix + "OpenApiClient") is { } text && bool.TryParse(text, out var wanted) ? wanted : null;

    public static SettingsReading Read(AnalyzerConfigOptions metadata, AnalyzerConfigOptions global, string path)
    {
        var reader = new SettingSource(metadata, global, path);
        reader.CheckWanted();
        reader.CheckNames(metadata, MetadataPrefix, Metadata);
        reader.CheckNames(global, PropertyPrefix, Properties);
        var settings = new ClientSettings
        {
            Namespace = reader.Name("Namespace", dotted: true),
            ClientName = reader.Name("ClientName", dotted: false),
            IsPublic = reader.Choice("Visibility", "public", "internal") is "public",
            KeepUnknownMembers = reader.Choice("UnknownMembers", "ignore", "keep") is "keep",
            EmitTestDoubles = reader.Choice("EmitTestDoubles", "false", "true") is "true",
        };
        return new SettingsReading(settings, reader.Diagnostics.ToEquatableArray());
    }

    private static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    private sealed class SettingSource(AnalyzerConfigOptions metadata, AnalyzerConfigOptions global, string path)
    {
        public List<DiagnosticInfo> Diagnostics { get; } = [];

        public void CheckWanted()
        {
            if (Value(metadata, MetadataPrefix + "OpenApiClient") is { } text && !bool.TryParse(text, out _))
            {
                Wrong("OpenApiClient", text, "'true' or 'false'");
            }
        }

        /// <summary>Keys that reach us by .editorconfig may be anything; the project's own arrive only when they are declared.</summary>
        public void CheckNames(AnalyzerConfigOptions options, string prefix, string[] known)
        {
            foreach (var key in options.Keys)
            {
                if (!key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || key.Length == prefix.Length)
                {
                    continue;
                }

                var name = key.Substring(prefix.Length);
                if (
                    Array.FindIndex(known, k => k.Equals(name, StringComparison.OrdinalIgnoreCase)) < 0
                    && NearMiss.Of(name, known) is { } meant
                )
                {
                    Diagnostics.Add(DiagnosticInfo.AtKey(DiagnosticIds.UnknownSetting, path, "", name, meant));
                }
            }
        }

        public string? Name(string name, bool dotted)
        {
            if (Setting(name) is not { } text)
            {
                return null;
            }

            if (IsName(text, dotted))
            {
                return text;
            }

            Wrong(name, text, dotted ? "a C# namespace" : "a C# identifier");
            return null;
        }

        /// <summary>One of the values in lower case, the first by default.</summary>
        public string Choice(string name, params string[] values)
        {
            if (Setting(name) is not { } text)
            {
                return values[0];
            }

            foreach (var value in values)
            {
                if (value.Equals(text, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            Wrong(name, text, "'" + string.Join("' or '", values) + "'");
            return values[0];
        }

        private static bool IsName(string text, bool dotted)
        {
            foreach (var part in dotted ? text.Split('.') : [text])
            {
                if (!SyntaxFacts.IsValidIdentifier(part) || SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None)
                {
                    return false;
                }
            }

            return true;
        }

        private string? Setting(string name) => Value(metadata, MetadataPrefix + name) ?? Value(global, PropertyPrefix + name);

        private void Wrong(string name, string value, string expected) =>
            Diagnostics.Add(DiagnosticInfo.AtKey(DiagnosticIds.WrongSetting, path, "", name, value, expected));
    }
}
