namespace SourceGen.OpenApi;

/// <summary>
/// Which members the objects of OpenAPI have and what they hold. Written as lines of <c>name:Kind</c>, with <c>[]</c> for a list, <c>{}</c> for a map,
/// <c>&lt;&gt;</c> for a map with extensions, and <c>!</c> where the owner cannot do without.
/// </summary>
internal sealed class Grammar
{
    private const string Bounds =
        "maximum:Number minimum:Number exclusiveMaximum:ExclusiveBound exclusiveMinimum:ExclusiveBound multipleOf:Number "
        + "maxLength:Count minLength:Count pattern:Text maxItems:Count minItems:Count uniqueItems:Flag enum:Values default:Any format:Text type:TypeNames ";

    private const string Shape =
        Bounds
        + "title:Text description:Text maxProperties:Ignored minProperties:Ignored required:Texts items:Schema! properties:Schema{} "
        + "additionalProperties:Schema! allOf:Schema[]! readOnly:Flag xml:Ignored externalDocs:Docs example:Any $ref:Any ";

    private readonly Dictionary<string, NodeField>?[] _members = new Dictionary<string, NodeField>?[(int)NodeKind.Flow + 1];
    private readonly Dictionary<NodeKind, string> _sections = [];

    private Grammar(bool isSwagger)
    {
        IsSwagger = isSwagger;
        Add(NodeKind.Info, "title:Text summary:Text description:Text termsOfService:Address contact:Contact license:License version:Text");
        Add(NodeKind.Contact, "name:Text url:Address email:Text");
        Add(NodeKind.License, "name:Text identifier:Text url:Address");
        Add(NodeKind.Docs, "description:Text url:Address");
        Add(NodeKind.Tag, "name:Text summary:Text description:Text externalDocs:Docs parent:Text kind:Text");
        if (isSwagger)
        {
            AddSwagger();
        }
        else
        {
            AddOpenApi();
        }
    }

    public static Grammar OpenApi { get; } = new(isSwagger: false);

    public static Grammar Swagger { get; } = new(isSwagger: true);

    public bool IsSwagger { get; }

    /// <summary>The members of an object; null for kinds that are no objects with fixed members.</summary>
    public Dictionary<string, NodeField>? Members(NodeKind kind) => _members[(int)kind];

    /// <summary>Pointer to where components of a kind stand; null for kinds that cannot be referenced.</summary>
    public string? Section(NodeKind kind) => _sections.TryGetValue(kind, out var section) ? section : null;

    /// <summary>What stands at a pointer by the words of OpenAPI; null where they do not reach: under extensions, and members of other names.</summary>
    public NodeKind? KindAt(string pointer)
    {
        var kind = NodeKind.Document;
        var shape = NodeShape.One;
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            if (shape != NodeShape.One)
            {
                shape = NodeShape.One;
            }
            else if (Members(kind) is { } members && members.TryGetValue(segment, out var rule))
            {
                (kind, shape) = (rule.Kind, rule.Shape);
            }
            else
            {
                return null;
            }
        }

