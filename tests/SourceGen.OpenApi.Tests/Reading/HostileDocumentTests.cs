using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>Documents that are wrong in every place that can be thought of: reading them ends, says what is wrong, and never throws.</summary>
public sealed class HostileDocumentTests
{
    private static readonly string[] Wrong =
    [
        "null",
        "true",
        "3",
        "-1",
        "1e400",
        "\"\"",
        "\"text\"",
        "\"http://[\"",
        "[]",
        "[null]",
        "[[]]",
        "[3, {}]",
        "{}",
        "{\"$ref\":\"\"}",
        "{\"$ref\":\"#\"}",
        "{\"$ref\":\"#/\"}",
        "{\"$ref\":\"#/paths\"}",
        "{\"$ref\":\"#/components/schemas/Thing\"}",
        "{\"$ref\":\"#/components/schemas\"}",
        "{\"$ref\":null}",
        "{\"$ref\":{\"$ref\":\"#\"}}",
        "{\"\":{}}",
        "{\"x-a\":1,\"a~b/c\":{}}",
    ];

    private const string Whole = """
        {
          "openapi": "VERSION",
          "info": { "title": "T", "version": "1", "description": "D", "termsOfService": "https://a.test", "contact": { "url": "https://a.test" }, "license": { "name": "L", "url": "https://a.test" } },
          "servers": [{ "url": "https://{r}.test", "variables": { "r": { "default": "a", "enum": ["a"] } } }],
          "security": [{ "key": [] }],
          "tags": [{ "name": "t", "externalDocs": { "url": "https://a.test" } }],
          "x-fern-pagination": { "offset": "$request.o", "results": "$response.data" },
          "paths": {
            "/a/{id}": {
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "maxLength": 5 } }],
              "servers": [{ "url": "/x" }],
              "get": {
                "operationId": "a", "tags": ["t"], "deprecated": false, "security": [{ "oauth": ["s"] }],
                "x-pagination": { "style": "cursor", "items": "/data", "from": { "a": "/id" }, "to": "c", "limit": "l", "direction": "d", "order": "o" },
                "x-rate-limit": { "permits": 1, "window": "PT1S" }, "x-unwrap": "/data", "x-speakeasy-pagination": { "type": "cursor", "inputs": [{}], "outputs": {} }, "x-ms-pageable": { "nextLinkName": "n" },
                "parameters": [
                  { "$ref": "#/components/parameters/P" },
                  { "name": "q", "in": "query", "style": "form", "explode": true, "allowReserved": true, "example": 1, "content": { "application/json": { "schema": {} } } },
                  { "name": "c", "in": "query", "x-filter": { "group": "g", "op": "lt" }, "x-stainless-pagination-property": { "purpose": "next_cursor_param" }, "schema": { "type": "integer", "minimum": 1, "exclusiveMinimum": true, "multipleOf": 2, "enum": [1], "default": 1 } }
                ],
                "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Thing" }, "encoding": { "a": { "contentType": "x", "style": "form", "explode": true, "headers": {} } }, "examples": { "e": { "value": 1 } } } } },
                "responses": { "200": { "description": "ok", "headers": { "H": { "schema": { "type": "string" } } }, "content": { "application/json": { "schema": { "type": "object", "properties": { "data": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } } } } } }, "links": { "l": { "operationId": "a" } } }, "default": { "$ref": "#/components/responses/R" } },
                "callbacks": { "cb": { "{$url}": { "post": {} } } },
                "externalDocs": { "url": "https://a.test" }
              }
            }
          },
          "components": {
            "schemas": {
              "Thing": { "type": "object", "required": ["a"], "additionalProperties": { "type": "string" }, "discriminator": { "propertyName": "a", "mapping": { "x": "Thing" } }, "properties": { "a": { "type": "string", "format": "date", "nullable": true, "pattern": "a", "readOnly": true, "x-aliases": ["b"], "x-timestamp": { "seconds": "s" } }, "b": { "allOf": [{ "$ref": "#/components/schemas/Thing" }] }, "c": { "$ref": "#/components/schemas/Thing/properties/a" } } },
              "Union": { "oneOf": [{ "$ref": "#/components/schemas/Thing" }, { "type": "string" }], "anyOf": [{ "type": "integer", "const": 1 }], "not": {}, "items": {}, "example": {}, "examples": [1], "x-enum-varnames": ["a"], "x-ms-enum": { "values": [{ "value": 1 }] }, "enum": [1, null] }
            },
            "parameters": { "P": { "name": "p", "in": "header", "schema": { "type": "array", "items": { "type": "string" }, "uniqueItems": true, "minItems": 1 } } },
            "responses": { "R": { "description": "r", "content": { "*/*": { "example": {} } } } },
            "requestBodies": { "B": { "content": {} } },
            "headers": { "H": { "schema": {} } },
            "examples": { "E": { "value": 1 } },
            "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "k" }, "oauth": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://a.test", "refreshUrl": "https://a.test", "scopes": { "s": "S" } } } } },
            "pathItems": { "I": { "get": { "responses": {} } } }
          },
          "externalDocs": { "url": "https://a.test" }
        }
        """;

