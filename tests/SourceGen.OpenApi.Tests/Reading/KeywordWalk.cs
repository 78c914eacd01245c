namespace SourceGen.OpenApi.Tests;

/// <summary>
/// The members that the specifications give to the objects of a document, each with a value that would mean something: version, object, keyword, value,
/// and for schemas and parameters the object that it is put into.
/// </summary>
internal static class KeywordWalk
{
    public const string Table = """
        3.0.3|Document|jsonSchemaDialect|"https://example.com/dialect"
        3.0.3|Document|webhooks|{"w":{"post":{"responses":{"200":{"description":"ok"}}}}}
        3.2.0|Document|$self|"https://example.com/openapi.json"
        3.0.3|Document|externalDocs|{"url":"https://example.com/docs"}
        3.0.3|Info|summary|"Summary"
        3.0.3|Info|description|"Description"
        3.0.3|Info|termsOfService|"https://example.com/terms"
        3.0.3|Info|contact|{"name":"Support"}
        3.0.3|Info|license|{"name":"MIT"}
        3.0.3|Server|description|"Production"
        3.2.0|Server|name|"production"
        3.0.3|ServerVariable|description|"Region"
        3.0.3|ServerVariable|enum|["a","b"]
        3.0.3|Tag|description|"Things"
        3.0.3|Tag|externalDocs|{"url":"https://example.com/docs"}
        3.2.0|Tag|summary|"Things"
        3.2.0|Tag|parent|"t"
        3.2.0|Tag|kind|"nav"
        3.0.3|Components|examples|{"E":{"value":1}}
        3.0.3|Components|headers|{"H":{"schema":{"type":"string"}}}
        3.0.3|Components|parameters|{"P":{"name":"p","in":"query","schema":{"type":"string"}}}
        3.0.3|Components|requestBodies|{"B":{"content":{"application/json":{"schema":{"type":"string"}}}}}
        3.0.3|Components|responses|{"R":{"description":"ok"}}
        3.0.3|Components|links|{"L":{"operationId":"postA"}}
        3.0.3|Components|callbacks|{"C":{"{$request.query.q}":{"post":{"responses":{"200":{"description":"ok"}}}}}}
        3.1.0|Components|pathItems|{"I":{"get":{"responses":{"200":{"description":"ok"}}}}}
        3.2.0|Components|mediaTypes|{"M":{"schema":{"type":"string"}}}
        3.0.3|PathItem|summary|"Things"
        3.0.3|PathItem|description|"Things"
        3.0.3|PathItem|servers|[{"url":"https://other.example.com"}]
        3.0.3|PathItem|parameters|[{"name":"z","in":"query","schema":{"type":"string"}}]
        3.0.3|PathItem|get|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        3.0.3|PathItem|delete|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        3.0.3|PathItem|options|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        3.0.3|PathItem|head|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        3.0.3|PathItem|patch|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        3.0.3|PathItem|trace|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        3.2.0|PathItem|query|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        3.2.0|PathItem|additionalOperations|{"COPY":{"operationId":"other","responses":{"200":{"description":"ok"}}}}
        3.0.3|Operation|summary|"Summary"
        3.0.3|Operation|description|"Description"
        3.0.3|Operation|externalDocs|{"url":"https://example.com/docs"}
        3.0.3|Operation|callbacks|{"c":{"{$request.query.q}":{"post":{"responses":{"200":{"description":"ok"}}}}}}
        3.0.3|Operation|deprecated|true
        3.0.3|Operation|security|[]
        3.0.3|Operation|servers|[{"url":"https://other.example.com"}]
        3.0.3|Parameter|description|"Description"
        3.0.3|Parameter|required|true
        3.0.3|Parameter|deprecated|true
        3.0.3|Parameter|allowEmptyValue|true
        3.0.3|Parameter|style|"pipeDelimited"|{"name":"q","in":"query","explode":false,"schema":{"type":"array","items":{"type":"string"}}}
        3.0.3|Parameter|explode|false
        3.0.3|Parameter|allowReserved|true
        3.0.3|Parameter|example|["a"]
        3.0.3|Parameter|examples|{"e":{"value":["a"]}}
        3.0.3|Parameter|content|{"application/json":{"schema":{"type":"object"}}}|{"name":"q","in":"query"}
        3.2.0|Parameter|summary|"Summary"
        3.0.3|RequestBody|description|"Description"
        3.0.3|RequestBody|required|true
        3.2.0|RequestBody|summary|"Summary"
        3.0.3|MediaType|example|{"f":"a"}
        3.0.3|MediaType|examples|{"e":{"value":{"f":"a"}}}
        3.0.3|MediaType|encoding|{"f":{"contentType":"text/csv"}}
        3.2.0|MediaType|itemSchema|{"type":"string"}
        3.2.0|MediaType|itemEncoding|{"contentType":"text/csv"}
        3.2.0|MediaType|prefixEncoding|[{"contentType":"text/csv"}]
        3.0.3|Encoding|contentType|"application/xml"
        3.0.3|Encoding|headers|{"X-Kind":{"schema":{"type":"string"}}}
        3.0.3|Encoding|style|"deepObject"
        3.0.3|Encoding|explode|false|{"style":"form"}
        3.0.3|Encoding|allowReserved|true
        3.2.0|Encoding|encoding|{"x":{"contentType":"text/csv"}}
        3.2.0|Encoding|itemEncoding|{"contentType":"text/csv"}
        3.2.0|Encoding|prefixEncoding|[{"contentType":"text/csv"}]
        3.0.3|Response|headers|{"X-Other":{"schema":{"type":"string"}}}
        3.0.3|Response|links|{"l":{"operationId":"postA"}}
        3.2.0|Response|summary|"Summary"
        3.0.3|Header|description|"Description"
        3.0.3|Header|required|true
        3.0.3|Header|deprecated|true
        3.0.3|Header|allowEmptyValue|true
        3.0.3|Header|style|"simple"
        3.0.3|Header|explode|true
        3.0.3|Header|allowReserved|true
        3.0.3|Header|example|"a"
        3.0.3|Header|examples|{"e":{"value":"a"}}
        3.0.3|Header|content|{"application/json":{"schema":{"type":"integer"}}}|{}
        3.2.0|Header|summary|"Summary"
        3.0.3|SecurityScheme|description|"The key"
        3.0.3|SecurityScheme|scheme|"bearer"|{"type":"http"}
        3.0.3|SecurityScheme|bearerFormat|"JWT"|{"type":"http","scheme":"bearer"}
        3.0.3|SecurityScheme|openIdConnectUrl|"https://example.com/.well-known"|{"type":"openIdConnect"}
        3.0.3|SecurityScheme|flows|{"clientCredentials":{"tokenUrl":"https://example.com/token","scopes":{}}}|{"type":"oauth2"}
        3.2.0|SecurityScheme|oauth2MetadataUrl|"https://example.com/meta"|{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://example.com/token","scopes":{}}}}
        3.2.0|SecurityScheme|deprecated|true
        3.0.3|Schema|$ref|"#/components/schemas/T"|{}
        3.0.3|Schema|type|"integer"|{}
        3.0.3|Schema|format|"date-time"
        3.0.3|Schema|title|"Title"
        3.0.3|Schema|description|"Description"
        3.0.3|Schema|enum|["a","b"]
        3.0.3|Schema|default|"a"
        3.0.3|Schema|example|"a"
        3.0.3|Schema|nullable|true|{"type":"array","items":{"type":"string"}}
        3.0.3|Schema|readOnly|true
        3.0.3|Schema|writeOnly|true
        3.0.3|Schema|deprecated|true
        3.0.3|Schema|xml|{"name":"p"}
        3.0.3|Schema|externalDocs|{"url":"https://example.com/docs"}
        3.0.3|Schema|maximum|5|{"type":"integer"}
        3.0.3|Schema|minimum|5|{"type":"integer"}
        3.0.3|Schema|exclusiveMaximum|true|{"type":"integer","maximum":5}
        3.0.3|Schema|exclusiveMinimum|true|{"type":"integer","minimum":5}
        3.1.0|Schema|exclusiveMaximum|5|{"type":"integer"}
        3.1.0|Schema|exclusiveMinimum|5|{"type":"integer"}
        3.0.3|Schema|multipleOf|5|{"type":"integer"}
        3.0.3|Schema|maxLength|5
        3.0.3|Schema|minLength|5
        3.0.3|Schema|pattern|"^a+$"
        3.0.3|Schema|maxItems|5|{"type":"array","items":{"type":"string"}}
        3.0.3|Schema|minItems|5|{"type":"array","items":{"type":"string"}}
        3.0.3|Schema|uniqueItems|true|{"type":"array","items":{"type":"string"}}
        3.0.3|Schema|items|{"type":"string"}|{"type":"array"}
        3.0.3|Schema|maxProperties|5|{"type":"object","additionalProperties":{"type":"string"}}
        3.0.3|Schema|minProperties|5|{"type":"object","additionalProperties":{"type":"string"}}
        3.0.3|Schema|required|["a"]|{"type":"object","properties":{"a":{"type":"string"}}}
        3.0.3|Schema|properties|{"a":{"type":"string"}}|{"type":"object"}
        3.0.3|Schema|additionalProperties|{"type":"string"}|{"type":"object"}
        3.0.3|Schema|allOf|[{"type":"string"}]|{}
        3.0.3|Schema|oneOf|[{"type":"string"},{"type":"boolean"}]|{}
        3.0.3|Schema|anyOf|[{"type":"string"},{"type":"boolean"}]|{}
        3.0.3|Schema|not|{"type":"string"}|{}
        3.0.3|Schema|discriminator|{"propertyName":"k"}|{"oneOf":[{"$ref":"#/components/schemas/T"},{"$ref":"#/components/schemas/U"}]}
        3.1.0|Schema|const|"a"
        3.1.0|Schema|examples|["a"]
        3.1.0|Schema|prefixItems|[{"type":"string"}]|{"type":"array"}
        3.1.0|Schema|patternProperties|{"^a":{"type":"string"}}|{"type":"object"}
        3.1.0|Schema|if|{"minLength":2}
        3.1.0|Schema|then|{"minLength":2}
        3.1.0|Schema|else|{"minLength":2}
        3.1.0|Schema|contains|{"const":"a"}|{"type":"array","items":{"type":"string"}}
        3.1.0|Schema|maxContains|1|{"type":"array","items":{"type":"string"}}
        3.1.0|Schema|minContains|1|{"type":"array","items":{"type":"string"}}
        3.1.0|Schema|propertyNames|{"pattern":"^a"}|{"type":"object","additionalProperties":{"type":"string"}}
        3.1.0|Schema|dependentSchemas|{"a":{"required":["b"]}}|{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}
        3.1.0|Schema|dependentRequired|{"a":["b"]}|{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}
        3.1.0|Schema|unevaluatedProperties|false|{"type":"object","properties":{"a":{"type":"string"}}}
        3.1.0|Schema|unevaluatedItems|false|{"type":"array","items":{"type":"string"}}
        3.1.0|Schema|contentEncoding|"base64"
        3.1.0|Schema|contentMediaType|"application/octet-stream"
        3.1.0|Schema|contentSchema|{"type":"object"}|{"type":"string","contentMediaType":"application/json"}
        3.1.0|Schema|$defs|{"D":{"type":"string"}}
        3.1.0|Schema|definitions|{"D":{"type":"string"}}
        3.1.0|Schema|$schema|"https://json-schema.org/draft/2020-12/schema"
        3.1.0|Schema|$vocabulary|{"https://json-schema.org/draft/2020-12/vocab/core":true}
        3.1.0|Schema|$id|"https://example.com/p"
        3.1.0|Schema|$anchor|"p"
        3.1.0|Schema|$dynamicAnchor|"p"
        3.1.0|Schema|$dynamicRef|"#nowhere"
        3.1.0|Schema|$comment|"Comment"
        2.0|Document|host|"other.example.com"
        2.0|Document|basePath|"/base"
        2.0|Document|schemes|["http"]
        2.0|Document|consumes|["application/xml"]
        2.0|Document|produces|["text/plain"]
        2.0|Document|parameters|{"P":{"name":"p","in":"query","type":"string"}}
        2.0|Document|responses|{"R":{"description":"ok"}}
        2.0|Document|externalDocs|{"url":"https://example.com/docs"}
        2.0|PathItem|parameters|[{"name":"z","in":"query","type":"string"}]
        2.0|PathItem|get|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        2.0|PathItem|delete|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        2.0|PathItem|options|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        2.0|PathItem|head|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        2.0|PathItem|patch|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        2.0|PathItem|trace|{"operationId":"other","responses":{"200":{"description":"ok"}}}
        2.0|Operation|summary|"Summary"
        2.0|Operation|description|"Description"
        2.0|Operation|externalDocs|{"url":"https://example.com/docs"}
        2.0|Operation|consumes|["application/xml"]
        2.0|Operation|produces|["text/plain"]
        2.0|Operation|schemes|["http"]
        2.0|Operation|deprecated|true
        2.0|Operation|security|[]
        2.0|Parameter|description|"Description"
        2.0|Parameter|required|true
        2.0|Parameter|allowEmptyValue|true
        2.0|Parameter|collectionFormat|"pipes"
        2.0|Parameter|format|"date-time"|{"name":"q","in":"query","type":"string"}
        2.0|Parameter|enum|["a","b"]|{"name":"q","in":"query","type":"string"}
        2.0|Parameter|default|"a"|{"name":"q","in":"query","type":"string"}
        2.0|Parameter|maximum|5|{"name":"q","in":"query","type":"integer"}
        2.0|Parameter|minimum|5|{"name":"q","in":"query","type":"integer"}
        2.0|Parameter|exclusiveMaximum|true|{"name":"q","in":"query","type":"integer","maximum":5}
        2.0|Parameter|exclusiveMinimum|true|{"name":"q","in":"query","type":"integer","minimum":5}
        2.0|Parameter|multipleOf|5|{"name":"q","in":"query","type":"integer"}
        2.0|Parameter|maxLength|5|{"name":"q","in":"query","type":"string"}
        2.0|Parameter|minLength|5|{"name":"q","in":"query","type":"string"}
        2.0|Parameter|pattern|"^a+$"|{"name":"q","in":"query","type":"string"}
        2.0|Parameter|maxItems|5
        2.0|Parameter|minItems|5
        2.0|Parameter|uniqueItems|true
        2.0|Response|examples|{"application/json":{"p":"a"}}
        2.0|Response|headers|{"X-Other":{"type":"string"}}
        2.0|Header|description|"Description"
        2.0|Header|format|"date-time"
        2.0|Header|enum|["a","b"]
        2.0|Header|default|"a"
        2.0|Header|collectionFormat|"pipes"|{"type":"array","items":{"type":"string"}}
        2.0|Schema|readOnly|true
        2.0|Schema|xml|{"name":"p"}
        2.0|Schema|externalDocs|{"url":"https://example.com/docs"}
        2.0|Schema|example|"a"
        2.0|Schema|maxProperties|5|{"type":"object","additionalProperties":{"type":"string"}}
        2.0|Schema|minProperties|5|{"type":"object","additionalProperties":{"type":"string"}}
        2.0|SecurityScheme|description|"The key"
        2.0|SecurityScheme|flow|"application"|{"type":"oauth2","tokenUrl":"https://example.com/token","scopes":{}}
        2.0|SecurityScheme|tokenUrl|"https://example.com/token"|{"type":"oauth2","flow":"application","scopes":{}}
        2.0|SecurityScheme|authorizationUrl|"https://example.com/authorize"|{"type":"oauth2","flow":"implicit","scopes":{}}
        2.0|Parameter|schema|{"type":"integer"}|{"name":"q","in":"body"}
        2.0|Schema|collectionFormat|"pipes"|{"type":"array","items":{"type":"string"}}
        2.0|SecurityScheme|scopes|{"read":"Reads"}|{"type":"oauth2","flow":"application","tokenUrl":"https://example.com/token"}
        """;

