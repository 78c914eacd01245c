using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>One place in a document where its author may write what they like: a value, or the name of a member.</summary>
/// <param name="Document">The document's version.</param>
/// <param name="Pointer">JSON Pointer to the value or to the member.</param>
/// <param name="IsName">True where the member's name is the place.</param>
internal sealed record TextSlot(string Document, string Pointer, bool IsName)
{
    public override string ToString() => $"{Document} {(IsName ? "name of " : "")}{Pointer}";
}

/// <summary>Documents with a text in every place that can hold one, and the places.</summary>
internal static class TextSlots
{
    private const string OpenApi = """
        {
          "openapi": "3.1.0",
          "info": { "title": "t", "version": "1", "description": "d", "summary": "s", "termsOfService": "https://a.test", "contact": { "name": "n", "url": "https://a.test", "email": "a@a.test" }, "license": { "name": "l", "url": "https://a.test", "identifier": "MIT" } },
          "servers": [{ "url": "https://{region}.a.test", "description": "d", "variables": { "region": { "default": "eu", "enum": ["eu", "us"], "description": "d" } } }],
          "tags": [{ "name": "things", "description": "d", "externalDocs": { "url": "https://a.test", "description": "d" } }],
          "security": [{ "key": [] }],
          "x-request-id-header": "X-Id",
          "x-other": { "deep": ["text"] },
          "paths": {
            "/things/{id}": {
              "summary": "s", "description": "d",
              "get": {
                "operationId": "listThings", "summary": "s", "description": "d", "tags": ["things"], "externalDocs": { "url": "https://a.test", "description": "d" },
                "x-pagination": { "style": "token", "items": "/data", "next": "/next", "to": "cursor", "limit": "limit" },
                "parameters": [
                  { "name": "id", "in": "path", "required": true, "description": "d", "schema": { "type": "string", "pattern": "^a$" } },
                  { "name": "cursor", "in": "query", "schema": { "type": "string" } },
                  { "name": "limit", "in": "query", "schema": { "type": "integer" } },
                  { "name": "status", "in": "query", "description": "d", "example": "e", "schema": { "type": "string", "enum": ["on", "off"], "default": "on" } },
                  { "name": "since", "in": "query", "x-filter": { "group": "moment", "op": "gte" }, "x-date-format": "yyyy-MM-dd", "schema": { "type": "string", "format": "date-time" } },
                  { "name": "X-Head", "in": "header", "x-csharp-name": "Renamed", "schema": { "type": "string" } },
                  { "name": "crumb", "in": "cookie", "schema": { "type": "string" } },
                  { "name": "deep", "in": "query", "style": "deepObject", "explode": true, "schema": { "type": "object", "properties": { "member": { "type": "string" } } } }
                ],
                "responses": {
                  "200": { "description": "d", "headers": { "X-Total": { "description": "d", "schema": { "type": "string" } } }, "content": { "application/json": { "schema": { "type": "object", "properties": { "data": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } }, "next": { "type": "string" } } }, "examples": { "one": { "summary": "s", "description": "d", "value": { "data": [] } } } } }, "links": { "l": { "operationId": "listThings", "description": "d" } } },
                  "default": { "description": "d", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } }
                }
              },
              "post": {
                "operationId": "createThing", "deprecated": true, "security": [{ "key": [] }, { "oauth": ["scope"] }], "tags": ["things"], "x-unwrap": "/inner",
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "description": "d", "required": true, "content": { "multipart/form-data": { "schema": { "type": "object", "required": ["file", "note"], "properties": { "file": { "type": "string", "format": "binary", "description": "d" }, "note": { "type": "string" } } }, "encoding": { "file": { "contentType": "image/png" } } } } },
                "responses": { "201": { "description": "d", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } } },
                "callbacks": { "done": { "{$request.body#/url}": { "post": { "responses": {} } } } }
              },
              "put": {
                "operationId": "replaceThing", "servers": [{ "url": "https://other.test", "description": "d" }], "tags": ["things"],
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "properties": { "field": { "type": "string" } } } } } },
                "responses": { "200": { "description": "d", "content": { "text/plain": { "schema": { "type": "string" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "Thing": { "type": "object", "title": "t", "description": "d", "required": ["kind"], "example": { "a": "e" }, "properties": {
                "kind": { "type": "string", "const": "thing" },
                "name": { "type": "string", "description": "d", "title": "t", "default": "x", "pattern": "^a$", "format": "odd", "x-aliases": ["older"], "deprecated": true, "examples": ["e"] },
                "state": { "type": "string", "enum": ["a", "b"], "x-enum-varnames": ["First", "Second"], "x-enum-descriptions": ["d", "d"] },
                "level": { "type": "integer", "enum": [1, 2], "x-ms-enum": { "name": "Level", "values": [{ "value": 1, "name": "Low", "description": "d" }] } },
                "at": { "type": "object", "x-timestamp": { "seconds": "s", "nanoseconds": "n" }, "properties": { "s": { "type": "integer" }, "n": { "type": "integer" } } },
                "inner": { "type": "object", "x-csharp-name": "Within", "properties": { "leaf": { "type": "boolean" } } },
                "either": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "pet", "mapping": { "cat": "#/components/schemas/Cat" } } }
              } },
              "Pet": { "type": "object", "required": ["pet"], "discriminator": { "propertyName": "pet", "mapping": { "c": "Cat" } }, "properties": { "pet": { "type": "string" } } },
              "Cat": { "allOf": [{ "$ref": "#/components/schemas/Pet" }, { "type": "object", "properties": { "lives": { "type": "integer" } } }] },
              "Dog": { "allOf": [{ "$ref": "#/components/schemas/Pet" }, { "type": "object", "properties": { "tricks": { "type": "array", "items": { "type": "string" } } } }] },
              "Color": { "type": "string", "description": "d", "enum": ["red", "green"] },
              "Problem": { "type": "object", "properties": { "code": { "type": "string" }, "message": { "type": "string" } } }
            },
            "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Key", "description": "d" }, "oauth": { "type": "oauth2", "description": "d", "flows": { "clientCredentials": { "tokenUrl": "https://a.test/t", "scopes": { "scope": "d" } } } } }
          },
          "externalDocs": { "url": "https://a.test", "description": "d" }
        }
        """;

