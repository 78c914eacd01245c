using System.Reflection;

namespace SourceGen.OpenApi.Tests;

/// <summary>The pages of an emitted listing with an envelope, by the members that a consumer would write.</summary>
internal static class ListingPages
{
    public static IAsyncEnumerable<object> Of(object listing)
    {
        var type = listing.GetType();
        while (
            type is { IsGenericType: false }
            || type?.GetGenericArguments().Length != 2
            || !type.Name.StartsWith("AsyncPageable", StringComparison.Ordinal)
        )
        {
            type = type!.BaseType;
        }

        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return (IAsyncEnumerable<object>)type.GetMethod("AsPages", Own)!.Invoke(listing, [CancellationToken.None])!;
    }

    public static object Envelope(object page) => page.GetType().GetProperty("Envelope")!.GetValue(page)!;
}
