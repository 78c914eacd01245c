namespace SourceGen.OpenApi;

/// <summary>All that one document becomes.</summary>
/// <param name="Path">The document, as in <see cref="ApiModel.Path"/>.</param>
/// <param name="Files">The files to write.</param>
/// <param name="Problems">What could not be bound.</param>
/// <param name="Operations">Names of the operations that have a method, in document order: for the report.</param>
internal sealed record BoundClient(
    string Path,
    EquatableArray<GeneratedFile> Files,
    EquatableArray<BindingProblem> Problems,
    EquatableArray<string> Operations
)
{
    /// <summary>The problems as diagnostics, each said once.</summary>
    public EquatableArray<DiagnosticInfo> Diagnostics
    {
        get
        {
            var sink = new DiagnosticSink(Path);
            foreach (var problem in Problems)
            {
                sink.AtKey(problem.Id, problem.Pointer, [.. problem.Arguments]);
            }

            return sink.ToArray();
        }
    }
}

/// <summary>Decides what is written for a document: names, types, groups, methods, filters, options.</summary>
internal static class ClientBinder
{
    public static BoundClient Bind(NamedModel named, ConsumerCapabilities consumer, CancellationToken cancellationToken) =>
        Bind(named.Model, consumer, named.Names, cancellationToken);

    public static BoundClient Bind(ApiModel model, ConsumerCapabilities consumer, DocumentNames names, CancellationToken cancellationToken)
    {
        var context = new BindingContext(model, consumer, names);
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
                if (operations.Bind(operation) is { } one)
                {
                    bound.Add(one);
                    generated.Add(one.Method.DocumentName);
                }
            }

            if (bound.Count > 0)
            {
                groups.Add(new GroupReference(plan.Name, plan.InterfaceName, plan.ClassName, plan.Summary));
                files.AddGroup(plan, bound);
            }
        }

        files.AddClient(ClientDescriber.Describe(context, surface, groups));
        return new BoundClient(model.Path, files.ToArray(), context.Problems.ToEquatableArray(), generated.ToEquatableArray());
    }
}
