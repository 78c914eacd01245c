namespace SourceGen.OpenApi;

/// <summary>Collects the files of one client.</summary>
internal sealed class ClientFiles(BindingContext context, TypeTable types)
{
    private readonly List<GeneratedFile> _files = [];
    private readonly List<FakeAnswerModel> _answers = [];

    public void AddGroup(GroupPlan plan, List<BoundOperation> operations)
    {
        var sets = new List<ErrorSet>();
        var methods = operations.ConvertAll(operation => operation.Method with { Errors = ErrorField(sets, operation.Errors) });
        var group = new GroupModel
        {
            Name = plan.Name,
            InterfaceName = plan.InterfaceName,
            ClassName = plan.ClassName,
            Summary = plan.Summary,
            Methods = methods.ToEquatableArray(),
            ErrorSets = sets.ToEquatableArray(),
        };
        _files.Add(new GroupFile(context.File(plan.ClassName, types.HasObsoleteTypes || types.HasObsoleteReads)) { Group = group });
        foreach (var operation in operations)
        {
            if (operation.Filter is { } filter)
            {
                AddFilter(filter);
            }

            if (operation.Fake is { } fake)
            {
                _answers.Add(fake);
            }
        }
    }

    public void AddClient(ClientModel client, string fakesName)
    {
        _files.Add(new ClientFile(context.File(client.Name)) { Client = client });
        _files.Add(new OptionsFile(context.File(client.OptionsName)) { Client = client });
        if (context.Model.Settings.EmitTestDoubles)
        {
            _files.Add(
                new FakesFile(context.File(fakesName))
                {
                    Client = client,
                    Name = fakesName,
                    Answers = _answers.ToEquatableArray(),
                }
            );
        }

        if (context.Consumer.HasHttpClientFactory)
        {
            _files.Add(
                new RegistrationFile(context.File(client.RegistrationName) with { Namespace = context.Names.RegistrationNamespace })
                {
                    Client = client,
                    ClientNamespace = context.Namespace,
                    HasConfiguration = context.Consumer.HasConfiguration,
                    HasLogging = context.Consumer.HasLogging,
                }
            );
            _files.Add(new ProviderFile(context.File(client.ProviderName)) { Client = client });
        }
    }

    /// <summary>All files; types are complete only now that everything was resolved.</summary>
    public EquatableArray<GeneratedFile> ToArray() =>
        _files
            .Concat(context.Model.Settings.Choice.PrunesSchemas ? types.FilesFor(_files) : types.Files)
            .Concat(types.Own.Files)
            .ToEquatableArray();

    private void AddFilter(FilterModel filter) =>
        _files.Add(new FilterFile(context.File(filter.Name, types.HasObsoleteTypes)) { Filter = filter });

    private static string? ErrorField(List<ErrorSet> sets, EquatableArray<ErrorModel> errors)
    {
        if (errors.IsEmpty)
        {
            return null;
        }

        var known = sets.Find(set => set.Errors == errors);
        if (known is null)
        {
            var number = sets.Count == 0 ? "" : (sets.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            sets.Add(known = new ErrorSet("Errors" + number, errors));
        }

        return known.Field;
    }
}
