namespace SourceGen.OpenApi.Tests;

/// <summary>A document with something of each kind that a surface can show.</summary>
internal static class SurfaceDocument
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers:
          - url: https://{region}.example.com
            variables: { region: { default: eu } }
        security: [{ key: [] }]
        paths:
          /orders:
            get:
              operationId: orders.list
              parameters:
                - { name: status, in: query, schema: { $ref: "#/components/schemas/Status" } }
                - { name: created_after, in: query, schema: { type: string, format: date-time } }
                - { name: created_before, in: query, schema: { type: string, format: date-time } }
                - { name: ids, in: query, schema: { type: array, items: { type: integer } } }
              responses:
                "200":
                  description: Orders.
                  content:
                    application/json:
                      schema: { type: array, items: { $ref: "#/components/schemas/Order" } }
            post:
              operationId: orders.create
              requestBody:
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Order" }
              responses: { "204": { description: Done. } }
          /orders/{id}:
            get:
              operationId: orders.get
              parameters:
                - { name: id, in: path, required: true, schema: { type: string, format: uuid } }
                - { name: event, in: query, required: true, schema: { type: integer, format: int32 } }
              responses:
                "200":
                  description: One.
                  content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
          schemas:
            Order:
              type: object
              required: [id]
              properties:
                id: { type: string }
                day: { type: string, format: date }
                price: { type: number, format: decimal }
                level: { type: integer, enum: [1, 2] }
                note: { oneOf: [{ type: string }, { type: integer }] }
                pet: { $ref: "#/components/schemas/Animal" }
                task: { $ref: "#/components/schemas/Task" }
            Status: { type: string, enum: [open, "*/*", "said \"no\""] }
            Task: { type: object, additionalProperties: { type: string }, properties: { done: { type: boolean } } }
            Animal:
              type: object
              required: [kind]
              discriminator: { propertyName: kind }
              properties: { kind: { type: string }, name: { type: string } }
            Dog:
              allOf:
                - $ref: "#/components/schemas/Animal"
                - { type: object, properties: { loud: { type: boolean } } }
        """;
}
