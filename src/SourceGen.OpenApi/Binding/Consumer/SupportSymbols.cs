using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi;

/// <summary>The symbols on which support code depends: those of the target framework, and ours for what is referenced.</summary>
internal static class SupportSymbols
{
    public const string TimeProvider = "OPENAPI_TIME_PROVIDER";
    public const string Logging = "OPENAPI_LOGGING";
    public const string DateTimes = "OPENAPI_DATE_TIMES";
    public const string OwnRequired = "OPENAPI_OWN_REQUIRED";

    private static readonly string[] OfFrameworks = ["NET10_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER"];

    public static EquatableArray<string> Of(
        ParseOptions options,
        bool hasTimeProvider,
        bool hasLogging,
        bool needsOwnRequired,
        bool wantsDateTime
    )
    {
        var defined = new HashSet<string>(options.PreprocessorSymbolNames, StringComparer.Ordinal);
        var symbols = OfFrameworks.Where(defined.Contains).ToList();
        if (wantsDateTime)
        {
            symbols.Add(DateTimes);
        }

        if (hasLogging)
        {
            symbols.Add(Logging);
        }

        if (needsOwnRequired)
        {
            symbols.Add(OwnRequired);
        }

        if (hasTimeProvider)
        {
            symbols.Add(TimeProvider);
        }

        return symbols.ToEquatableArray();
    }
}
