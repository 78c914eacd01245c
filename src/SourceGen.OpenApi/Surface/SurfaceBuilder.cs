namespace SourceGen.OpenApi;

/// <summary>
/// Lists what is public in a client's files. What every type of a kind has (equality, <c>FromJson</c>, <c>IsKnown</c>) goes without saying: no
/// document can take it away.
/// </summary>
internal sealed class SurfaceBuilder
{
    private readonly List<SurfaceLine> _lines = [];
    private readonly SurfaceTypes _types;

    private SurfaceBuilder(string clientNamespace) => _types = new SurfaceTypes(clientNamespace);

    /// <summary>The full name of a bound client; null where nothing was bound.</summary>
    public static string? ClientOf(BoundClient bound) =>
        bound.Files.OfType<ClientFile>().FirstOrDefault() is { } client ? client.Namespace + "." + client.Client.Name : null;

    /// <summary>The surface of a bound client; null where nothing was bound.</summary>
    public static ClientSurface? Of(BoundClient bound, CancellationToken cancellationToken)
    {
        if (bound.Files.OfType<ClientFile>().FirstOrDefault() is not { } client)
        {
            return null;
        }

        var builder = new SurfaceBuilder(client.Namespace);
        foreach (var file in bound.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.AddFile(file);
        }

        builder._lines.Sort(static (left, right) => SurfaceLine.Compare(left, right));
        return new ClientSurface(client.Namespace + "." + client.Client.Name, bound.Path, builder._lines.ToEquatableArray());
    }

    private void AddFile(GeneratedFile file)
    {
        switch (file)
        {
            case GroupFile group:
                AddGroup(group);
                break;
            case FilterFile filter:
                AddFilter(filter.Filter);
                break;
            case TypeFile types:
                AddModel(types.Type);
                foreach (var inner in types.Inner)
                {
                    AddModel(inner);
                }

                break;
            case ClientFile client:
                AddClient(client);
                break;
            case OptionsFile options:
                AddOptions(options);
                break;
            case RegistrationFile registration:
                AddRegistration(registration);
                break;
            case ProviderFile provider:
                AddProvider(provider.Client);
                break;
            case FakesFile fakes:
                AddType(fakes.Name, "static class");
                AddMethod(fakes.Name, "CreateTransport", "FakeTransport");
                AddMethod(fakes.Name, "CreateClient", fakes.Client.Name, new SurfaceParameter("FakeTransport", "transport"));
                break;
            case ResolverFile resolver:
                AddType(resolver.Name, "sealed class");
                AddProperty(resolver.Name, "Default", resolver.Name);
                break;
            default:
                throw new InvalidOperationException($"No surface for {file.GetType().Name}.");
        }
    }

    private void AddClient(ClientFile file)
    {
        var client = file.Client;
        var options = new SurfaceParameter(client.OptionsName, "options");
        // All types of a client are as visible as the client, so that it is said once.
        AddType(client.Name, (file.IsPublic ? "" : "internal ") + "sealed class");
        AddMethod(client.Name, SurfaceLine.Constructor, "", options);
        AddMethod(client.Name, SurfaceLine.Constructor, "", new SurfaceParameter("HttpClient", "httpClient"), options);
        AddMethod(client.Name, "Dispose", "void");
        foreach (var group in client.Groups)
        {
            AddProperty(client.Name, group.Name, group.InterfaceName);
        }
    }

    private void AddOptions(OptionsFile file)
    {
        var client = file.Client;
        AddType(client.OptionsName, "sealed class, ApiClientOptions");
        foreach (var credential in client.Credentials)
        {
            AddProperty(client.OptionsName, credential.Property, credential.Type + "?");
        }

        foreach (var variable in client.ServerVariables)
        {
            AddProperty(client.OptionsName, variable.Property, "string");
        }
    }

    private void AddRegistration(RegistrationFile file)
    {
        var client = file.Client;
        AddType(client.RegistrationName, "static class");
        var services = new SurfaceParameter("IServiceCollection", "services");
        var name = new SurfaceParameter("string", "name");
        List<SurfaceParameter> last =
        [
            new($"Action<{client.OptionsName}>", "configure"),
            new($"Action<IServiceProvider, {client.OptionsName}>", "configure"),
        ];
        if (file.HasConfiguration)
        {
            last.Add(new SurfaceParameter("IConfiguration", "configuration"));
        }

        foreach (var parameter in last)
        {
            AddMethod(client.RegistrationName, "Add" + client.Name, "IHttpClientBuilder", services, parameter);
            AddMethod(client.RegistrationName, "Add" + client.Name, "IHttpClientBuilder", services, name, parameter);
        }
    }

