using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>A JSONPath query (RFC 9535): segments, each of which takes nodes to nodes.</summary>
/// <param name="IsRelative">True for a query that begins at the current node (<c>@</c>), false for one that begins at the root (<c>$</c>).</param>
/// <param name="Segments">The segments in order.</param>
internal sealed record JsonPathQuery(bool IsRelative, IReadOnlyList<JsonPathSegment> Segments)
{
    /// <summary>True when the query selects at most one node whatever the document is.</summary>
    public bool IsSingular => Segments.All(static segment => segment.IsSingular);
}

/// <summary>One segment: selectors that are applied to each node, or to each node and all its descendants.</summary>
internal sealed record JsonPathSegment(bool IsDescendant, IReadOnlyList<JsonPathSelector> Selectors)
{
    public bool IsSingular => !IsDescendant && Selectors.Count == 1 && Selectors[0] is NameSelector or IndexSelector;
}

/// <summary>One selector of a segment.</summary>
internal abstract record JsonPathSelector;

internal sealed record NameSelector(string Name) : JsonPathSelector;

internal sealed record WildcardSelector : JsonPathSelector;

internal sealed record IndexSelector(long Index) : JsonPathSelector;

internal sealed record SliceSelector(long? Start, long? End, long Step) : JsonPathSelector;

internal sealed record FilterSelector(LogicalExpression Condition) : JsonPathSelector;

/// <summary>An expression of a filter that is true or false.</summary>
internal abstract record LogicalExpression;

internal sealed record OrExpression(IReadOnlyList<LogicalExpression> Operands) : LogicalExpression;

internal sealed record AndExpression(IReadOnlyList<LogicalExpression> Operands) : LogicalExpression;

internal sealed record NotExpression(LogicalExpression Operand) : LogicalExpression;

/// <summary>True when the query selects a node.</summary>
internal sealed record ExistenceExpression(JsonPathQuery Query) : LogicalExpression;

/// <summary>A function whose result is true or false.</summary>
internal sealed record FunctionTest(FunctionCall Call) : LogicalExpression;

internal sealed record ComparisonExpression(ValueExpression Left, ComparisonOperator Operator, ValueExpression Right) : LogicalExpression;

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>An expression with a value, or with none.</summary>
internal abstract record ValueExpression;

internal sealed record LiteralExpression(JsonNode? Value) : ValueExpression;

internal sealed record SingularExpression(JsonPathQuery Query) : ValueExpression;

internal sealed record FunctionValue(FunctionCall Call) : ValueExpression;

/// <summary>A call of one of the five functions; an argument is a query that selects nodes, or a value.</summary>
internal sealed record FunctionCall(JsonPathFunction Function, JsonPathQuery? Nodes, IReadOnlyList<ValueExpression> Values)
{
    /// <summary>True when the result is true or false, false when it is a value.</summary>
    public bool IsLogical => Function is JsonPathFunction.Match or JsonPathFunction.Search;
}

internal enum JsonPathFunction
{
    Length,
    Count,
    Match,
    Search,
    Value,
}

/// <summary>A query that is not well-formed.</summary>
internal sealed class JsonPathException(string message, int position) : Exception(message)
{
    /// <summary>The index of the character that cannot stand there.</summary>
    public int Position { get; } = position;
}
