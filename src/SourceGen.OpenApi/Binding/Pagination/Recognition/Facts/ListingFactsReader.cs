using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Gathers the facts of an operation that reads.</summary>
internal sealed class ListingFactsReader(TypeTable types)
{
    /// <summary>Objects outside the rows are searched so many levels deep.</summary>
    private const int MostLevels = 2;

    private readonly RowsFinder _rows = new(types.Graph);

    /// <summary>The facts; null where the operation cannot be a listing, with the reason where it looks like one.</summary>
    public ListingFacts? Read(ApiOperation operation, int? usualFirstPage, out string? problem)
    {
        problem = null;
        if (!ReadingOperation.Is(operation) || Answer(operation) is not { Media.Schema: { } body } answer)
        {
            return null;
        }

        if (OtherAnswer(operation, answer) is { } other)
        {
            problem = $"one kind of answer: {answer.Response.Status} and {other} have different bodies";
            return null;
        }

        if (_rows.IsChangeFeed(body))
        {
            problem = "the answer tells what was added, changed and removed; that is no list of rows";
            return null;
        }

        var request = RequestFacts(operation);
        if (_rows.Find(operation, body) is not { } rows)
        {
            problem = "which of the answer's lists holds the rows";
            return null;
        }

        var response = new List<ResponseFact>();
        if (!rows.IsBody)
        {
            var example = answer.Media.Example is { } text ? JsonNode.Parse(text) : null;
            Collect(body, example, "", [], rows, response);
        }

        var facts = new ListingFacts
        {
            Operation = operation,
            Request = request,
            Response = response,
            Rows = rows,
            Text = FactText.Of(operation.Summary, operation.Description, answer.Response.Description),
            LinkHeader = LinkHeader(answer.Response),
            UsualFirstPage = usualFirstPage,
        };
        return EndFacts.Add(facts with { Limit = LimitFact.Find(request) });
    }

    private static (ApiResponse Response, ApiMedia Media)? Answer(ApiOperation operation)
    {
        foreach (var response in operation.Responses)
        {
            if (response.Status[0] == '2' && MediaTypes.Pick(response.Content, MediaKind.Json) is { } media)
            {
                return (response, media);
            }
        }

        foreach (var response in operation.Responses)
        {
            if (response.Status is "default" && MediaTypes.Pick(response.Content, MediaKind.Json) is { } media)
            {
                return (response, media);
            }
        }

        return null;
    }

    /// <summary>The status of a success with a body of another type; null where there is none.</summary>
    private static string? OtherAnswer(ApiOperation operation, (ApiResponse Response, ApiMedia Media) answer) =>
        answer.Response.Status[0] != '2'
            ? null
            : operation
                .Responses.FirstOrDefault(response =>
                    response.Status[0] == '2'
                    && !ReferenceEquals(response, answer.Response)
                    && MediaTypes.Pick(response.Content, MediaKind.Json) is { Schema: { } schema }
                    && !(schema with { Pointer = "" }).Equals(answer.Media.Schema! with { Pointer = "" })
                )
                ?.Status;

    private static FactText? LinkHeader(ApiResponse response)
    {
        foreach (var header in response.Headers)
        {
            if (string.Equals(header.Name, "Link", StringComparison.OrdinalIgnoreCase))
            {
                return FactText.Of(header.Description, header.Schema?.Description, header.Schema?.Example);
            }
        }

        return null;
    }

    private List<RequestFact> RequestFacts(ApiOperation operation)
    {
        var facts = new List<RequestFact>();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Location == ParameterLocation.Query)
            {
                var schema = types.Target(parameter.Schema);
                facts.Add(
                    new RequestFact(parameter.Name)
                    {
                        Name = FactText.Of(parameter.Name),
                        Text = FactText.Of(parameter.Description, parameter.Schema.Description, schema.Description),
                        Schema = schema,
                        IsRequired = parameter.Required,
                        Example = parameter.Example ?? parameter.Schema.Example ?? schema.Example,
                    }
                );
            }
        }

        if (operation.Body is { } body && MediaTypes.Pick(body.Content, MediaKind.Json) is { Schema: { } root })
        {
            AddBody(root, "", isAmongOthers: false, facts);
        }

        return facts;
    }

    private void AddBody(ApiSchema root, string pointer, bool isAmongOthers, List<RequestFact> facts)
    {
        foreach (var property in _rows.MembersOf(root))
        {
            var schema = types.Target(property.Schema);
            var place = pointer + "/" + JsonPointerText.Escape(property.WireName);
            var name = FactText.Of(property.WireName);
            if (pointer.Length == 0 && !schema.Properties.IsEmpty)
            {
                var mayPage = ListingWords.IsPagingObject(name) || ListingWords.IsOptionsObject(name);
                AddBody(property.Schema, place, isAmongOthers: !mayPage, facts);
            }

            facts.Add(
                new RequestFact("body:" + place)
                {
                    Name = name,
                    Text = FactText.Of(property.Schema.Description, schema.Description),
                    Schema = schema,
                    IsRequired = property.IsRequired,
                    Example = property.Schema.Example ?? schema.Example,
                    IsAmongOthers = isAmongOthers,
                }
            );
        }
    }

    private void Collect(ApiSchema schema, JsonNode? example, string pointer, List<string> path, RowsFact rows, List<ResponseFact> facts)
    {
        foreach (var member in _rows.MembersOf(schema))
        {
            var target = types.Target(member.Schema);
            var place = pointer + "/" + JsonPointerText.Escape(member.WireName);
            var shown = (example as JsonObject)?[member.WireName];
            var holder = FactText.Of([.. path]);
            path.Add(member.WireName);
            if (!target.Properties.IsEmpty || !target.AllOf.IsEmpty)
            {
                if (path.Count <= MostLevels)
                {
                    Collect(member.Schema, shown, place, path, rows, facts);
                }
            }
            else if (target.Items is null)
            {
                facts.Add(
                    new ResponseFact(place)
                    {
                        Name = FactText.Of(member.WireName),
                        Path = FactText.Of([.. path]),
                        Holder = holder,
                        Text = FactText.Of(member.Schema.Description, target.Description, target.Title),
                        Schema = target,
                        IsRequired = member.IsRequired,
                        Example = member.Schema.Example ?? target.Example ?? (shown as JsonValue)?.ToJsonString(),
                        IsAboutListing =
                            pointer.Length == 0
                            || string.Equals(pointer, rows.Parent, StringComparison.Ordinal)
                            || ListingWords.IsHolder(holder),
                    }
                );
            }

            path.RemoveAt(path.Count - 1);
        }
    }
}