    public const string OpenApi = """
        {
          "openapi": "VERSION", "info": { "title": "Walk", "version": "1" },
          "servers": [{ "url": "https://{r}.example.com", "variables": { "r": { "default": "a" } } }],
          "tags": [{ "name": "t" }], "security": [{ "k": [] }],
          "paths": {
            "/a/{id}": {
              "post": {
                "operationId": "postA", "tags": ["t"],
                "parameters": [
                  { "name": "q", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                  { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }
                ],
                "requestBody": { "content": { "multipart/form-data": {
                  "schema": { "type": "object", "properties": { "f": { "type": "string" }, "o": { "type": "object", "properties": { "x": { "type": "array", "items": { "type": "string" } } } } } },
                  "encoding": { "o": {} } } } },
                "responses": { "200": { "description": "ok", "headers": { "X-Kind": { "schema": { "type": "string" } } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/S" } } } } }
              },
              "put": {
                "operationId": "putA", "tags": ["t"],
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/S" } } } },
                "responses": { "204": { "description": "ok" } }
              }
            }
          },
          "components": {
            "schemas": {
              "S": { "type": "object", "required": ["p"], "properties": { "p": { "type": "string" } } },
              "T": { "type": "object", "properties": { "k": { "type": "string" }, "t": { "type": "string" } } },
              "U": { "type": "object", "properties": { "k": { "type": "string" }, "u": { "type": "string" } } }
            },
            "securitySchemes": { "k": { "type": "apiKey", "in": "header", "name": "X-Key" } }
          }
        }
        """;

