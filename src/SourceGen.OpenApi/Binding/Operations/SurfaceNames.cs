namespace SourceGen.OpenApi;

/// <summary>Names of the client's own types; schemas with the same names make room for them.</summary>
internal sealed record SurfaceNames(string Options, string RegistrationName, string Provider, string Fakes, NamePool Pool)
{
    public static SurfaceNames Of(DocumentNames names)
    {
        var pool = new NamePool("Group");
        pool.Block(names.ClientName);
        return new SurfaceNames(
            pool.Reserve(names.ClientName + "Options"),
            pool.Reserve(names.ClientName + "ServiceCollectionExtensions"),
            pool.Reserve(names.ClientName + "Provider"),
            pool.Reserve(names.ClientName + "Fakes"),
            pool
        );
    }

    /// <summary>All names that are taken before the document's schemas are named.</summary>
    public IEnumerable<string> All(List<GroupPlan> plans)
    {
        yield return Options;
        yield return RegistrationName;
        yield return Provider;
        yield return Fakes;
        foreach (var plan in plans)
        {
            yield return plan.InterfaceName;
            yield return plan.ClassName;
            foreach (var operation in plan.Operations)
            {
                yield return operation.Filter;
            }
        }
    }
}