    private const string Swagger = """
        {
          "swagger": "2.0", "info": { "title": "t", "version": "1", "description": "d" }, "host": "a.test", "basePath": "/b", "schemes": ["https"], "consumes": ["application/json"], "produces": ["application/json"],
          "tags": [{ "name": "things", "description": "d" }],
          "paths": { "/things/{id}": { "post": {
            "operationId": "send", "summary": "s", "description": "d", "tags": ["things"], "consumes": ["multipart/form-data"], "produces": ["application/json"],
            "parameters": [{ "name": "id", "in": "path", "required": true, "type": "string", "description": "d" }, { "name": "q", "in": "query", "type": "array", "collectionFormat": "csv", "items": { "type": "string", "enum": ["a"] } }, { "name": "note", "in": "formData", "type": "string", "description": "d" }, { "name": "file", "in": "formData", "type": "file" }],
            "responses": { "200": { "description": "d", "schema": { "$ref": "#/definitions/Thing" }, "headers": { "X-H": { "type": "string", "description": "d" } }, "examples": { "application/json": "e" } } } } } },
          "definitions": { "Thing": { "type": "object", "description": "d", "title": "t", "discriminator": "kind", "required": ["kind"], "properties": { "kind": { "type": "string" }, "name": { "type": "string", "default": "x", "pattern": "a" } } } },
          "securityDefinitions": { "o": { "type": "oauth2", "flow": "application", "tokenUrl": "https://a.test", "description": "d", "scopes": { "s": "d" } }, "k": { "type": "apiKey", "in": "query", "name": "key" } }
        }
        """;

    /// <summary>Members whose children's names the author chooses.</summary>
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        "paths",
        "properties",
        "schemas",
        "definitions",
        "securitySchemes",
        "securityDefinitions",
        "content",
        "headers",
        "variables",
        "mapping",
        "encoding",
        "examples",
        "links",
        "callbacks",
        "scopes",
        "responses",
        "x-other",
    };

    /// <summary>Every place of both documents.</summary>
    public static IReadOnlyList<TextSlot> All { get; } = [.. Of("3.1", OpenApi), .. Of("2.0", Swagger)];

    /// <summary>The document with that text in that place.</summary>
    public static string Filled(TextSlot slot, string text)
    {
        var root = JsonNode.Parse(slot.Document == "2.0" ? Swagger : OpenApi)!;
        var steps = slot.Pointer.Split('/')[1..].Select(static step => step.Replace("~1", "/").Replace("~0", "~")).ToList();
        JsonNode owner = root;
        foreach (var step in steps[..^1])
        {
            owner = owner is JsonArray list ? list[Index(step)]! : owner[step]!;
        }

        // A lone surrogate would not come out of a writer as it went in: the text is put in its place in the JSON itself.
        const string Mark = "@hostile text@";
        switch (owner)
        {
            case JsonArray list:
                list[Index(steps[^1])] = Mark;
                break;
            case JsonObject map when slot.IsName:
                map.Insert(map.IndexOf(steps[^1]), Mark, map[steps[^1]]!.DeepClone());
                map.Remove(steps[^1]);
                break;
            case JsonObject map:
                map[steps[^1]] = Mark;
                break;
        }

        return root.ToJsonString().Replace(Mark, Escaped(text), StringComparison.Ordinal);
    }

    private static IEnumerable<TextSlot> Of(string name, string document) => Walk(name, JsonNode.Parse(document)!, "", "");

    private static IEnumerable<TextSlot> Walk(string document, JsonNode? node, string pointer, string member)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map)
                {
                    var place = pointer + "/" + key.Replace("~", "~0").Replace("/", "~1");
                    if (Named.Contains(member))
                    {
                        yield return new TextSlot(document, place, IsName: true);
                    }

                    foreach (var inner in Walk(document, value, place, key))
                    {
                        yield return inner;
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    foreach (var inner in Walk(document, list[i], $"{pointer}/{i}", ""))
                    {
                        yield return inner;
                    }
                }

                break;
            case JsonValue value
                when value.GetValueKind() == System.Text.Json.JsonValueKind.String && pointer is not ("/openapi" or "/swagger"):
                yield return new TextSlot(document, pointer, IsName: false);
                break;
        }
    }

    private static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        string.Concat(text.Select(static c => c is >= ' ' and < (char)127 and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:x4}"));
}
