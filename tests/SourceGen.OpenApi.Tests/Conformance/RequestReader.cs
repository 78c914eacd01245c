using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SourceGen.OpenApi.Tests.Conformance;

/// <summary>A request as it went out.</summary>
internal sealed record WireRequest(
    string Method,
    Uri Address,
    IReadOnlyDictionary<string, string> Headers,
    string? ContentType,
    byte[] Body
)
{
    public static async Task<WireRequest> OfAsync(HttpRequestMessage request) =>
        new(
            request.Method.Method,
            request.RequestUri!,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content?.Headers.ContentType?.ToString(),
            request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync()
        );
}

/// <summary>Holds a request against what OpenAPI says of its operation and against the values that were given. Shares nothing with the product.</summary>
internal sealed class RequestReader(DocumentTree tree, DocumentOperation operation, WireRequest request)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly char[] Ampersand = ['&'];

    /// <summary>What is wrong, as kind and detail.</summary>
    public IEnumerable<(string Kind, string Detail)> Problems(IReadOnlyDictionary<string, JsonNode?> given, JsonNode? body)
    {
        if (request.Method != operation.Method)
        {
            yield return ("method", request.Method);
        }

        var query = request.Address.Query.TrimStart('?').Split(Ampersand, StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToList();
        foreach (var problem in PathProblems(given).Concat(ParameterProblems(given, query)).Concat(BodyProblems(body)))
        {
            yield return problem;
        }

        foreach (var (name, _) in query)
        {
            if (
                !operation.Parameters.Any(parameter => parameter.Place == "query" && Owns(parameter, name))
                && !operation.Path.Contains('?', StringComparison.Ordinal)
            )
            {
                yield return ("query", $"'{name}' is in no parameter");
            }
        }
    }

    private bool Owns(DocumentParameter parameter, string name) =>
        parameter.Name == name
        || name.StartsWith(parameter.Name + "[", StringComparison.Ordinal)
        || (
            parameter.Style == "form"
            && parameter.Explode
            && new InstanceMaker(tree, isRequest: true).Members(parameter.Schema) is var members
            && (members.ContainsKey(name) || tree.Follow(parameter.Schema)?["additionalProperties"] is not null)
        );

    private IEnumerable<(string Kind, string Detail)> PathProblems(IReadOnlyDictionary<string, JsonNode?> given)
    {
        var names = new List<string>();
        var template = operation.Path.Split('#')[0].Split('?')[0];
        var pattern = Regex.Replace(
            Regex.Escape(template).Replace("\\{", "{", StringComparison.Ordinal),
            @"\{(?<name>[^}]*)}",
            match =>
            {
                names.Add(Regex.Unescape(match.Groups["name"].Value));
                return "(?<v" + names.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) + ">[^/]*)";
            },
            RegexOptions.ExplicitCapture,
            Patience
        );
        var found = Regex.Match(request.Address.AbsolutePath, pattern + "$", RegexOptions.ExplicitCapture, Patience);
        if (!found.Success)
        {
            yield return ("path", $"{request.Address.AbsolutePath} is not {template}");
            yield break;
        }

        for (var i = 0; i < names.Count; i++)
        {
            var parameter = operation.Parameters.FirstOrDefault(parameter => parameter.Place == "path" && parameter.Name == names[i]);
            var sent = Uri.UnescapeDataString(found.Groups[i + 1].Value);
            if (
                parameter is not null
                && given.TryGetValue("path:" + parameter.Name, out var value)
                && !JsonSameness.IsSame(PathText(parameter, value), sent)
            )
            {
                yield return ("path", $"{parameter.Name}: expected {PathText(parameter, value)}, was {sent}");
            }
        }
    }

    private IEnumerable<(string Kind, string Detail)> ParameterProblems(
        IReadOnlyDictionary<string, JsonNode?> given,
        List<(string Name, string Value)> query
    )
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place != "path"))
        {
            if (!given.TryGetValue(parameter.Place + ":" + parameter.Name, out var value))
            {
                continue;
            }

            if (parameter.Place == "header")
            {
                var sent = request.Headers.GetValueOrDefault(parameter.Name.Trim());
                if (sent is null || !JsonSameness.IsSame(Simple(parameter, value), sent))
                {
                    yield return ("header", $"{parameter.Name}: expected {Simple(parameter, value)}, was {sent}");
                }

                continue;
            }

            var pairs =
                parameter.Place == "query" ? query : (request.Headers.GetValueOrDefault("Cookie") ?? "").Split("; ").Select(Pair).ToList();
            foreach (
                var (name, text) in parameter.IsJson
                    ? [(parameter.Name, value?.ToJsonString() ?? "null")]
                    : Pairs(parameter.Name, parameter.Style, parameter.Explode, value)
            )
            {
                if (!pairs.Exists(pair => pair.Name == name && (JsonSameness.IsSame(text, pair.Value) || IsSameJson(text, pair.Value))))
                {
                    yield return (parameter.Place, $"{name}={text} is not in {string.Join('&', pairs)}");
                }
            }
        }
    }

    private IEnumerable<(string Kind, string Detail)> BodyProblems(JsonNode? given)
    {
        if (operation.Bodies.Count == 0)
        {
            return request.Body.Length == 0 ? [] : [("body", "a body where the document has none")];
        }

        if (given is null)
        {
            return operation.IsBodyRequired && request.ContentType is null ? [("body", "the required body is missing")] : [];
        }

        var sent = (request.ContentType ?? "").Split(';')[0];
        var media = operation.Bodies.FirstOrDefault(body => IsIn(sent, body.MediaType));
        if (media is null)
        {
            return [("media type", $"'{sent}' is not among {string.Join(", ", operation.Bodies.Select(body => body.MediaType))}")];
        }

        return sent switch
        {
            "application/x-www-form-urlencoded" => FormProblems(media, given),
            _ when sent.StartsWith("multipart/", StringComparison.Ordinal) => MultipartProblems(media, given),
            _ when sent.EndsWith("json", StringComparison.Ordinal) && given is not JsonObject { Count: 1 } => JsonProblems(given),
            _ when given is JsonObject file && file["$file"] is { } bytes => Text() == (string?)bytes ? [] : [("bytes", Text())],
            _ when sent.EndsWith("json", StringComparison.Ordinal) => JsonProblems(given),
            _ => JsonSameness.IsSame(JsonSameness.TextOf(given), Text()) ? [] : [("text", Text())],
        };
    }

    private IEnumerable<(string Kind, string Detail)> JsonProblems(JsonNode given) =>
        JsonSameness.Difference(given, JsonNode.Parse(request.Body)) is { } difference ? [("json body", difference)] : [];

    private IEnumerable<(string Kind, string Detail)> FormProblems(DocumentBody media, JsonNode given)
    {
        var pairs = Text().Split(Ampersand, StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToList();
        foreach (var (name, value) in given as JsonObject ?? [])
        {
            foreach (var expected in MemberPairs(media, name, value))
            {
                if (
                    !pairs.Exists(pair =>
                        pair.Name == expected.Name
                        && (JsonSameness.IsSame(expected.Value, pair.Value) || IsSameJson(expected.Value, pair.Value))
                    )
                )
                {
                    yield return ("form", $"{expected} is not in {string.Join('&', pairs)}");
                }
            }
        }
    }

    private IEnumerable<(string Kind, string Detail)> MultipartProblems(DocumentBody media, JsonNode given)
    {
        var boundary =
            "--"
            + Regex
                .Match(request.ContentType!, "boundary=\"?(?<text>[^\";]+)", RegexOptions.ExplicitCapture, Patience)
                .Groups["text"]
                .Value;
        var parts = Text()
            .Split(boundary)
            .Skip(1)
            .SkipLast(1)
            .Select(part =>
                (
                    Name: Regex.Match(part, "name=\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, Patience).Groups["text"].Value,
                    Value: part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..^2]
                )
            )
            .ToList();
        foreach (var (name, value) in given as JsonObject ?? [])
        {
            foreach (var expected in MemberPairs(media, name, value))
            {
                if (
                    !parts.Exists(part =>
                        part.Name == expected.Name
                        && (JsonSameness.IsSame(expected.Value, part.Value) || IsSameJson(expected.Value, part.Value))
                    )
                )
                {
                    yield return ("part", $"{expected} is not in {string.Join('&', parts)}");
                }
            }
        }
    }

    /// <summary>A member of a form or multipart body: by style where the encoding names one, else objects as JSON and a pair for each item of a list.</summary>
    private static IEnumerable<(string Name, string Value)> MemberPairs(DocumentBody media, string name, JsonNode? value)
    {
        if (value is JsonObject file && file["$file"] is { } bytes)
        {
            return [(name, (string)bytes!)];
        }

        var encoding = media.Encoding?[name];
        if ((encoding?["style"] ?? encoding?["explode"]) is not null)
        {
            var style = (string?)encoding?["style"] ?? "form";
            return Pairs(name, style, (bool?)encoding?["explode"] ?? style == "form", value);
        }

        var isJson = ((string?)encoding?["contentType"])?.Contains("json", StringComparison.Ordinal) == true;
        return value switch
        {
            JsonArray items when !isJson => items.SelectMany(item =>
                item is JsonObject listed && listed["$file"] is { } content
                    ? [(name, (string)content!)]
                    : new[] { (name, JsonSameness.TextOf(item)) }
            ),
            JsonObject or JsonArray => [(name, value.ToJsonString())],
            _ => [(name, JsonSameness.TextOf(value))],
        };
    }

    /// <summary>The decoded pairs of a query, cookie or form member by the table of styles in the specification.</summary>
    private static List<(string Name, string Value)> Pairs(string name, string style, bool explode, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject members when style == "deepObject":
                return [.. members.SelectMany(member => Pairs($"{name}[{member.Key}]", style, explode, member.Value))];
            case JsonObject members when explode:
                return [.. members.Select(member => (member.Key, JsonSameness.TextOf(member.Value)))];
            case JsonObject members:
                return
                [
                    (
                        name,
                        string.Join(Delimiter(style), members.SelectMany(member => new[] { member.Key, JsonSameness.TextOf(member.Value) }))
                    ),
                ];
            case JsonArray items when explode || style == "deepObject":
                return [.. items.Select(item => (name, JsonSameness.TextOf(item)))];
            case JsonArray items:
                return [(name, string.Join(Delimiter(style), items.Select(JsonSameness.TextOf)))];
            default:
                return [(name, JsonSameness.TextOf(value))];
        }
    }

    private static string Delimiter(string style) =>
        style switch
        {
            "spaceDelimited" => " ",
            "pipeDelimited" => "|",
            "tabDelimited" => "\t",
            _ => ",",
        };

    private static string PathText(DocumentParameter parameter, JsonNode? value)
    {
        var isList = value is JsonArray;
        return parameter.Style switch
        {
            "label" => "." + Simple(parameter, value, parameter.Explode ? "." : ","),
            "matrix" when isList && parameter.Explode => string.Concat(
                ((JsonArray)value!).Select(item => ";" + parameter.Name + "=" + JsonSameness.TextOf(item))
            ),
            "matrix" when value is JsonObject members && parameter.Explode => string.Concat(
                members.Select(member => ";" + member.Key + "=" + JsonSameness.TextOf(member.Value))
            ),
            "matrix" => ";" + parameter.Name + "=" + Simple(parameter with { Explode = false }, value),
            _ => Simple(parameter, value),
        };
    }

    private static string Simple(DocumentParameter parameter, JsonNode? value, string delimiter = ",") =>
        value switch
        {
            JsonArray items => string.Join(delimiter, items.Select(JsonSameness.TextOf)),
            JsonObject members => string.Join(
                delimiter,
                members.Select(member => member.Key + (parameter.Explode ? "=" : delimiter) + JsonSameness.TextOf(member.Value))
            ),
            _ => JsonSameness.TextOf(value),
        };

    private static bool IsSameJson(string expected, string actual)
    {
        if (expected.Length == 0 || expected[0] is not ('{' or '[') || actual.Length == 0 || actual[0] != expected[0])
        {
            return false;
        }

        return JsonSameness.Difference(JsonNode.Parse(expected), JsonNode.Parse(actual)) is null;
    }

    private static bool IsIn(string sent, string range)
    {
        var type = range.Split(';')[0].Trim();
        return type.Equals(sent, StringComparison.OrdinalIgnoreCase)
            || type == "*/*"
            || (type.EndsWith("/*", StringComparison.Ordinal) && sent.StartsWith(type[..^1], StringComparison.OrdinalIgnoreCase));
    }

    private static (string Name, string Value) Pair(string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = end < 0 ? (text, "") : (text[..end], text[(end + 1)..]);
        return (Decoded(name), Decoded(value));
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private string Text() => Encoding.UTF8.GetString(request.Body);
}
