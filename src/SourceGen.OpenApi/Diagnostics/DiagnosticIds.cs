namespace SourceGen.OpenApi;

/// <summary>The ids of all diagnostics; what they say stands in <see cref="DiagnosticDescriptors"/>.</summary>
internal static class DiagnosticIds
{
    public const string Syntax = "OAPI001";
    public const string DuplicateKey = "OAPI002";
    public const string TooLarge = "OAPI003";
    public const string NotOpenApi = "OAPI004";
    public const string Internal = "OAPI005";
    public const string WrongSetting = "OAPI006";
    public const string UnknownSetting = "OAPI007";
    public const string LanguageVersion = "OAPI008";
    public const string CompilerVersion = "OAPI009";
    public const string UnresolvedReference = "OAPI010";
    public const string CircularReference = "OAPI011";
    public const string MissingFile = "OAPI012";
    public const string RemoteReference = "OAPI013";
    public const string InvalidValue = "OAPI014";
    public const string UnknownKeyword = "OAPI015";
    public const string UnknownExtension = "OAPI020";
    public const string UnknownExtensionKey = "OAPI021";
    public const string InvalidExtension = "OAPI022";
    public const string DanglingExtension = "OAPI023";
    public const string OperationSkipped = "OAPI030";
    public const string FeatureIgnored = "OAPI031";
    public const string UnsupportedSecurity = "OAPI032";
    public const string CallbacksSkipped = "OAPI033";
    public const string NoOperationId = "OAPI034";
    public const string DuplicateOperationId = "OAPI035";
    public const string NoServer = "OAPI036";
    public const string ExampleMismatch = "OAPI037";
    public const string DefaultOutsideEnum = "OAPI038";
    public const string UndeclaredPathParameter = "OAPI039";
    public const string PagingNotRecognised = "OAPI045";
    public const string PatternMatchesNothing = "OAPI040";
    public const string OverlayMatchesNothing = "OAPI041";
    public const string BadOverlay = "OAPI042";
    public const string StrayOverlay = "OAPI043";
    public const string OwnTypeMatchesNothing = "OAPI044";
    public const string HintsHidden = "OAPI046";
    public const string SurfaceBroken = "OAPI050";
    public const string SurfaceBehind = "OAPI051";
    public const string BadSurface = "OAPI052";
    public const string NotCSharp = "OAPI060";
    public const string OtherTooling = "OAPI061";
}
