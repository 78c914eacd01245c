namespace SourceGen.OpenApi;

/// <summary>What a place in an OpenAPI document holds.</summary>
internal enum NodeKind : byte
{
    /// <summary>Anything: examples, defaults, what is not looked at.</summary>
    Any,

    /// <summary>Taken out without a word: it only serves checks and tools that a client is not.</summary>
    Ignored,

    /// <summary>Taken out with a word: it would change what the client does.</summary>
    Unsupported,

    /// <summary>Requests that the server makes.</summary>
    Callbacks,

    /// <summary>Operations that only OpenAPI 3.2 can write.</summary>
    NewOperations,

    // Single values.
    Text,
    Flag,
    Count,
    Number,
    ExclusiveBound,
    Address,
    TypeNames,
    Texts,
    TagNames,
    Values,
    Discriminator2,
    Schemes,
    Host,
    MappingTarget,

    // Objects.
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Response,
    Header,
    Example,
    Link,
    Callback,
    Schema,
    Discriminator,
    Tag,
    Docs,
    SecurityScheme,
    SecurityRequirement,
    Flows,
    Flow,
}

/// <summary>How many of a kind a member holds.</summary>
internal enum NodeShape : byte
{
    One,

    /// <summary>A list of them.</summary>
    List,

    /// <summary>An object of them under free names.</summary>
    Map,

    /// <summary>An object of them, where names that start with <c>x-</c> are extensions.</summary>
    Table,
}

/// <summary>
/// What a member holds, and whether its owner can do without it: a parameter that cannot be read takes its operation with it, a callback does not.
/// </summary>
internal readonly record struct NodeField(NodeKind Kind, NodeShape Shape, bool IsEssential);
