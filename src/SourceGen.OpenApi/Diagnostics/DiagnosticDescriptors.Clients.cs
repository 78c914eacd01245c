using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>What is reported of operations, overlays, surfaces and whole projects.</summary>
internal static partial class DiagnosticDescriptors
{
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
        "This looks like a listing and stays a plain method; missing: {0}; to state how it pages: {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        helpLinkUri: Pages + DiagnosticIds.PagingNotRecognised + ".md"
    );

    public static readonly DiagnosticDescriptor PatternMatchesNothing = new(
        DiagnosticIds.PatternMatchesNothing,
        "A pattern matches nothing",
        "The pattern '{0}' of the setting '{1}' matches nothing in the document; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.PatternMatchesNothing + ".md"
    );

    public static readonly DiagnosticDescriptor OverlayMatchesNothing = new(
        DiagnosticIds.OverlayMatchesNothing,
        "An overlay's target matches nothing",
        "The target '{0}' matches nothing in the document, so that the action has no effect",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.OverlayMatchesNothing + ".md"
    );

    public static readonly DiagnosticDescriptor BadOverlay = new(
        DiagnosticIds.BadOverlay,
        "An overlay cannot be applied",
        "The overlay cannot be applied: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.BadOverlay + ".md"
    );

    public static readonly DiagnosticDescriptor OwnTypeMatchesNothing = new(
        DiagnosticIds.OwnTypeMatchesNothing,
        "A type of one's own stands for nothing",
        "The OpenApiType '{0}' has no effect: the document has no schema '{1}'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.OwnTypeMatchesNothing + ".md"
    );

    public static readonly DiagnosticDescriptor HintsHidden = new(
        DiagnosticIds.HintsHidden,
        "Hints about a document that cannot be edited are not shown",
        "{0} about the document's style and examples are not shown ({1}), because it is a vendor's; Quality=\"own\" shows them, and a report lists them",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.HintsHidden + ".md"
    );

    public static readonly DiagnosticDescriptor StrayOverlay = new(
        DiagnosticIds.StrayOverlay,
        "An overlay changes no document",
        "The overlay changes no document: it extends '{0}', which is no document among the AdditionalFiles, and no setting 'Overlays' names it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + DiagnosticIds.StrayOverlay + ".md"
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
}
