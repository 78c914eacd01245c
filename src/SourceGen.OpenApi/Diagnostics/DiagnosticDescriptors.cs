using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>Every diagnostic of the product. Each has a row in AnalyzerReleases.Unshipped.md and a page under docs/diagnostics.</summary>
internal static partial class DiagnosticDescriptors
{
    private const string Category = "OpenApi";

    /// <summary>Where the pages are, relative to the repository.</summary>
    // The same address as ProductUrl of Directory.Build.props; a test compares them.
    private const string Pages = "https://github.com/sourcegen-openapi/SourceGen.OpenApi/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor Syntax = new(
        DiagnosticIds.Syntax,
        "The document cannot be parsed",
        "The document cannot be parsed: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.Syntax + ".md"
    );

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        DiagnosticIds.DuplicateKey,
        "A key occurs twice",
        "The key '{0}' occurs twice in this object; the last one counts",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.DuplicateKey + ".md"
    );

    public static readonly DiagnosticDescriptor TooLarge = new(
        DiagnosticIds.TooLarge,
        "The document exceeds a safety limit",
        "The document is not read, because it is {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.TooLarge + ".md"
    );

    public static readonly DiagnosticDescriptor NotOpenApi = new(
        DiagnosticIds.NotOpenApi,
        "Not an OpenAPI document that can be read",
        "This is not an OpenAPI document that can be read: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.NotOpenApi + ".md"
    );

    public static readonly DiagnosticDescriptor Internal = new(
        DiagnosticIds.Internal,
        "The generator failed on this document",
        "The generator failed on '{0}', which is a fault of the generator: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.Internal + ".md"
    );

    public static readonly DiagnosticDescriptor WrongSetting = new(
        DiagnosticIds.WrongSetting,
        "A setting has a value that it cannot have",
        "The setting '{0}' of this document is '{1}', but must be {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.WrongSetting + ".md"
    );

    public static readonly DiagnosticDescriptor UnknownSetting = new(
        DiagnosticIds.UnknownSetting,
        "Unknown setting",
        "There is no setting '{0}'; did you mean '{1}'?",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.UnknownSetting + ".md"
    );

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        DiagnosticIds.LanguageVersion,
        "The language version is too low",
        "The generated client needs C# {0} or later, but this project is compiled as C# {1}; set LangVersion in the project",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.LanguageVersion + ".md"
    );

    public static readonly DiagnosticDescriptor CompilerVersion = new(
        DiagnosticIds.CompilerVersion,
        "A needed package or compiler is missing",
        "The generated client cannot be compiled here: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.CompilerVersion + ".md"
    );

    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        DiagnosticIds.UnresolvedReference,
        "A reference leads nowhere",
        "Nothing is found at '{0}'; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.UnresolvedReference + ".md"
    );

    public static readonly DiagnosticDescriptor CircularReference = new(
        DiagnosticIds.CircularReference,
        "A reference leads back to itself",
        "The reference '{0}' leads back to where it stands; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.CircularReference + ".md"
    );

    public static readonly DiagnosticDescriptor MissingFile = new(
        DiagnosticIds.MissingFile,
        "A reference leads to a file that is not among AdditionalFiles",
        "The file '{0}' is not among AdditionalFiles, so that '{1}' cannot be followed; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.MissingFile + ".md"
    );

    public static readonly DiagnosticDescriptor RemoteReference = new(
        DiagnosticIds.RemoteReference,
        "A reference leads to the network",
        "'{0}' leads to the network, which the compiler never opens: bring the file into the project; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.RemoteReference + ".md"
    );

    public static readonly DiagnosticDescriptor InvalidValue = new(
        DiagnosticIds.InvalidValue,
        "A value is not what OpenAPI asks for here",
        "'{0}' must be {1}; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.InvalidValue + ".md"
    );

    public static readonly DiagnosticDescriptor UnknownKeyword = new(
        DiagnosticIds.UnknownKeyword,
        "Misspelt OpenAPI keyword",
        "OpenAPI knows no '{0}' here; did you mean '{1}'?",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.UnknownKeyword + ".md"
    );

    public static readonly DiagnosticDescriptor UnknownExtension = new(
        DiagnosticIds.UnknownExtension,
        "Misspelt extension",
        "There is no extension '{0}'; did you mean '{1}'?",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.UnknownExtension + ".md"
    );

    public static readonly DiagnosticDescriptor UnknownExtensionKey = new(
        DiagnosticIds.UnknownExtensionKey,
        "Unknown key in an extension",
        "The extension '{0}' has no key '{1}'; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.UnknownExtensionKey + ".md"
    );

    public static readonly DiagnosticDescriptor InvalidExtension = new(
        DiagnosticIds.InvalidExtension,
        "An extension has a value that it cannot have",
        "The extension '{0}' is ignored: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.InvalidExtension + ".md"
    );

    public static readonly DiagnosticDescriptor DanglingExtension = new(
        DiagnosticIds.DanglingExtension,
        "An extension points at nothing",
        "An extension points at nothing: {0}; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.DanglingExtension + ".md"
    );

    /// <summary>All of them, in the order of their ids.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => Index.Known.Values;

    /// <summary>The descriptor that a <see cref="DiagnosticInfo"/> names.</summary>
    public static DiagnosticDescriptor ById(string id) => Index.Known[id];

    /// <summary>Apart from the descriptors, so that it is filled when all of them exist.</summary>
    private static class Index
    {
        public static readonly Dictionary<string, DiagnosticDescriptor> Known = Of(
            Syntax,
            DuplicateKey,
            TooLarge,
            NotOpenApi,
            Internal,
            WrongSetting,
            UnknownSetting,
            LanguageVersion,
            CompilerVersion,
            UnresolvedReference,
            CircularReference,
            MissingFile,
            RemoteReference,
            InvalidValue,
            UnknownKeyword,
            UnknownExtension,
            UnknownExtensionKey,
            InvalidExtension,
            DanglingExtension,
            OperationSkipped,
            FeatureIgnored,
            UnsupportedSecurity,
            CallbacksSkipped,
            NoOperationId,
            DuplicateOperationId,
            NoServer,
            ExampleMismatch,
            DefaultOutsideEnum,
            UndeclaredPathParameter,
            PatternMatchesNothing,
            OverlayMatchesNothing,
            BadOverlay,
            StrayOverlay,
            OwnTypeMatchesNothing,
            HintsHidden,
            PagingNotRecognised,
            SurfaceBroken,
            SurfaceBehind,
            BadSurface,
            NotCSharp,
            OtherTooling
        );

        private static Dictionary<string, DiagnosticDescriptor> Of(params DiagnosticDescriptor[] descriptors)
        {
            var index = new Dictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
            foreach (var descriptor in descriptors)
            {
                index.Add(descriptor.Id, descriptor);
            }

            return index;
        }
    }
}
