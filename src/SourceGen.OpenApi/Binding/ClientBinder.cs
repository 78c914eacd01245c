using System.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>Decides what is written for a document: names, types, groups, methods, filters, options.</summary>
internal static class ClientBinder
{
    /// <summary>Binds one document. A failure of ours costs that document's client and is reported at it.</summary>
    public static BoundClient Bind(NamedModel named, ConsumerCapabilities consumer, CancellationToken cancellationToken)
    {
        if (!ConsumerFloor.IsMet(consumer))
        {
            return new BoundClient(named.Model.Path, [], [], []);
        }

        try
        {
            var start = Stopwatch.GetTimestamp();
            return Bind(named.Model, consumer, named.Names, cancellationToken) with { Elapsed = Elapsed.Since(start) };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var problem = new BindingProblem(
                DiagnosticIds.Internal,
                new Origin(named.Model.Path, ""),
                [named.Model.Path, failure.GetType().Name + ": " + failure.Message]
            );
            return new BoundClient(named.Model.Path, [], [problem], []);
        }
    }

    /// <summary>Binds one document, and takes down in <paramref name="origins"/> where its surface comes from.</summary>
    public static BoundClient Bind(
        ApiModel model,
        ConsumerCapabilities consumer,
        DocumentNames names,
        CancellationToken cancellationToken,
        SurfaceOrigins? origins = null
    )
    {
        var context = new BindingContext(model, consumer, names) { Origins = origins };
        var surface = SurfaceNames.Of(names);
        var plans = GroupPlanner.Plan(context, surface.Pool);
        var namespaceNames = new NamePool("Model");
        namespaceNames.Block(surface.All(plans));
        var types = TypeTable.Build(model, namespaceNames, context);
        cancellationToken.ThrowIfCancellationRequested();

        var operations = new OperationBinder(types, context);
        var files = new ClientFiles(context, types);
        var generated = new List<string>();
        var groups = new List<GroupReference>();
        foreach (var plan in plans)
        {
            var bound = new List<BoundOperation>();
            foreach (var operation in plan.Operations)
            {
                cancellationToken.ThrowIfCancellationRequested();
                // What is left out is bound too: its names are taken, so that those of the others do not depend on it.
                if (operations.Bind(operation) is { } one && operation.Operation.LeftOutBy is null)
                {
                    bound.Add(one);
                    // One operation may be two methods.
                    if (!operation.Operation.Pointer.Equals(generated.LastOrDefault(), StringComparison.Ordinal))
                    {
                        generated.Add(operation.Operation.Pointer);
                    }
                }
            }

            if (bound.Count > 0)
            {
                groups.Add(new GroupReference(plan.Name, plan.InterfaceName, plan.ClassName, plan.Summary));
                files.AddGroup(plan, bound);
            }
        }

        types.Graph.Uniter.ReportTo(context);
        files.AddClient(ClientDescriber.Describe(context, surface, groups), surface.Fakes);
        return new BoundClient(model.Path, files.ToArray(), context.Problems.ToEquatableArray(), generated.ToEquatableArray())
        {
            Listings = context.Listings.ToEquatableArray(),
        };
    }
}