    private void AddProvider(ClientModel client)
    {
        AddType(client.ProviderName, "sealed class");
        AddMethod(client.ProviderName, "Dispose", "void");
        AddMethod(client.ProviderName, "Get", client.Name, new SurfaceParameter("string", "name"));
    }

    private void AddGroup(GroupFile file)
    {
        AddType(file.Group.InterfaceName, "interface");
        foreach (var method in file.Group.Methods)
        {
            foreach (var form in method.Forms)
            {
                AddMethod(file.Group.InterfaceName, form.Name, _types.Of(form.ReturnType), [.. form.Parameters.Select(Parameter)]);
            }
        }
    }

    private SurfaceParameter Parameter(ParameterDeclaration parameter) =>
        new(_types.Of(parameter.Type), parameter.Name.TrimStart('@'), parameter.Default);

    private void AddFilter(FilterModel filter)
    {
        AddType(filter.Name, "sealed class");
        AddMethod(filter.Name, "Create", filter.Name);
        foreach (var setter in filter.Setters)
        {
            AddMethod(filter.Name, setter.Name, filter.Name, Value(setter.Parameter.Type, "value"));
        }

        foreach (var group in filter.Groups)
        {
            var name = filter.Name + "." + group.ClassName;
            AddProperty(filter.Name, group.Name, name);
            AddType(name, "sealed class");
            foreach (var comparison in group.Comparisons)
            {
                AddComparison(name, comparison, filter.Name);
            }

            if (group.Range is { } range)
            {
                AddMethod(name, "Between", filter.Name, Value(range.Low.Type, "low"), Value(range.Low.Type, "high"));
            }
        }
    }

    private void AddComparison(string type, FilterSetter comparison, string filter)
    {
        if (!comparison.TakesMany)
        {
            AddMethod(type, comparison.Name, filter, Value(comparison.Parameter.Type, "value"));
            return;
        }

        var item = _types.Of(comparison.Parameter.Type.Element!.Name);
        AddMethod(type, comparison.Name, filter, new SurfaceParameter($"params {item}[]", "values"));
        AddMethod(type, comparison.Name, filter, new SurfaceParameter($"IEnumerable<{item}>", "values"));
    }

    private SurfaceParameter Value(TypeRef type, string name) => new(_types.Of(type.Name), name);

    private void AddModel(TypeModel model)
    {
        var name = _types.Own(model.Name);
        switch (model)
        {
            case RecordModel record:
                AddRecord(name, record);
                break;
            case EnumModel values:
                AddType(name, values.IsInteger ? "enum long" : "enum string");
                foreach (var value in values.Values)
                {
                    var wire = values.IsInteger ? value.Wire : SurfaceText.Quote(value.Wire);
                    _lines.Add(
                        new SurfaceLine
                        {
                            Type = name,
                            Member = value.Name,
                            Wire = wire,
                        }
                    );
                }

                break;
            case UnionModel union:
                AddType(name, "union");
                foreach (var one in union.Cases)
                {
                    AddProperty(name, "As" + one.Name, one.Type.NullableName);
                }

                break;
        }
    }

    private void AddRecord(string name, RecordModel record)
    {
        var above = record.Base is null ? "" : ", " + _types.Of(record.Base.Name);
        AddType(name, (record.HasDerived ? "record" : "sealed record") + above);
        foreach (var property in record.Properties)
        {
            if (!property.IsInherited)
            {
                var required = property.IsRequired ? "required " : "";
                AddProperty(name, property.Name, required + property.DeclaredType("global::Support"));
            }
        }

        if (record.Additional is { IsInherited: false } additional)
        {
            AddProperty(name, additional.Name, $"IReadOnlyDictionary<string, {additional.ValueType}>?");
        }
    }

    private void AddType(string name, string kind) => _lines.Add(new SurfaceLine { Type = name, Result = kind });

    private void AddProperty(string type, string name, string result) =>
        _lines.Add(
            new SurfaceLine
            {
                Type = type,
                Member = name,
                Result = _types.Of(result),
            }
        );

    private void AddMethod(string type, string name, string result, params SurfaceParameter[] parameters) =>
        _lines.Add(
            new SurfaceLine
            {
                Type = type,
                Member = name,
                IsMethod = true,
                Parameters = new EquatableArray<SurfaceParameter>(parameters),
                Result = result,
            }
        );
}
