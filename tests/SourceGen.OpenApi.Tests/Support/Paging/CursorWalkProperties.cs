using System.Globalization;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class CursorWalkProperties
{
    private const long Start = 1_716_572_686_000_000_000;

    /// <summary>From ties to several seconds.</summary>
    private static readonly long[] Steps = [0, 1, 10, 1_000, 1_000_000, 40_000_000, 100_000_000, 1_000_000_000, 2_500_000_000];

    [Fact]
    public void Rows_that_exist_for_the_whole_walk_come_exactly_once_or_the_walk_says_that_it_cannot_tell() =>
        Property.Holds(Cases, CheckAsync, tests: 500);

    [Fact]
    public async Task Cases_that_once_lost_a_row_lose_none()
    {
        Case[] found =
        [
            // Resumed among rows of one text that the server can tell apart.
            new Case(
                Numbers(
                    "2500000000 2500000000 1000000000 0 10 1 1 2500000000 1 10 1000 10 100000000 1000000 40000000 100000000 1000000000 1 1"
                ),
                new Server(true, false, false, true, 5, 1000, 6, true, 0, true),
                new Walk(5, true, Manner.DyingAfterSomeRows, 4, 0),
                [
                    new Change(12, true, 8, 2),
                    new Change(5, false, 35, 4),
                    new Change(12, true, 57, 1),
                    new Change(18, true, 1, 1),
                    new Change(7, false, 14, 1),
                ]
            ),
            // A full page that begins behind rows at the edge.
            new Case(
                Numbers(
                    "40000000 2500000000 40000000 100000000 40000000 0 2500000000 0 1000000 100000000 10 0 100000000 100000000 1000 10 1000000 100000000 10 2500000000 1 0"
                ),
                new Server(true, false, false, true, 15, 12, 6, false, 3, true),
                new Walk(2, true, Manner.DyingAfterEveryPage, 8, 0),
                [new Change(1, false, 17, 1)]
            ),
            // All rows at the edge gone, and an empty answer behind them.
            new Case(
                Numbers(
                    "1000000 1000000000 1000 100000000 100000000 1000 100000000 10 1 1000 40000000 10 40000000 1000000 0 1000000000 1 100000000 10 1000000000 40000000 1000000000 100000000 2500000000 2500000000 10 1000000000 40000000 1000 2500000000 1000000000 40000000 1 2500000000 2500000000 1 0 1000 1000000 1000000 1000000"
                ),
                new Server(false, false, true, true, 11, 1000, 0, false, 3, true),
                new Walk(1, true, Manner.AtAStretch, 9, 4),
                [
                    new Change(19, true, 53, 3),
                    new Change(11, true, 42, 2),
                    new Change(8, true, 52, 4),
                    new Change(2, false, 68, 3),
                    new Change(14, true, 49, 1),
                    new Change(13, true, 57, 2),
                    new Change(6, false, 37, 3),
                    new Change(19, false, 30, 1),
                ]
            ),
            // So many rows inserted at the edge that they fill a page.
            new Case(
                Numbers(
                    "2500000000 1 1000 40000000 0 40000000 100000000 1 2500000000 2500000000 100000000 1 1000000 1000 2500000000 1000 10 10 1000000 1000 1000 1000000 40000000 1000000000 100000000 2500000000 40000000 1000 40000000 40000000 1 1 10 1000000 1 1 40000000 1 1000000000 10 0 40000000 10 10 10 100000000 2500000000 40000000 1000000000 1000000000 1000 0 1000 1000 1000000000"
                ),
                new Server(false, false, false, true, 5, 1000, 6, true, 0, true),
                new Walk(2, false, Manner.AtAStretch, 8, 3),
                [
                    new Change(13, true, 45, 3),
                    new Change(7, false, 11, 4),
                    new Change(13, true, 66, 3),
                    new Change(13, false, 45, 3),
                    new Change(18, false, 12, 2),
                    new Change(13, true, 68, 4),
                    new Change(7, false, 7, 3),
                    new Change(17, false, 30, 3),
                ]
            ),
        ];
        foreach (var given in found)
        {
            await CheckAsync(given);
        }
    }

    private static long[] Numbers(string text) =>
        [.. text.Split(' ').Select(static number => long.Parse(number, CultureInfo.InvariantCulture))];

    private static FsCheck.Gen<Case> Cases =>
        from steps in Gen.Elements(Steps).UpTo(70)
        from server in Servers
        from walk in Walks
        from changes in Changes.UpTo(8)
        select new Case(steps, server, walk, changes);

    private static FsCheck.Gen<Server> Servers =>
        from isInclusive in Property.Flag
        from isAscending in Property.Flag
        from isUnix in Gen.Elements(false, false, false, true)
        from takesLimit in Property.Flag
        from defaultLimit in Gen.Choose(2, 15)
        from maxLimit in Gen.Elements(5, 12, 1000)
        from timeDigits in Gen.Elements(0, 3, 6, 9)
        from trims in Property.Flag
        from cursorDigits in Gen.Elements(0, 3, 9, 9)
        from isShuffled in Property.Flag
        select new Server(
            isInclusive,
            isAscending,
            isUnix,
            takesLimit,
            defaultLimit,
            maxLimit,
            timeDigits,
            trims,
            cursorDigits,
            isShuffled
        );

    private static FsCheck.Gen<Walk> Walks =>
        from pageSize in Gen.Choose(0, 12)
        from prefetch in Property.Flag
        from manner in Manners.Any
        from atOnce in Gen.Choose(1, 9)
        from empty in Gen.Elements(0, 0, 0, 2, 3, 4, 5)
        select new Walk(pageSize, prefetch, manner, atOnce, empty);

    private static FsCheck.Gen<Change> Changes =>
        from request in Gen.Choose(1, 20)
        from isInsert in Property.Flag
        from position in Gen.Choose(0, 70)
        from count in Gen.Choose(1, 4)
        select new Change(request, isInsert, position, count);

    private static async Task CheckAsync(Case given)
    {
        var server = given.ToServer();
        var lasting = server.Rows.Select(static row => row.Id).ToHashSet(StringComparer.Ordinal);
        var known = new HashSet<string?>(lasting, StringComparer.Ordinal);
        server.Before = request =>
        {
            foreach (var change in given.Changes.Where(change => change.Request == request && server.Rows.Count > 0))
            {
                var position = Math.Min(change.Position, server.Rows.Count - 1);
                var count = Math.Min(change.Count, server.Rows.Count - position);
                if (!change.IsInsert)
                {
                    lasting.ExceptWith(server.Rows.GetRange(position, count).Select(static row => row.Id));
                    server.Rows.RemoveRange(position, count);
                    continue;
                }

                for (var i = 0; i < change.Count; i++)
                {
                    var row = new TimedRow($"n{known.Count:D4}", server.Rows[position].Time);
                    known.Add(row.Id);
                    server.Rows.Add(row);
                }
            }
        };
        var options = new PageOptions
        {
            PageSize = given.Walk.PageSize == 0 || !given.Server.TakesLimit ? null : given.Walk.PageSize,
            Prefetch = given.Walk.Prefetch,
        };
        var seen = new HashSet<string?>(StringComparer.Ordinal);
        List<string?> ids;
        try
        {
            ids = await given.Walk.Manner.CarryAsync(server.List, options, given.Walk.AtOnce);
        }
        catch (PaginationException)
        {
            // Only where more rows may share a position than a page can show.
            Assert.True(given.MayHaveTooManyTies, "The walk gave up without need.");
            return;
        }

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(ids.Except(known, StringComparer.Ordinal));
        if (given.Server.TakesLimit || !given.MayHideTies)
        {
            Assert.Empty(lasting.Except(ids, StringComparer.Ordinal));
        }
    }

    private sealed record Change(int Request, bool IsInsert, int Position, int Count);

    private sealed record Server(
        bool IsInclusive,
        bool IsAscending,
        bool IsUnix,
        bool TakesLimit,
        int DefaultLimit,
        int MaxLimit,
        int TimeDigits,
        bool Trims,
        int CursorDigits,
        bool IsShuffled
    )
    {
        public int Capacity => TakesLimit ? MaxLimit : Math.Min(DefaultLimit, MaxLimit);
    }

    private sealed record Walk(int PageSize, bool Prefetch, Manner Manner, int AtOnce, int Empty);

    private sealed record Case(long[] Steps, Server Server, Walk Walk, Change[] Changes)
    {
        /// <summary>Where rows at the edge go away, the walk looks for it in larger units.</summary>
        public bool MayHaveTooManyTies =>
            MayHideTies || MayLackProof || (Changes.Any(static change => !change.IsInsert) && LargestGroup(0) >= Server.Capacity);

        /// <summary>
        /// That a page of ties is not cut shows where the server sends a larger one; with no more rows than those ties there is none.
        /// </summary>
        private bool MayLackProof =>
            Server.TakesLimit
            && LargestGroup(0) + Changes.Where(static change => !change.IsInsert).Sum(static change => change.Count) >= Steps.Length;

        /// <summary>Nothing tells a complete page of ties from a full one where the page's capacity is not known and cannot be tried.</summary>
        public bool MayHideTies => LargestGroup(Server.IsUnix ? 0 : Math.Min(Server.TimeDigits, Server.CursorDigits)) >= Server.Capacity;

        /// <summary>The most rows that a cursor of so many digits cannot tell apart, with those that come while the walk runs.</summary>
        private int LargestGroup(int digits)
        {
            var unit = (long)Math.Pow(10, 9 - digits);
            var times = Times().ToList();

            // A cursor lies up to two units beside the edge.
            var most = times.Select(time => times.Count(other => Math.Abs(other - time) <= 2 * unit)).DefaultIfEmpty().Max();
            return most + Changes.Where(static change => change.IsInsert).Sum(static change => change.Count);
        }

        public IEnumerable<long> Times()
        {
            var time = Start;
            foreach (var step in Steps)
            {
                time += step;
                yield return time;
            }
        }

        public CursorServer ToServer()
        {
            var rows = Times().Select(static (time, index) => new TimedRow($"r{index:D4}", time));
            var server = new CursorServer(rows)
            {
                IsInclusive = Server.IsInclusive,
                IsAscending = Server.IsAscending,
                Format = Server.IsUnix ? CursorFormat.UnixSeconds : CursorFormat.Iso8601,
                TakesLimit = Server.TakesLimit,
                DefaultLimit = Math.Min(Server.DefaultLimit, Server.MaxLimit),
                MaxLimit = Server.MaxLimit,
                TimeDigits = Server.TimeDigits,
                TrimsZeros = Server.Trims,
                CursorDigits = Server.CursorDigits,
                ShuffleSeed = Server.IsShuffled ? 1 : null,
            };
            if (Walk.Empty > 0)
            {
                server.EmptyAnswers.Add(Walk.Empty);
            }

            return server;
        }

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Server}, {Walk}, steps [{string.Join(' ', Steps)}], changes [{string.Join("; ", Changes.Select(static change => change.ToString()))}]"
            );
    }
}
