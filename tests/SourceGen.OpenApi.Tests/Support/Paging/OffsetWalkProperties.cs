using System.Globalization;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class OffsetWalkProperties
{
    /// <summary>Fewer than a token's anchors, so that the walk always has one to find its place by.</summary>
    private const int MostDeletes = 24;

    [Fact]
    public void Rows_that_exist_for_the_whole_walk_come_exactly_once_whatever_comes_and_goes_beside_them() =>
        Property.Holds(Cases, CheckAsync, tests: 500);

    [Fact]
    public Task A_row_left_over_behind_an_empty_answer_comes() =>
        CheckAsync(new Case(16, 10, 3, true, false, false, false, Manner.DyingAfterEveryPage, 7, [4, 11], [new Change(3, false, 1, 14)]));

    private static FsCheck.Gen<Case> Cases =>
        from rows in Gen.Choose(0, 90)
        from pageSize in Gen.Choose(0, 14)
        from maxLimit in Gen.Choose(1, 14)
        from hasMore in Property.Flag
        from total in Property.Flag
        from echo in Property.Flag
        from prefetch in Property.Flag
        from manner in Manners.Any
        from atOnce in Gen.Choose(1, 9)
        from empty in Gen.Choose(1, 30).UpTo(3)
        from changes in Changes.UpTo(12)
        select new Case(rows, pageSize, maxLimit, hasMore, total, echo, prefetch, manner, atOnce, hasMore || total ? empty : [], changes);

    private static FsCheck.Gen<Change> Changes =>
        from request in Gen.Choose(1, 25)
        from isInsert in Property.Flag
        from position in Gen.Choose(0, 100)
        from count in Gen.Choose(1, 30)
        select new Change(request, isInsert, position, count);

    private static async Task CheckAsync(Case given)
    {
        var server = new OffsetServer(given.Rows)
        {
            MaxLimit = given.MaxLimit,
            SendsHasMore = given.HasMore,
            SendsTotal = given.Total,
            EchoesLimit = given.Echo,
        };
        server.EmptyAnswers.UnionWith(given.Empty);
        var lasting = server.Rows.Select(static row => row.Id).ToHashSet(StringComparer.Ordinal);
        var known = new HashSet<string?>(lasting, StringComparer.Ordinal);
        var fresh = 1000;
        var deletes = 0;
        server.Before = request =>
        {
            foreach (var change in given.Changes.Where(change => change.Request == request))
            {
                var position = Math.Min(change.Position, server.Rows.Count);
                if (change.IsInsert)
                {
                    var rows = Listings.Rows(change.Count, fresh);
                    fresh += change.Count;
                    known.UnionWith(rows.Select(static row => row.Id));
                    server.Rows.InsertRange(position, rows);
                    continue;
                }

                var count = Math.Min(Math.Min(change.Count, server.Rows.Count - position), MostDeletes - deletes);
                deletes += count;
                lasting.ExceptWith(server.Rows.GetRange(position, count).Select(static row => row.Id));
                server.Rows.RemoveRange(position, count);
            }
        };

        var options = new PageOptions { PageSize = given.PageSize == 0 ? null : given.PageSize, Prefetch = given.Prefetch };
        var ids = await given.Manner.CarryAsync(server.List, options, given.AtOnce);

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(lasting.Except(ids, StringComparer.Ordinal));
        Assert.Empty(ids.Except(known, StringComparer.Ordinal));
    }

    private sealed record Change(int Request, bool IsInsert, int Position, int Count);

    private sealed record Case(
        int Rows,
        int PageSize,
        int MaxLimit,
        bool HasMore,
        bool Total,
        bool Echo,
        bool Prefetch,
        Manner Manner,
        int AtOnce,
        int[] Empty,
        Change[] Changes
    )
    {
        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"rows {Rows}, page {PageSize}, clamp {MaxLimit}, hasMore {HasMore}, total {Total}, echo {Echo}, prefetch {Prefetch}, {Manner} {AtOnce}, empty [{string.Join(' ', Empty)}], changes [{string.Join("; ", Changes.Select(static change => change.ToString()))}]"
            );
    }
}
