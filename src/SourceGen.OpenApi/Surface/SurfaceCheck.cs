using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Compares clients with their baselines, and baselines with the project.</summary>
internal static class SurfaceCheck
{
    /// <summary>The surface of a client that some baseline covers; nothing is computed for others.</summary>
    public static EquatableArray<ClientSurface> Surface(BoundClient bound, SurfacePlan plan, CancellationToken cancellationToken)
    {
        if (plan.IsEmpty || SurfaceBuilder.ClientOf(bound) is not { } client || plan.For(client) is null)
        {
            return default;
        }

        try
        {
            return SurfaceBuilder.Of(bound, cancellationToken) is { } surface ? [surface] : default;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [new ClientSurface(client, bound.Path, default) { Fault = Text(failure) }];
        }
    }

    /// <summary>What broke; nothing for a client that its baseline does not hold yet.</summary>
    public static EquatableArray<SurfaceComparison> Compare(ClientSurface surface, SurfacePlan plan)
    {
        var baseline = plan.For(surface.Client);
        if (baseline is not { IsReadable: true } || Section(baseline, surface.Client) is not { } before)
        {
            return default;
        }

        var comparison = new SurfaceComparison(surface.Client, surface.Path, baseline.File.RelativePath, default) { Fault = surface.Fault };
        if (comparison.Fault is not null)
        {
            return [comparison];
        }

        try
        {
            var breaks = SurfaceComparer.Compare(before.Lines, surface.Lines);
            return breaks.IsEmpty ? default : [comparison with { Breaks = breaks }];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [comparison with { Fault = Text(failure) }];
        }
    }

    /// <summary>What is to be said of the baselines themselves.</summary>
    /// <param name="plan">The baselines.</param>
    /// <param name="surfaces">The surfaces of all clients that they cover.</param>
    /// <param name="known">The full names of all clients that the project should have, those that failed to bind included.</param>
    /// <param name="isUpdate">True when the baselines are about to be rewritten, so that what they hold does not matter.</param>
    public static EquatableArray<BaselineRemark> Remarks(
        SurfacePlan plan,
        EquatableArray<ClientSurface> surfaces,
        EquatableArray<string> known,
        bool isUpdate
    )
    {
        var remarks = new List<BaselineRemark>();
        foreach (var baseline in plan.Baselines)
        {
            Misplaced(baseline, plan, known, remarks);
            if (isUpdate)
            {
                continue;
            }

            foreach (var problem in baseline.Problems)
            {
                remarks.Add(new BaselineRemark(DiagnosticIds.BadSurface, baseline.File.Path, problem.Place, problem.Reason));
            }

            if (baseline.IsReadable)
            {
                Sections(baseline, plan, surfaces, known, remarks);
            }
        }

        return remarks.ToEquatableArray();
    }

    /// <summary>Items that cover what is not there, or what another covers already.</summary>
    private static void Misplaced(SurfaceBaseline baseline, SurfacePlan plan, EquatableArray<string> known, List<BaselineRemark> remarks)
    {
        foreach (var name in baseline.File.Clients)
        {
            var client = known.FirstOrDefault(client => SurfacePlan.IsNameOf(name, client));
            if (client is null)
            {
                Add($"its item names the client '{name}', which no document of the project has");
            }
            else if (plan.For(client) is { } first && first.File != baseline.File)
            {
                Add($"the client '{name}' is covered by '{first.File.RelativePath}' already");
            }
        }

        if (baseline.File.Clients.IsEmpty && plan.Baselines.First(static one => one.File.Clients.IsEmpty).File is var open)
        {
            if (open != baseline.File)
            {
                Add($"'{open.RelativePath}' covers all clients already; name this one's by ClientName");
            }
        }

        void Add(string reason) =>
            remarks.Add(new BaselineRemark(DiagnosticIds.BadSurface, baseline.File.Path, new BaselinePlace(0, 0, 0), reason));
    }

    private static void Sections(
        SurfaceBaseline baseline,
        SurfacePlan plan,
        EquatableArray<ClientSurface> surfaces,
        EquatableArray<string> known,
        List<BaselineRemark> remarks
    )
    {
        foreach (var section in baseline.Clients)
        {
            // A client that another file covers now is told of no more by this one.
            if (!known.Contains(section.Client, StringComparer.Ordinal))
            {
                var message = $"the client {section.Client} is gone: no document of the project makes it any more";
                remarks.Add(
                    new BaselineRemark(DiagnosticIds.SurfaceBroken, baseline.File.Path, section.Place, message, baseline.File.RelativePath)
                );
            }
        }

        foreach (var surface in surfaces.Where(surface => surface.Fault is null && plan.For(surface.Client)?.File == baseline.File))
        {
            var section = Section(baseline, surface.Client);
            var before = new HashSet<SurfaceLine>(section?.Lines ?? default);
            var added = surface.Lines.Where(line => !before.Contains(line)).ToList();
            var place = section?.Place ?? new BaselinePlace(0, 0, 0);
            if (added.Count > 0)
            {
                var count = added.Count.ToString(CultureInfo.InvariantCulture);
                remarks.Add(
                    new BaselineRemark(DiagnosticIds.SurfaceBehind, baseline.File.Path, place, surface.ShortName, count, added[0].Name)
                );
            }
        }
    }

    /// <summary>A failure of ours, for the diagnostic that says so.</summary>
    public static string Text(Exception failure) => failure.GetType().Name + ": " + failure.Message;

    private static BaselineClient? Section(SurfaceBaseline baseline, string client) =>
        baseline.Clients.FirstOrDefault(section => string.Equals(section.Client, client, StringComparison.Ordinal));
}

/// <summary>A diagnostic that stands in a baseline.</summary>
internal sealed record BaselineRemark(string Id, string Path, BaselinePlace Place, EquatableArray<string> Arguments)
{
    public BaselineRemark(string id, string path, BaselinePlace place, params string[] arguments)
        : this(id, path, place, new EquatableArray<string>(arguments)) { }
}