    private const string WholeSwagger = """
        {
          "swagger": "2.0", "info": { "title": "T", "version": "1" }, "host": "a.test", "basePath": "/b", "schemes": ["https"], "consumes": ["application/json"], "produces": ["application/json"],
          "paths": { "/a": {
            "parameters": [{ "$ref": "#/parameters/Body" }, { "name": "f", "in": "formData", "type": "file" }],
            "post": { "operationId": "a", "consumes": ["multipart/form-data"], "produces": ["application/json"], "schemes": ["https"], "parameters": [{ "name": "q", "in": "query", "type": "array", "collectionFormat": "csv", "items": { "type": "string" }, "maximum": 3, "exclusiveMaximum": true, "maxLength": 3, "enum": ["a"], "default": "a" }, { "name": "g", "in": "formData", "type": "string", "required": true }, { "$ref": "#/parameters/Q" }], "responses": { "200": { "description": "ok", "schema": { "$ref": "#/definitions/T" }, "headers": { "H": { "type": "integer", "maximum": 1 } }, "examples": { "application/json": { "a": 1 } } }, "default": { "$ref": "#/responses/R" } }, "security": [{ "o": ["s"] }] } } },
          "definitions": { "T": { "type": "object", "discriminator": "a", "required": ["a"], "properties": { "a": { "type": "string", "x-nullable": true, "maxLength": 4 }, "t": { "$ref": "#/definitions/T", "description": "d" } }, "allOf": [{ "type": "object" }], "xml": { "name": "x", "namespace": "https://a.test", "attribute": true }, "example": {} } },
          "parameters": { "Body": { "name": "b", "in": "body", "required": true, "schema": { "$ref": "#/definitions/T" }, "x-examples": { "a": {} } }, "Q": { "name": "q", "in": "header", "type": "integer" } },
          "responses": { "R": { "description": "r", "schema": { "type": "file" } } },
          "securityDefinitions": { "o": { "type": "oauth2", "flow": "application", "tokenUrl": "https://a.test", "authorizationUrl": "https://a.test", "scopes": { "s": "S" } }, "b": { "type": "basic" } },
          "security": [{ "b": [] }], "tags": [{ "name": "t" }], "externalDocs": { "url": "https://a.test" }
        }
        """;

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    [InlineData("3.2.0")]
    [InlineData("2.0")]
    public void Every_place_may_hold_anything(string version)
    {
        var text = version is "2.0" ? WholeSwagger : Whole.Replace("VERSION", version, StringComparison.Ordinal);
        var count = Places(JsonNode.Parse(text)!).Count();
        for (var w = 0; w < Wrong.Length; w++)
        {
            // Every place meets a third of the values, every value a third of the places: in four versions that is enough, and quick.
            var wrong = Wrong[w];
            for (var i = w % 3; i < count; i += 3)
            {
                var root = JsonNode.Parse(text)!;
                Places(root).ElementAt(i)(JsonNode.Parse(wrong));
                AssertSound(root.ToJsonString(), wrong + " in place " + i);
            }
        }
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    [InlineData("2.0")]
    public void Every_member_may_be_missing(string version)
    {
        var text = version is "2.0" ? WholeSwagger : Whole.Replace("VERSION", version, StringComparison.Ordinal);
        var count = Removals(JsonNode.Parse(text)!).Count();
        for (var i = 0; i < count; i++)
        {
            var root = JsonNode.Parse(text)!;
            Removals(root).ElementAt(i)();
            AssertSound(root.ToJsonString(), "without member " + i);
        }
    }

    [Fact]
    public void The_whole_document_has_no_fault_itself()
    {
        foreach (var version in new[] { "3.0.3", "3.1.0" })
        {
            var read = ReadDocument.Json(Whole.Replace("VERSION", version, StringComparison.Ordinal));

            Assert.NotNull(read.Reading.Model);
            Assert.DoesNotContain("OAPI010", read.Ids);
            Assert.DoesNotContain("OAPI014", read.Ids);
        }
    }

    /// <summary>Characters taken out and put in: a typing error at every place, and what editors leave half done.</summary>
    [Theory]
    [InlineData("api.yaml")]
    [InlineData("api.json")]
    public void Damaged_texts_end_in_a_model_or_an_error(string path)
    {
        var text = path is "api.json"
            ? """{ "openapi": "3.0.3", "é🎉": [1, -1.5e3, null, { "a\u0062": "c" }], "paths": { "/a": { "get": { "responses": {} } } } }"""
            : "openapi: 3.0.3\n# note\nx: &a { b: [1, 'two'], c: *b }\ny: [*a, \"q\", |\n  block\n]\npaths:\n  /a: { get: { responses: { } } }\n  ? k\n  : - v\n";
        var random = new Random(11);
        for (var i = 0; i < 3000; i++)
        {
            var damaged = text.Remove(random.Next(text.Length), 1)
                .Insert(random.Next(text.Length - 1), "\"{}[],:\\\t *&|#"[random.Next(14)].ToString());
            damaged = i % 3 == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
            var reading = SpecReader.Read(ReadDocument.File(path, damaged), CancellationToken.None);

            Assert.DoesNotContain(reading.Diagnostics.AsSpan().ToArray(), diagnostic => diagnostic.Id is DiagnosticIds.Internal);
            Assert.True(reading.Model is not null || !reading.Diagnostics.IsEmpty, damaged);
        }
    }

    private static void AssertSound(string text, string what)
    {
        var file = ReadDocument.File("api.json", text);
        var reading = SpecReader.Read(file, CancellationToken.None);
        foreach (var diagnostic in reading.Diagnostics)
        {
            Assert.False(
                diagnostic.Id is DiagnosticIds.Internal,
                what + "\n" + string.Join("; ", diagnostic.Arguments.AsSpan().ToArray()) + "\n" + text
            );
        }

        // Every diagnostic finds a place, and its message the arguments that it needs.
        foreach (var located in DiagnosticReporter.Locate(reading.Diagnostics, [file], CancellationToken.None))
        {
            Assert.False(
                located.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("{0}", StringComparison.Ordinal),
                located.Id
            );
        }

        if (reading.Model is not null)
        {
            AssertReferencesHold(reading.Model, what, text);
        }
    }

    /// <summary>Whatever is left out, no reference in the model dangles, and no chain of them is endless.</summary>
    private static void AssertReferencesHold(ApiModel model, string what, string text)
    {
        var names = model.Schemas.AsSpan().ToArray().ToDictionary(schema => schema.Name, schema => schema.Schema, StringComparer.Ordinal);
        foreach (var start in names)
        {
            var current = start.Value;
            for (var hops = 0; current.Reference is { } name; hops++)
            {
                Assert.True(names.TryGetValue(name, out current!), what + ": " + name + "\n" + text);
                Assert.True(hops < 10, what + "\n" + text);
            }
        }
    }

    private static IEnumerable<Action<JsonNode?>> Places(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var member in map.ToArray())
                {
                    yield return value => map[member.Key] = value;
                    foreach (var inner in member.Value is null ? [] : Places(member.Value))
                    {
                        yield return inner;
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    var index = i;
                    yield return value => list[index] = value;
                    foreach (var inner in list[i] is { } item ? Places(item) : [])
                    {
                        yield return inner;
                    }
                }

                break;
        }
    }

    private static IEnumerable<Action> Removals(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var member in map.ToArray())
                {
                    yield return () => map.Remove(member.Key);
                    foreach (var inner in member.Value is null ? [] : Removals(member.Value))
                    {
                        yield return inner;
                    }
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    foreach (var inner in item is null ? [] : Removals(item))
                    {
                        yield return inner;
                    }
                }

                break;
        }
    }
}
