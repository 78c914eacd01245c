using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>Gives diagnostics their positions and hands them to the compiler.</summary>
internal static class DiagnosticReporter
{
    /// <summary>Reports diagnostics about any of <paramref name="files"/>.</summary>
    public static void ReportTo(
        this EquatableArray<DiagnosticInfo> diagnostics,
        SourceProductionContext context,
        ImmutableArray<SpecFile> files,
        EquatableArray<SeverityChoice> severities = default
    )
    {
        foreach (var diagnostic in Locate(diagnostics, files, context.CancellationToken, severities))
        {
            Report(context, diagnostic, severities);
        }
    }

    /// <summary>Reports a diagnostic whose place is known already.</summary>
    public static void Report(
        SourceProductionContext context,
        string id,
        Location location,
        EquatableArray<string> arguments,
        EquatableArray<SeverityChoice> severities
    ) => Report(context, Create(id, location, arguments, severities), severities);

    /// <summary>The same as a list, in the order given.</summary>
    public static ImmutableArray<Diagnostic> Locate(
        EquatableArray<DiagnosticInfo> diagnostics,
        ImmutableArray<SpecFile> files,
        CancellationToken cancellationToken,
        EquatableArray<SeverityChoice> severities = default
    )
    {
        if (diagnostics.IsEmpty)
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        var located = new Diagnostic[diagnostics.Count];
        foreach (var group in GroupByFile(diagnostics))
        {
            var file = FileOf(files, group.Key);
            var wanted = group.Value.ConvertAll(index => diagnostics[index]);
            var locations = file is null ? null : PositionMap.Locate(file, wanted, cancellationToken);
            for (var i = 0; i < wanted.Count; i++)
            {
                located[group.Value[i]] = Create(wanted[i].Id, locations?[i] ?? Location.None, wanted[i].Arguments, severities);
            }
        }

        return ImmutableArray.Create(located);
    }

    private static Dictionary<string, List<int>> GroupByFile(EquatableArray<DiagnosticInfo> diagnostics)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < diagnostics.Count; i++)
        {
            if (!groups.TryGetValue(diagnostics[i].Path, out var group))
            {
                groups.Add(diagnostics[i].Path, group = []);
            }

            group.Add(i);
        }

        return groups;
    }

    private static SpecFile? FileOf(ImmutableArray<SpecFile> files, string path)
    {
        SpecFile? unread = null;
        foreach (var file in files)
        {
            if (string.Equals(file.RelativePath, path, StringComparison.OrdinalIgnoreCase))
            {
                if (file.IsRead)
                {
                    return file;
                }

                unread ??= file;
            }
        }

        return unread;
    }

    private static void Report(SourceProductionContext context, Diagnostic diagnostic, EquatableArray<SeverityChoice> severities)
    {
        if (severities.For(diagnostic.Id) is not (ReportDiagnostic.Suppress or ReportDiagnostic.Hidden))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static Diagnostic Create(
        string id,
        Location location,
        EquatableArray<string> arguments,
        EquatableArray<SeverityChoice> severities
    )
    {
        var descriptor = DiagnosticDescriptors.ById(id);
        var severity = severities.For(id) switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            _ => descriptor.DefaultSeverity,
        };
        object[] values = [.. arguments.Select(static argument => (object)argument)];
        if (!descriptor.IsEnabledByDefault && severities.For(id) != ReportDiagnostic.Default)
        {
            return Asked(descriptor, location, severity, values);
        }

        return Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties: null, values);
    }

    /// <summary>
    /// A diagnostic that is off until an <c>.editorconfig</c> asks for it: the compiler looks for that where there is code, and would drop it.
    /// </summary>
    private static Diagnostic Asked(DiagnosticDescriptor descriptor, Location location, DiagnosticSeverity severity, object[] values) =>
        Diagnostic.Create(
            descriptor.Id,
            descriptor.Category,
            string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), values),
            severity,
            descriptor.DefaultSeverity,
            isEnabledByDefault: true,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            title: descriptor.Title,
            helpLink: descriptor.HelpLinkUri,
            location: location
        );
}
