using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Runs a property over many generated cases; a failure names the case and the seed that brings it back.</summary>
internal static class Property
{
    /// <summary>More cases than a daily run has time for: PROPERTY_FACTOR multiplies their number.</summary>
    private static readonly int Factor = int.TryParse(
        Environment.GetEnvironmentVariable("PROPERTY_FACTOR"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var factor
    )
        ? factor
        : 1;

    public static void Holds<T>(Gen<T> cases, Func<T, Task> property, int tests = 400) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests * Factor).WithQuietOnSuccess(true),
            Prop.ForAll(Arb.From(cases), value => property(value).GetAwaiter().GetResult())
        );

    public static Gen<bool> Flag { get; } = Gen.Elements(false, true);

    /// <summary>Up to so many values.</summary>
    public static Gen<T[]> UpTo<T>(this Gen<T> values, int most) =>
        from count in Gen.Choose(0, most)
        from list in values.ArrayOf(count)
        select list;
}

/// <summary>How a walk is carried through: at a stretch, or by a process that dies after every page.</summary>
public enum Manner
{
    AtAStretch,
    DyingAfterEveryPage,
    DyingAfterSomeRows,
}

internal static class Manners
{
    public static Gen<Manner> Any { get; } = Gen.Elements(Manner.AtAStretch, Manner.DyingAfterEveryPage, Manner.DyingAfterSomeRows);

    public static Task<List<string?>> CarryAsync(
        this Manner manner,
        Func<PageOptions, AsyncPageable<Row>> list,
        PageOptions options,
        int rows
    ) =>
        manner switch
        {
            Manner.AtAStretch => list(options).IdsAsync(),
            Manner.DyingAfterEveryPage => Listings.ResumingAsync(list, options),
            _ => Listings.ResumingAsync(
                list,
                new PageOptions
                {
                    PageSize = options.PageSize,
                    Prefetch = options.Prefetch,
                    MaxItems = rows,
                }
            ),
        };
}