        // A map or list as a whole is none of what it holds.
        return shape == NodeShape.One ? kind : NodeKind.Any;
    }

    public bool IsSection(string pointer) => _sections.ContainsValue(pointer);

    private void AddOpenApi()
    {
        Add(
            NodeKind.Document,
            "openapi:Text $self:Text info:Info jsonSchemaDialect:Text components:Components servers:Server[] paths:PathItem<> webhooks:Callbacks "
                + "security:SecurityRequirement[] tags:Tag[] externalDocs:Docs"
        );
        Add(NodeKind.Server, "url:Text name:Text description:Text variables:ServerVariable{}");
        Add(NodeKind.ServerVariable, "default:Text description:Text enum:Texts");
        Add(
            NodeKind.Components,
            "schemas:Schema{} headers:Header{} examples:Example{} mediaTypes:MediaType{} parameters:Parameter{} requestBodies:RequestBody{} "
                + "responses:Response{} links:Ignored callbacks:Ignored pathItems:PathItem{} securitySchemes:SecurityScheme{}"
        );
        Add(
            NodeKind.PathItem,
            "$ref:Any summary:Text description:Text servers:Server[] parameters:Parameter[]! get:Operation put:Operation post:Operation "
                + "delete:Operation options:Operation head:Operation patch:Operation trace:Operation query:NewOperations additionalOperations:NewOperations"
        );
        Add(
            NodeKind.Operation,
            "tags:TagNames summary:Text description:Text externalDocs:Docs operationId:Text parameters:Parameter[]! requestBody:RequestBody! "
                + "responses:Response<>! callbacks:Callbacks deprecated:Flag security:SecurityRequirement[] servers:Server[]"
        );
        Add(
            NodeKind.Parameter,
            "$ref:Any summary:Text name:Text in:Text description:Text required:Flag deprecated:Flag allowEmptyValue:Flag style:Text explode:Flag "
                + "allowReserved:Flag schema:Schema! example:Any examples:Example{} content:MediaType{}!"
        );
        Add(NodeKind.RequestBody, "$ref:Any summary:Text description:Text content:MediaType{}! required:Flag");
        Add(
            NodeKind.MediaType,
            "$ref:Any schema:Schema! itemSchema:Schema! example:Any examples:Example{} encoding:Encoding{} itemEncoding:Unsupported prefixEncoding:Unsupported"
        );
        Add(
            NodeKind.Encoding,
            "contentType:Text headers:Header{} style:Text explode:Flag allowReserved:Flag encoding:Unsupported itemEncoding:Unsupported prefixEncoding:Unsupported"
        );
        Add(NodeKind.Response, "$ref:Any summary:Text description:Text headers:Header{} content:MediaType{}! links:Ignored");
        Add(
            NodeKind.Header,
            "$ref:Any summary:Text description:Text required:Flag deprecated:Flag allowEmptyValue:Flag style:Text explode:Flag allowReserved:Flag "
                + "schema:Schema! example:Any examples:Example{} content:MediaType{}!"
        );
        Add(NodeKind.Example, "$ref:Any summary:Text description:Text value:Any externalValue:Text dataValue:Any serializedValue:Text");
        Add(
            NodeKind.Schema,
            Shape
                + "oneOf:Schema[]! anyOf:Schema[]! not:Unsupported nullable:Flag discriminator:Discriminator writeOnly:Flag deprecated:Flag examples:Any const:Any "
                + "prefixItems:Unsupported patternProperties:Schema{} if:Unsupported then:Ignored else:Ignored contains:Ignored maxContains:Ignored minContains:Ignored "
                + "propertyNames:Ignored dependentSchemas:Unsupported dependentRequired:Ignored unevaluatedProperties:Ignored unevaluatedItems:Ignored "
                + "contentEncoding:Text contentMediaType:Text contentSchema:Schema $defs:Schema{} definitions:Schema{} $schema:Ignored $id:Any $comment:Ignored "
                + "$anchor:Any $dynamicRef:Unsupported $dynamicAnchor:Any $vocabulary:Ignored"
        );
        Add(NodeKind.Discriminator, "propertyName:Text mapping:MappingTarget{} defaultMapping:Text");
        Add(
            NodeKind.SecurityScheme,
            "$ref:Any type:Text description:Text name:Text in:Text scheme:Text bearerFormat:Text flows:Flows openIdConnectUrl:Address "
                + "oauth2MetadataUrl:Address deprecated:Flag"
        );
        Add(NodeKind.Flows, "implicit:Flow password:Flow clientCredentials:Flow authorizationCode:Flow deviceAuthorization:Flow");
        Add(NodeKind.Flow, "authorizationUrl:Address deviceAuthorizationUrl:Address tokenUrl:Address refreshUrl:Address scopes:Text{}");
        foreach (
            var (kind, section) in new[]
            {
                (NodeKind.Schema, "schemas"),
                (NodeKind.Header, "headers"),
                (NodeKind.Example, "examples"),
                (NodeKind.MediaType, "mediaTypes"),
                (NodeKind.Parameter, "parameters"),
                (NodeKind.RequestBody, "requestBodies"),
                (NodeKind.Response, "responses"),
                (NodeKind.PathItem, "pathItems"),
                (NodeKind.SecurityScheme, "securitySchemes"),
            }
        )
        {
            _sections.Add(kind, "/components/" + section);
        }
    }

    private void AddSwagger()
    {
        Add(
            NodeKind.Document,
            "swagger:Text info:Info host:Host basePath:Text schemes:Schemes consumes:Texts produces:Texts definitions:Schema{} parameters:Parameter{} "
                + "responses:Response{} paths:PathItem<> securityDefinitions:SecurityScheme{} security:SecurityRequirement[] tags:Tag[] externalDocs:Docs"
        );
        Add(
            NodeKind.PathItem,
            "$ref:Any parameters:Parameter[]! get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation trace:Operation"
        );
        Add(
            NodeKind.Operation,
            "tags:TagNames summary:Text description:Text externalDocs:Docs operationId:Text consumes:Texts produces:Texts parameters:Parameter[]! "
                + "responses:Response<>! schemes:Ignored deprecated:Flag security:SecurityRequirement[]"
        );
        Add(
            NodeKind.Parameter,
            Bounds
                + "$ref:Any name:Text in:Text description:Text required:Flag deprecated:Flag schema:Schema! allowEmptyValue:Flag items:Schema! "
                + "collectionFormat:Text readOnly:Flag"
        );
        Add(NodeKind.Response, "$ref:Any description:Text schema:Schema! headers:Header{} examples:Any");
        Add(NodeKind.Header, Bounds + "description:Text items:Schema! collectionFormat:Ignored");
        Add(NodeKind.Schema, Shape + "discriminator:Discriminator2 collectionFormat:Text");
        Add(
            NodeKind.SecurityScheme,
            "type:Text description:Text name:Text in:Text flow:Text authorizationUrl:Address tokenUrl:Address scopes:Text<>"
        );
        _sections.Add(NodeKind.Schema, "/definitions");
        _sections.Add(NodeKind.Parameter, "/parameters");
        _sections.Add(NodeKind.Response, "/responses");
    }

    private void Add(NodeKind kind, string text)
    {
        var members = new Dictionary<string, NodeField>(StringComparer.Ordinal);
        foreach (var member in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = member.IndexOf(':');
            var type = member.Substring(colon + 1);
            var isEssential = type.EndsWith("!", StringComparison.Ordinal);
            type = type.TrimEnd('!');
            var shape = type[type.Length - 1] switch
            {
                ']' => NodeShape.List,
                '}' => NodeShape.Map,
                '>' => NodeShape.Table,
                _ => NodeShape.One,
            };
            var name = shape == NodeShape.One ? type : type.Substring(0, type.Length - 2);
            members.Add(member.Substring(0, colon), new NodeField((NodeKind)Enum.Parse(typeof(NodeKind), name), shape, isEssential));
        }

        _members[(int)kind] = members;
    }
}