    public const string Swagger = """
        {
          "swagger": "2.0", "info": { "title": "Walk", "version": "1" }, "host": "example.com", "schemes": ["https"],
          "tags": [{ "name": "t" }], "security": [{ "k": [] }],
          "paths": {
            "/a": {
              "post": {
                "operationId": "postA", "tags": ["t"],
                "parameters": [
                  { "name": "q", "in": "query", "type": "array", "items": { "type": "string" } },
                  { "name": "body", "in": "body", "schema": { "$ref": "#/definitions/S" } }
                ],
                "responses": { "200": { "description": "ok", "headers": { "X-Kind": { "type": "string" } }, "schema": { "$ref": "#/definitions/S" } } }
              }
            }
          },
          "definitions": { "S": { "type": "object", "required": ["p"], "properties": { "p": { "type": "string" } } } },
          "securityDefinitions": { "k": { "type": "apiKey", "in": "header", "name": "X-Key" } }
        }
        """;

    /// <summary>Where an object of a kind stands in the documents above.</summary>
    public static string PlaceOf(string kind, bool isSwagger)
    {
        var path = isSwagger ? "paths /a" : "paths /a/{id}";
        return kind switch
        {
            "Document" => "",
            "Info" => "info",
            "Server" => "servers 0",
            "ServerVariable" => "servers 0 variables r",
            "Tag" => "tags 0",
            "Components" => "components",
            "PathItem" => path,
            "Operation" => path + " post",
            "Parameter" => path + " post parameters 0",
            "RequestBody" => path + " post requestBody",
            "MediaType" => path + " post requestBody content multipart/form-data",
            "Encoding" => path + " post requestBody content multipart/form-data encoding o",
            "Response" => path + " post responses 200",
            "Header" => path + " post responses 200 headers X-Kind",
            "Schema" => isSwagger ? "definitions S properties p" : "components schemas S properties p",
            "SecurityScheme" => isSwagger ? "securityDefinitions k" : "components securitySchemes k",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such object in the walk."),
        };
    }
}
