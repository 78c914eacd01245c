namespace SourceGen.OpenApi;

/// <summary>A group with the operations in it, names settled.</summary>
internal sealed record GroupPlan(string Name, string InterfaceName, string ClassName, string? Summary, List<PlannedOperation> Operations);

/// <summary>Settles the names of groups, methods and filters before any type is named, so that the client's surface comes first.</summary>
internal static class GroupPlanner
{
    /// <summary>Members of every client.</summary>
    private static readonly HashSet<string> ClientMembers = ReservedNames.WithObject("Dispose", "DescribeFor", "OnCreating", "OnCreated");

    public static List<GroupPlan> Plan(BindingContext context, NamePool types)
    {
        var choices = new BodyChoices(context.Model);
        var named = context
            .Model.Operations.AsSpan()
            .ToArray()
            .SelectMany(operation => choices.Of(operation))
            .Select(static choice => (choice.Operation, Name: Named(choice.Operation, choice.Suffix)))
            .ToList();
        var groups = named.GroupBy(static entry => entry.Name.Group, StringComparer.OrdinalIgnoreCase).ToList();
        var members = new NamePool("Group", ClientMembers);
        members.Block(context.Names.ClientName);
        var properties = members.ReserveAll([.. groups.Select(static group => new NameWish(group.First().Name.Group, 0))]);
        var plans = new List<GroupPlan>();
        for (var i = 0; i < groups.Count; i++)
        {
            var name = properties[i];
            // The interface goes by the class: I + its name.
            var className = types.Reserve(name + "Client");
            var interfaceName = types.Reserve("I" + className);
            var summary = context
                .Model.Tags.AsSpan()
                .ToArray()
                .FirstOrDefault(tag => string.Equals(CSharpNames.Pascal(tag.Name), groups[i].Key, StringComparison.OrdinalIgnoreCase))
                ?.Description;
            plans.Add(new GroupPlan(name, interfaceName, className, summary, Operations([.. groups[i]], interfaceName, types)));
        }

        return plans;
    }

    private static OperationName Named(ApiOperation operation, string suffix)
    {
        var name = OperationNames.Of(operation);
        return name with { Method = name.Method + suffix };
    }

    private static List<PlannedOperation> Operations(
        List<(ApiOperation Operation, OperationName Name)> group,
        string interfaceName,
        NamePool types
    )
    {
        var methods = new NamePool("Call");
        methods.Block(group.Select(static entry => entry.Name.Method + "WithResponse"));
        var names = methods.ReserveAll([
            .. group.Select(static entry => new NameWish(entry.Name.Method, entry.Operation.OperationId is null ? 1 : 0)),
        ]);
        var planned = new List<PlannedOperation>();
        for (var i = 0; i < group.Count; i++)
        {
            var stem = (group[i].Name with { Method = names[i] }).Stem;
            planned.Add(
                new PlannedOperation(
                    group[i].Operation,
                    names[i],
                    stem,
                    types.Reserve(stem + "Filter"),
                    interfaceName,
                    OperationNames.Singular(group[i].Name.Group)
                )
            );
        }

        return planned;
    }
}
