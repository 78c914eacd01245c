using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Reads the condition of a filter selector.</summary>
internal sealed class JsonPathFilterParser(JsonPathParser parser, JsonPathScanner scanner)
{
    private static readonly (string Text, ComparisonOperator Operator)[] Operators =
    [
        ("==", ComparisonOperator.Equal),
        ("!=", ComparisonOperator.NotEqual),
        ("<=", ComparisonOperator.LessOrEqual),
        (">=", ComparisonOperator.GreaterOrEqual),
        ("<", ComparisonOperator.Less),
        (">", ComparisonOperator.Greater),
    ];

    /// <summary>Conditions with <c>||</c> between.</summary>
    public LogicalExpression Condition()
    {
        var operands = new List<LogicalExpression>();
        do
        {
            scanner.SkipBlanks();
            operands.Add(Conjunction());
        } while (scanner.TakeAfterBlanks("||"));

        return operands.Count == 1 ? operands[0] : new OrExpression(operands);
    }

    private LogicalExpression Conjunction()
    {
        var operands = new List<LogicalExpression>();
        do
        {
            scanner.SkipBlanks();
            operands.Add(Basic());
        } while (scanner.TakeAfterBlanks("&&"));

        return operands.Count == 1 ? operands[0] : new AndExpression(operands);
    }

    private LogicalExpression Basic()
    {
        if (scanner.Take("!"))
        {
            scanner.SkipBlanks();
            return new NotExpression(scanner.Current == '(' ? Parenthesis() : Test(Operand()));
        }

        if (scanner.Current == '(')
        {
            return Parenthesis();
        }

        var left = Operand();
        return Operator() is { } comparison ? new ComparisonExpression(Value(left), comparison, ComparedTo()) : Test(left);
    }

    private LogicalExpression Parenthesis()
    {
        scanner.Expect("(");
        var inner = parser.Nested(Condition);
        scanner.SkipBlanks();
        scanner.Expect(")");
        return inner;
    }

    private ComparisonOperator? Operator()
    {
        foreach (var (text, value) in Operators)
        {
            if (scanner.TakeAfterBlanks(text))
            {
                return value;
            }
        }

        return null;
    }

    private ValueExpression ComparedTo()
    {
        scanner.SkipBlanks();
        return Value(Operand());
    }

    /// <summary>A literal, a query or a call, before it is known what it stands for.</summary>
    private object Operand()
    {
        switch (scanner.Current)
        {
            case '@' or '$':
                var isRelative = scanner.Current == '@';
                scanner.Advance();
                return new JsonPathQuery(isRelative, parser.Nested(parser.Segments));
            case '\'' or '"':
                return new LiteralExpression(JsonValue.Create(scanner.Quoted()));
            case '-' or (>= '0' and <= '9'):
                return new LiteralExpression(JsonNode.Parse(scanner.Number()));
        }

        var start = scanner.Position;
        var word = scanner.Word();
        return word switch
        {
            "true" => new LiteralExpression(JsonValue.Create(true)),
            "false" => new LiteralExpression(JsonValue.Create(false)),
            "null" => new LiteralExpression(null),
            "length" => Call(JsonPathFunction.Length),
            "count" => Call(JsonPathFunction.Count),
            "match" => Call(JsonPathFunction.Match),
            "search" => Call(JsonPathFunction.Search),
            "value" => Call(JsonPathFunction.Value),
            "" => throw scanner.Unexpected("a condition"),
            _ => throw new JsonPathException($"there is no function '{word}'", start),
        };
    }

    private FunctionCall Call(JsonPathFunction function)
    {
        scanner.Expect("(");
        scanner.SkipBlanks();
        FunctionCall call;
        if (function is JsonPathFunction.Count or JsonPathFunction.Value)
        {
            call = new FunctionCall(function, parser.Nested(Operand) as JsonPathQuery ?? throw scanner.Unexpected("a query"), []);
        }
        else
        {
            var values = new List<ValueExpression> { Value(parser.Nested(Operand)) };
            if (function is JsonPathFunction.Match or JsonPathFunction.Search)
            {
                scanner.SkipBlanks();
                scanner.Expect(",");
                scanner.SkipBlanks();
                values.Add(Value(parser.Nested(Operand)));
            }

            call = new FunctionCall(function, Nodes: null, values);
        }

        scanner.SkipBlanks();
        scanner.Expect(")");
        return call;
    }

    private ValueExpression Value(object operand) =>
        operand switch
        {
            LiteralExpression literal => literal,
            JsonPathQuery { IsSingular: true } query => new SingularExpression(query),
            FunctionCall { IsLogical: false } call => new FunctionValue(call),
            _ => throw scanner.Unexpected("an expression with one value before this"),
        };

    private LogicalExpression Test(object operand) =>
        operand switch
        {
            JsonPathQuery query => new ExistenceExpression(query),
            FunctionCall { IsLogical: true } call => new FunctionTest(call),
            _ => throw scanner.Unexpected("a comparison"),
        };
}
