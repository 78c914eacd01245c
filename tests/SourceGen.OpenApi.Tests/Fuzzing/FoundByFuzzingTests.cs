namespace SourceGen.OpenApi.Tests;

/// <summary>What the generated and the mutated documents brought to light, each as the smallest document that shows it.</summary>
public sealed class FoundByFuzzingTests
{
    private static readonly Lazy<GeneratorRun> Run = new(static () =>
        GeneratorRun.Of(
            Faults()
                .Aggregate(
                    new ConsumerProject { References = Net80.References },
                    static (project, fault) => project.WithDocument(fault.Data.Item1.Replace(' ', '-') + ".yaml", fault.Data.Item2)
                )
        )
    );

    public static TheoryData<string, string> Faults() =>
        new()
        {
            { "a chosen name that is a keyword", Schema("type: object\nproperties: { a: { type: string, x-csharp-name: class } }") },
            {
                "a chosen type name that hides var",
                Schema("type: object\nx-csharp-name: var\nproperties: { a: { type: string }, b: { type: integer } }")
            },
            { "a chosen name of a private member", Schema("type: string\nenum: [a, b]\nx-enum-varnames: [_value, op_Equality]") },
            {
                "a filter's member by a chosen keyword",
                Operation("parameters: [{ name: a, in: query, x-csharp-name: class, schema: { type: string } }]")
            },
            { "a type called like a member of every record", Named("ToString", "type: object\nproperties: { a: { type: string } }") },
            {
                "a type called like the unknown members",
                Named("AdditionalProperties", "type: object\nadditionalProperties: true\nproperties: { a: { type: string } }")
            },
            { "an enum called like its own member", Named("Value", "type: string\nenum: [a, b]") },
            { "a union called like its own case", Named("Unknown", "oneOf: [{ type: string }, { type: integer }]") },
            {
                "parameters called like members of object",
                Operation(
                    "parameters: [{ name: ReferenceEquals, in: query, schema: { type: string } }, { name: MemberwiseClone, in: header, required: true, schema: { type: string } }]"
                )
            },
            {
                "an argument called nameof",
                Operation("parameters: [{ name: nameof, in: query, required: true, schema: { type: string } }]")
            },
            {
                "binary text as a parameter",
                Operation(
                    "parameters: [{ name: a, in: query, schema: { type: string, format: binary } }, { name: b, in: header, required: true, schema: { type: string, format: binary } }]"
                )
            },
            {
                "binary text as a JSON body",
                Operation(
                    "requestBody: { required: true, content: { application/json: { schema: { type: string, format: binary } } } }",
                    "post"
                )
            },
            { "enum values with empty descriptions", Schema("type: string\nenum: [a, b]\nx-enum-descriptions: ['', \"\\u200b\"]") },
            {
                "a description without a visible character",
                Schema("type: object\ndescription: \"\\u200b\\n \\u0001\"\nproperties: { a: { type: string, description: \"\\u200e\" } }")
            },
            {
                "a discriminator that is no text",
                Named(
                    "Base",
                    "type: object\nrequired: [kind]\ndiscriminator: { propertyName: kind }\nproperties: { kind: { type: integer } }",
                    "    Heir: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { a: { type: string } } }] }\n"
                )
            },
            {
                "an error whose message is deprecated",
                Operation(
                    "responses: { '200': { description: ok }, '400': { description: bad, content: { application/json: { schema: { type: object, properties: { message: { type: string, deprecated: true } } } } } } }"
                )
            },
            {
                "a union of anything and something",
                Schema("oneOf: [{ type: string }, { type: array, items: { type: string } }, { allOf: [{}] }]")
            },
            { "a tag without a name", Operation("tags: ['', ' ', things]") },
            {
                "a cursor that is taken from nowhere",
                Operation(
                    "x-pagination: { style: cursor, items: '', from: {}, to: c }\nparameters: [{ name: c, in: query, schema: { type: string } }]\nresponses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: object } } } } } }"
                )
            },
        };

