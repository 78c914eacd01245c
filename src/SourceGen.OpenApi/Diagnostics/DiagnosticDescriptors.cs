using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>Every diagnostic of the product. Each has a row in AnalyzerReleases.Unshipped.md and a page under docs/diagnostics.</summary>
internal static class DiagnosticDescriptors
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
        "The extension '{0}' has no key '{1}'; it knows {2}",
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

    public static readonly DiagnosticDescriptor OperationSkipped = new(
        DiagnosticIds.OperationSkipped,
        "An operation is left out",
        "This operation is left out of the client: {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.OperationSkipped + ".md"
    );

    public static readonly DiagnosticDescriptor FeatureIgnored = new(
        DiagnosticIds.FeatureIgnored,
        "A part of the document has no effect",
        "{0} has no effect in the client: {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.FeatureIgnored + ".md"
    );

    public static readonly DiagnosticDescriptor UnsupportedSecurity = new(
        DiagnosticIds.UnsupportedSecurity,
        "A security scheme is not supported",
        "The security scheme '{0}' is not supported: {1}; requests that need it must bring their own credentials",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.UnsupportedSecurity + ".md"
    );

    public static readonly DiagnosticDescriptor CallbacksSkipped = new(
        DiagnosticIds.CallbacksSkipped,
        "Callbacks and webhooks are left out",
        "{0} describe requests that the server makes; the client has no part in them",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.CallbacksSkipped + ".md"
    );

    public static readonly DiagnosticDescriptor NoOperationId = new(
        DiagnosticIds.NoOperationId,
        "An operation has no operationId",
        "This operation has no operationId; its method is named after the verb and the path",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.NoOperationId + ".md"
    );

    public static readonly DiagnosticDescriptor DuplicateOperationId = new(
        DiagnosticIds.DuplicateOperationId,
        "An operationId occurs twice",
        "The operationId '{0}' is used by {1} too; one of the two methods gets another name",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.DuplicateOperationId + ".md"
    );

    public static readonly DiagnosticDescriptor NoServer = new(
        DiagnosticIds.NoServer,
        "The document names no server",
        "{0}; the client needs its BaseAddress to be set",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.NoServer + ".md"
    );

    public static readonly DiagnosticDescriptor ExampleMismatch = new(
        DiagnosticIds.ExampleMismatch,
        "An example or default does not match its schema",
        "{0} does not match its schema: {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.ExampleMismatch + ".md"
    );

    public static readonly DiagnosticDescriptor DefaultOutsideEnum = new(
        DiagnosticIds.DefaultOutsideEnum,
        "A default is not among the values of its enum",
        "The default {0} is not among the values of the enum",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.DefaultOutsideEnum + ".md"
    );

    public static readonly DiagnosticDescriptor UndeclaredPathParameter = new(
        DiagnosticIds.UndeclaredPathParameter,
        "Path template and path parameters differ",
        "{0}; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.UndeclaredPathParameter + ".md"
    );

    /// <summary>0: what was missing; 1: the extension that states the walk.</summary>
    public static readonly DiagnosticDescriptor PagingNotRecognised = new(
        DiagnosticIds.PagingNotRecognised,
        "A listing that is not walked",
        "This looks like a listing and stays a plain method; missing: {0}. To state how it pages: {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        helpLinkUri: Pages + DiagnosticIds.PagingNotRecognised + ".md"
    );

    public static readonly DiagnosticDescriptor SurfaceBroken = new(
        DiagnosticIds.SurfaceBroken,
        "The client's surface lost or changed something",
        "{0} (compared with '{1}')",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.SurfaceBroken + ".md"
    );

    public static readonly DiagnosticDescriptor SurfaceBehind = new(
        DiagnosticIds.SurfaceBehind,
        "The surface baseline is behind",
        "{0} has {1} public types and members that the baseline does not have, the first of them {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.SurfaceBehind + ".md"
    );

    public static readonly DiagnosticDescriptor BadSurface = new(
        DiagnosticIds.BadSurface,
        "The surface baseline cannot be used",
        "The surface baseline cannot be used: {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.BadSurface + ".md"
    );

    /// <summary>Raised by the targets: the compilers of other languages run no C# generator.</summary>
    public static readonly DiagnosticDescriptor NotCSharp = new(
        DiagnosticIds.NotCSharp,
        "Clients are generated in C# projects only",
        "This project's language is {0}, and clients are generated in C# projects only; list the documents in a C# project and reference that",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.NotCSharp + ".md"
    );

    /// <summary>Raised by the targets.</summary>
    public static readonly DiagnosticDescriptor OtherTooling = new(
        DiagnosticIds.OtherTooling,
        "A document is listed for another tool",
        "{0} is an OpenApiReference item, which is for another tool; an OpenApiClient item makes a client of it here",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.OtherTooling + ".md"
    );

    private static readonly Dictionary<string, DiagnosticDescriptor> Known = Index(
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
        PagingNotRecognised,
        SurfaceBroken,
        SurfaceBehind,
        BadSurface,
        NotCSharp,
        OtherTooling
    );

    /// <summary>All of them, in the order of their ids.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => Known.Values;

    /// <summary>The descriptor that a <see cref="DiagnosticInfo"/> names.</summary>
    public static DiagnosticDescriptor ById(string id) => Known[id];

    private static Dictionary<string, DiagnosticDescriptor> Index(params DiagnosticDescriptor[] descriptors)
    {
        var index = new Dictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (var descriptor in descriptors)
        {
            index.Add(descriptor.Id, descriptor);
        }

        return index;
    }
}
