using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>A documented budget as an expression.</summary>
internal static class BudgetCode
{
    public static string Of(ApiRateLimit budget, string support)
    {
        var permits = budget.Permits.ToString(CultureInfo.InvariantCulture);
        var window = budget.WindowMilliseconds.ToString(CultureInfo.InvariantCulture);
        return $"new {support}.RequestLimit({permits}, global::System.TimeSpan.FromMilliseconds({window}))";
    }
}
