using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Decides conditions and computes values for one node.</summary>
internal sealed class JsonPathFilter(JsonPathEvaluator evaluator)
{
    private readonly Dictionary<string, RegularExpression?> _expressions = new(StringComparer.Ordinal);

    public bool Holds(LogicalExpression condition, JsonPathNode current) =>
        condition switch
        {
            OrExpression or => or.Operands.Any(operand => Holds(operand, current)),
            AndExpression and => and.Operands.All(operand => Holds(operand, current)),
            NotExpression not => !Holds(not.Operand, current),
            ExistenceExpression existence => evaluator.Select(existence.Query, current).Count > 0,
            ComparisonExpression comparison => JsonPathComparison.Holds(
                Value(comparison.Left, current),
                comparison.Operator,
                Value(comparison.Right, current)
            ),
            FunctionTest test => Matches(test.Call, current),
            _ => throw new InvalidOperationException(condition.GetType().Name),
        };

    private JsonPathValue Value(ValueExpression expression, JsonPathNode current) =>
        expression switch
        {
            LiteralExpression literal => new JsonPathValue(literal.Value),
            SingularExpression singular => Single(evaluator.Select(singular.Query, current)),
            FunctionValue function => Value(function.Call, current),
            _ => throw new InvalidOperationException(expression.GetType().Name),
        };

    private JsonPathValue Value(FunctionCall call, JsonPathNode current) =>
        call.Function switch
        {
            JsonPathFunction.Count => new JsonPathValue(JsonValue.Create((long)evaluator.Select(call.Nodes!, current).Count)),
            JsonPathFunction.Value => Single(evaluator.Select(call.Nodes!, current)),
            JsonPathFunction.Length => Length(Value(call.Values[0], current)),
            _ => throw new InvalidOperationException(call.Function.ToString()),
        };

    private static JsonPathValue Single(List<JsonPathNode> nodes) =>
        nodes.Count == 1 ? new JsonPathValue(nodes[0].Value) : JsonPathValue.Nothing;

    private static JsonPathValue Length(JsonPathValue value)
    {
        long? length = value.Node switch
        {
            JsonArray list => list.Count,
            JsonObject map => map.Count,
            _ when JsonAccess.AsText(value.Node) is { } text => text.Count(static c => !char.IsLowSurrogate(c)),
            _ => null,
        };
        return length is { } count ? new JsonPathValue(JsonValue.Create(count)) : JsonPathValue.Nothing;
    }

    private bool Matches(FunctionCall call, JsonPathNode current)
    {
        if (
            JsonAccess.AsText(Value(call.Values[0], current).Node) is not { } text
            || JsonAccess.AsText(Value(call.Values[1], current).Node) is not { } pattern
        )
        {
            return false;
        }

        if (!_expressions.TryGetValue(pattern, out var expression))
        {
            _expressions.Add(pattern, expression = RegularExpression.TryParse(pattern));
        }

        return expression is not null && expression.Matches(text, isWhole: call.Function == JsonPathFunction.Match, evaluator.Spend);
    }
}
