namespace SourceGen.OpenApi;

/// <summary>Names of a method's arguments, each decided by its own wire name and those that become the same.</summary>
internal sealed class ArgumentNames
{
    private readonly Dictionary<RequestField, string> _names = [];
    private readonly NamePool _pool;
    private readonly NamePool _constants = new();

    public ArgumentNames(NamePool pool, IReadOnlyList<RequestField> parameters)
    {
        _pool = pool;
        _constants.Block(ReservedNames.ObjectMembers);
        var required = parameters.Where(static field => field.IsRequired).ToList();
        var names = pool.ReserveAll([.. required.Select(static field => new NameWish(Wish(field), 0))]);
        for (var i = 0; i < required.Count; i++)
        {
            _names[required[i]] = names[i];
        }
    }

    /// <summary>The argument's name.</summary>
    public string For(RequestField field)
    {
        if (!_names.TryGetValue(field, out var name))
        {
            _names.Add(field, name = _pool.Reserve(Wish(field)));
        }

        return name;
    }

    /// <summary>A name for the argument's description.</summary>
    public string Constant(string preferred) => _constants.Reserve(preferred);

    private static string Wish(RequestField field) => CSharpNames.Camel(field.CSharpName ?? field.Name);
}
