namespace SourceGen.OpenApi;

/// <summary>Credentials: what the options offer, and what an operation needs of them.</summary>
internal static class SecurityBinder
{
    /// <summary>The option properties of all schemes that the client can serve.</summary>
    public static EquatableArray<CredentialModel> Credentials(ApiModel model, NamePool members, string support)
    {
        var schemes = model.SecuritySchemes.Where(static scheme => scheme.Kind != SecurityKind.Unsupported).ToArray();
        var names = members.ReserveAll([.. schemes.Select(static scheme => NameWish.Of(scheme.Name, scheme.CSharpName))]);
        var used = model.Settings.Choice.Chooses
            ? new HashSet<string>(
                model.ChosenOperations.SelectMany(operation => Alternatives(operation, model).SelectMany(static scheme => scheme)),
                StringComparer.Ordinal
            )
            : null;
        return schemes
            .Select(
                (scheme, index) =>
                    new CredentialModel
                    {
                        Property = names[index],
                        Scheme = scheme.Name,
                        Kind = scheme.Kind,
                        Type = OptionType(scheme.Kind, support),
                        ParameterName = scheme.ParameterName,
                        TokenUrl = scheme.TokenUrl,
                        Summary = scheme.Description,
                    }
            )
            .Where(credential => used is null || used.Contains(credential.Scheme))
            .ToEquatableArray();
    }

    private static string OptionType(SecurityKind kind, string support) =>
        kind switch
        {
            SecurityKind.HttpBasic => support + ".BasicCredential",
            SecurityKind.HttpBearer or SecurityKind.OAuth2ClientCredentials => support + ".BearerCredential",
            _ => "string",
        };

    /// <summary>Alternatives of option properties for a client none of whose operations can do without; empty where one can.</summary>
    public static EquatableArray<EquatableArray<string>> Required(ApiModel model, EquatableArray<CredentialModel> credentials)
    {
        var alternatives = new List<EquatableArray<string>>();
        foreach (var operation in model.ChosenOperations)
        {
            var needed = Alternatives(operation, model);
            if (needed.IsEmpty || needed.Any(static names => names.IsEmpty))
            {
                return default;
            }

            foreach (var names in needed)
            {
                var properties = names
                    .Select(name =>
                        credentials.First(credential => string.Equals(credential.Scheme, name, StringComparison.Ordinal)).Property
                    )
                    .ToEquatableArray();
                if (!alternatives.Contains(properties))
                {
                    alternatives.Add(properties);
                }
            }
        }

        return alternatives.ToEquatableArray();
    }

    /// <summary>Alternatives that the client can serve, each the names of schemes that go together.</summary>
    public static EquatableArray<EquatableArray<string>> Alternatives(ApiOperation operation, ApiModel model)
    {
        var known = new HashSet<string>(
            model
                .SecuritySchemes.AsSpan()
                .ToArray()
                .Where(static scheme => scheme.Kind != SecurityKind.Unsupported)
                .Select(static scheme => scheme.Name),
            StringComparer.Ordinal
        );
        var alternatives = new List<EquatableArray<string>>();
        foreach (var requirement in operation.Security ?? model.Security)
        {
            var names = requirement.Schemes.Select(static use => use.Scheme).ToArray();
            if (names.All(known.Contains))
            {
                alternatives.Add(names.ToEquatableArray());
            }
        }

        return alternatives.ToEquatableArray();
    }
}
