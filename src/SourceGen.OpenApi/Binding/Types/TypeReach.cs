namespace SourceGen.OpenApi;

/// <summary>Finds the types that a client's operations lead to.</summary>
internal sealed class TypeReach
{
    private readonly Dictionary<string, TypeFileEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<TypeFileEntry> _reached = [];
    private readonly Stack<TypeFileEntry> _open = new();

    private TypeReach(List<TypeFileEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var type in Types(entry))
            {
                _entries[type.Type.Name] = entry;
            }
        }
    }

    /// <summary>Those of <paramref name="entries"/> that the groups and filters among <paramref name="files"/> lead to.</summary>
    public static List<TypeFileEntry> From(List<TypeFileEntry> entries, IReadOnlyList<GeneratedFile> files)
    {
        var reach = new TypeReach(entries);
        foreach (var file in files)
        {
            switch (file)
            {
                case GroupFile group:
                    reach.Add(group.Group);
                    break;
                case FilterFile filter:
                    reach.Add(filter.Filter);
                    break;
            }
        }

        while (reach._open.Count > 0)
        {
            foreach (var type in Types(reach._open.Pop()))
            {
                reach.Add(type);
            }
        }

        return entries.FindAll(reach._reached.Contains);
    }

    private static List<TypeModel> Types(TypeFileEntry entry) => entry.Root is { } root ? [root, .. entry.Inner] : entry.Inner;

    private void Add(TypeRef? type)
    {
        for (; type is not null; type = type.Element)
        {
            if (_entries.TryGetValue(type.Name, out var entry) && _reached.Add(entry))
            {
                _open.Push(entry);
            }
        }
    }

    private void Add(GroupModel group)
    {
        foreach (var method in group.Methods)
        {
            foreach (var argument in method.Arguments)
            {
                Add(argument.Type);
            }

            Add(method.Body?.Type);
            Add(method.Result.Type);
            Add(method.Result.Envelope);
            Add(method.Result.Part?.Type);
            Add(method.Paging?.Page);
            Add(method.Paging?.Item);
        }

        foreach (var error in group.ErrorSets.SelectMany(static set => set.Errors))
        {
            Add(error.Type);
        }
    }

    private void Add(FilterModel filter)
    {
        foreach (var setter in filter.Setters.Concat(filter.Groups.SelectMany(static group => group.Comparisons)))
        {
            Add(setter.Parameter.Type);
        }
    }

    private void Add(TypeModel type)
    {
        switch (type)
        {
            case RecordModel record:
                Add(record.Base);
                Add(record.Additional?.Value);
                foreach (var property in record.Properties)
                {
                    Add(property.Type);
                }

                foreach (var derived in record.Derived)
                {
                    Add(derived.Type);
                }

                break;
            case UnionModel union:
                foreach (var one in union.Cases)
                {
                    Add(one.Type);
                }

                break;
        }
    }
}
