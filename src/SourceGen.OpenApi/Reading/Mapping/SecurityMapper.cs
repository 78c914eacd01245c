using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>Security schemes and the requirements that name them.</summary>
internal sealed class SecurityMapper(ReadContext context)
{
    private const string Section = "securitySchemes";

    public EquatableArray<ApiSecurityScheme> MapSchemes()
    {
        if (context.Document.Components?.SecuritySchemes is not { Count: > 0 } schemes)
        {
            return default;
        }

        var mapped = new List<ApiSecurityScheme>(schemes.Count);
        foreach (var scheme in schemes)
        {
            mapped.Add(Map(scheme.Key, scheme.Value));
        }

        return mapped.ToEquatableArray();
    }

    /// <summary>Requirements in order; one that names an unknown scheme is left out with a diagnostic, for no request could satisfy it.</summary>
    public EquatableArray<ApiSecurityRequirement> MapRequirements(JsonArray? requirements, string pointer)
    {
        if (requirements is null)
        {
            return default;
        }

        var mapped = new List<ApiSecurityRequirement>(requirements.Count);
        for (var i = 0; i < requirements.Count; i++)
        {
            if (requirements[i] is JsonObject requirement && MapRequirement(requirement, JsonPointerText.Child(pointer, i)) is { } known)
            {
                mapped.Add(known);
            }
        }

        return mapped.ToEquatableArray();
    }

    private ApiSecurityRequirement? MapRequirement(JsonObject requirement, string pointer)
    {
        var uses = new List<ApiSecurityUse>(requirement.Count);
        foreach (var use in requirement)
        {
            if (context.Component(Section, use.Key) is null)
            {
                context.Diagnostics.AtKey(
                    DiagnosticIds.UnresolvedReference,
                    JsonPointerText.Child(pointer, use.Key),
                    "the security scheme '" + use.Key + "'",
                    "this way to authenticate is left out"
                );
                return null;
            }

            uses.Add(new ApiSecurityUse(use.Key, JsonAccess.Texts(use.Value)));
        }

        return new ApiSecurityRequirement(uses.ToEquatableArray());
    }

    private ApiSecurityScheme Map(string name, IOpenApiSecurityScheme scheme)
    {
        var pointer = ReadContext.ComponentPointer(Section, name);
        var kind = Kind(scheme, out var problem);
        if (problem is not null && kind == SecurityKind.Unsupported)
        {
            context.Diagnostics.AtKey(DiagnosticIds.UnsupportedSecurity, pointer, name, problem);
        }
        else if (problem is not null)
        {
            context.Diagnostics.AtKey(
                DiagnosticIds.FeatureIgnored,
                pointer,
                scheme.Type == SecuritySchemeType.OpenIdConnect ? $"The discovery document of '{name}'" : $"The OAuth 2 flow of '{name}'",
                problem
            );
        }

        return new ApiSecurityScheme
        {
            Name = name,
            Kind = kind,
            ParameterName = kind is SecurityKind.ApiKeyHeader or SecurityKind.ApiKeyQuery or SecurityKind.ApiKeyCookie ? scheme.Name : null,
            TokenUrl = scheme.Flows?.ClientCredentials?.TokenUrl?.OriginalString,
            Description = JsonAccess.Prose(scheme.Description),
            CSharpName = SchemaExtensionReader.CSharpName(context.Component(Section, name)),
            Pointer = pointer,
        };
    }

    private static SecurityKind Kind(IOpenApiSecurityScheme scheme, out string? problem)
    {
        problem = null;
        switch (scheme.Type)
        {
            case SecuritySchemeType.Http when Is(scheme.Scheme, "basic"):
                return SecurityKind.HttpBasic;
            case SecuritySchemeType.Http when Is(scheme.Scheme, "bearer"):
                return SecurityKind.HttpBearer;
            case SecuritySchemeType.Http:
                problem = $"HTTP authentication '{scheme.Scheme}' is not supported";
                return SecurityKind.Unsupported;
            case SecuritySchemeType.ApiKey when scheme.Name is { Length: > 0 }:
                return scheme.In switch
                {
                    Microsoft.OpenApi.ParameterLocation.Query => SecurityKind.ApiKeyQuery,
                    Microsoft.OpenApi.ParameterLocation.Cookie => SecurityKind.ApiKeyCookie,
                    _ => SecurityKind.ApiKeyHeader,
                };
            case SecuritySchemeType.OAuth2 when scheme.Flows?.ClientCredentials?.TokenUrl is not null:
                return SecurityKind.OAuth2ClientCredentials;
            case SecuritySchemeType.OAuth2:
                problem = "it fetches tokens by client credentials only, and takes an access token that you bring";
                return SecurityKind.HttpBearer;
            case SecuritySchemeType.OpenIdConnect:
                problem = "it takes an access token that you bring";
                return SecurityKind.HttpBearer;
            default:
                problem = "its type is not supported";
                return SecurityKind.Unsupported;
        }
    }

    private static bool Is(string? text, string expected) => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);
}