    public static TheoryData<string, string> SwaggerFaults() =>
        new()
        {
            { "a control character in a text", "\"description\": \"a\\u0000b\\u001bc\"" },
            {
                "a media type named twice",
                "\"consumes\": [\"application/json\", \"application/JSON\"], \"parameters\": [{ \"name\": \"b\", \"in\": \"body\", \"schema\": { \"type\": \"object\" } }]"
            },
            {
                "a property called additionalProperties",
                "\"parameters\": [{ \"name\": \"b\", \"in\": \"body\", \"schema\": { \"type\": \"object\", \"properties\": { \"additionalProperties\": true } } }]"
            },
        };

    [Fact]
    public void The_output_compiles_without_a_warning()
    {
        var run = Run.Value;

        Assert.Empty(run.CompileProblems());
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id is DiagnosticIds.Internal);
        Assert.Equal(
            Faults().Count,
            run.Files.Keys.Count(static name =>
                name.EndsWith("Client.g.cs", StringComparison.Ordinal) && name.Split('.')[0] + "Client" == name.Split('.')[1]
            )
        );
    }

    [Fact]
    public void Types_in_other_scripts_have_files_of_their_own()
    {
        var run = GeneratorRun.Of(
            new ConsumerProject().WithDocument(
                "api.yaml",
                ReadDocument.Minimal(
                    "paths: {}\ncomponents: { schemas: { A.名: { type: object, properties: { a: { type: string } } }, A.前: { type: object, properties: { a: { type: string } } } } }"
                )
            )
        );

        Assert.Null(run.Result.Exception);
        Assert.Equal(2, run.Files.Keys.Count(static name => name.StartsWith("Api.A_", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(SwaggerFaults))]
    public void Swagger_documents_are_read(string what, string operation)
    {
        var read = ReadDocument.Json(
            $$"""
            { "swagger": "2.0", "info": { "title": "T", "version": "1" }, "host": "a.test", "schemes": ["https"],
              "paths": { "/a": { "post": { "operationId": "a", "responses": { "200": { "description": "ok" } }, {{operation}} } } } }
            """
        );

        Assert.DoesNotContain(read.Ids, static id => id is DiagnosticIds.Internal);
        Assert.True(read.Model.Operations.Count == 1, what);
    }

    [Fact]
    public void A_union_of_which_texts_and_numbers_are_tried_for_one_type_compiles()
    {
        var run = GeneratorRun.Of(
            new ConsumerProject().WithDocument(
                "api.yaml",
                """
                openapi: 3.1.0
                info: { title: T, version: "1" }
                servers: [{ url: https://a.test }]
                paths:
                  /a:
                    get:
                      operationId: a.get
                      responses:
                        "200":
                          description: ok
                          content: { application/json: { schema: { $ref: "#/components/schemas/U" } } }
                components:
                  schemas:
                    U: { anyOf: [{ type: string, format: time }, { type: integer, format: unixtime }, { type: string, format: date-time }] }
                """
            )
        );

        Assert.Empty(run.CompileProblems());
    }

    [Fact]
    public void An_unknown_collection_format_costs_its_operation_and_says_so()
    {
        var read = ReadDocument.Yaml(
            """
            swagger: "2.0"
            info: { title: T, version: "1" }
            host: a.test
            paths:
              /a:
                get:
                  operationId: a
                  parameters: [{ name: q, in: query, type: array, collectionFormat: lines, items: { type: string } }]
                  responses: {}
              /b: { get: { operationId: b, responses: {} } }
            """
        );

        Assert.Equal("b", Assert.Single(read.Model.Operations.AsSpan().ToArray()).OperationId);
        Assert.Equal(8, read.Position(DiagnosticIds.InvalidValue).Line);
    }

    private static string Schema(string yaml) => Named("Thing", yaml);

    private static string Named(string name, string yaml, string more = "") =>
        ReadDocument.Minimal(
            $"paths: {{}}\ncomponents:\n  schemas:\n    {name}:\n      {yaml.Replace("\n", "\n      ", StringComparison.Ordinal)}\n{more}"
        );

    private static string Operation(string yaml, string method = "get") =>
        ReadDocument.Minimal(
            $"paths:\n  /a:\n    {method}:\n      operationId: a\n      {yaml.Replace("\n", "\n      ", StringComparison.Ordinal)}"
                + (yaml.Contains("responses:", StringComparison.Ordinal) ? "" : "\n      responses: { '200': { description: ok } }")
        );
}
