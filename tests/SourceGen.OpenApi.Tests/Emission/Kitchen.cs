namespace SourceGen.OpenApi.Tests;

/// <summary>One document with every kind of type in it, compiled once for all tests that read and write with it.</summary>
public sealed class Kitchen
{
    private static readonly Lazy<Compiled> Lazy = new(() => Compiled.TypesOf(Document));

    internal static Compiled Compiled => Lazy.Value;

    /// <summary>The document; each schema says what it is for.</summary>
    public const string Document = """
        openapi: 3.1.0
        info: { title: Kitchen, version: "1" }
        paths:
          /things:
            patch:
              operationId: things.update
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Change" }
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Everything" }
            post:
              operationId: things.create
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Both" }
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Both" }
        components:
          schemas:
            Everything:
              type: object
              required: [id, nullableRequired, any, list, count, day]
              properties:
                id: { type: string }
                nullableRequired: { type: [string, "null"] }
                any: {}
                optionalAny: {}
                list: { type: array, items: { type: string } }
                nullables: { type: array, items: { type: [integer, "null"], format: int32 } }
                nested: { type: array, items: { type: array, items: { type: number } } }
                map: { type: object, additionalProperties: { type: integer } }
                free: { type: object, additionalProperties: true }
                bare: { type: object }
                count: { type: integer, format: int32 }
                big: { type: integer }
                ratio: { type: number }
                small: { type: number, format: float }
                price: { type: string, format: decimal }
                text32: { type: string, format: int32 }
                either: { type: [integer, string], format: int32 }
                flag: { type: boolean }
                textFlag: { type: string, enum: ["true", "false"] }
                day: { type: string, format: date }
                at: { type: string, format: date-time }
                rfc: { type: string, format: date-time-rfc-2822 }
                unix: { type: integer, format: unixtime }
                stamp: { $ref: "#/components/schemas/stamp" }
                anyTime:
                  oneOf:
                    - { type: string, format: date-time }
                    - { $ref: "#/components/schemas/stamp" }
                guid: { type: string, format: uuid }
                link: { type: string, format: uri }
                bytes: { type: string, format: byte }
                color: { $ref: "#/components/schemas/color" }
                level: { $ref: "#/components/schemas/level" }
                mixed: { $ref: "#/components/schemas/mixed" }
                oldName: { type: string, x-aliases: [old_name, oldname] }
                blank: { type: string, x-empty-as-null: true }
                blankDate: { type: string, format: date-time, x-empty-as-null: true }
                class: { type: string }
                everything: { type: string }
                toString: { type: string }
                equalityContract: { type: string }
                clone: { type: string }
                reader: { type: string }
                writer: { type: string }
                state: { type: string }
                name: { type: string }
                value: { type: string }
                "": { type: string }
                "+1": { type: integer }
                "na\"me\\\n": { type: string }
                größe: { type: string }
                inner:
                  type: object
                  properties:
                    deep: { type: array, items: { type: object, properties: { leaf: { type: boolean } } } }
                    kind: { type: string, enum: [a, b] }
                tags: { type: array, items: { type: object, properties: { label: { type: string } } } }
                fixed: { type: string, const: always }
                self: { $ref: "#/components/schemas/Everything" }
                old: { type: string, deprecated: true }
            stamp:
              type: object
              x-timestamp: { seconds: _seconds, nanoseconds: _nanoseconds }
              properties: { _seconds: { type: integer }, _nanoseconds: { type: integer } }
            color: { type: string, enum: [red, dark_green, "", "RED", "+1", "-1", wire, value, "<", "a\"b\n"] }
            level: { type: integer, enum: [1, 2, -3] }
            mixed: { enum: [auto, 1, 2.5] }
            Kept:
              type: object
              additionalProperties: true
              properties: { known: { type: string } }
            KeptTyped:
              type: object
              additionalProperties: { type: [integer, "null"] }
              properties: { known: { type: string } }
            Change:
              type: object
              properties:
                name: { type: [string, "null"] }
                size: { type: [integer, "null"] }
                labels: { type: [array, "null"], items: { type: string } }
                color: { anyOf: [{ $ref: "#/components/schemas/color" }, { type: "null" }] }
                plain: { type: string }
            Both:
              type: object
              required: [id, secret, name]
              properties:
                id: { type: string, readOnly: true }
                secret: { type: string, writeOnly: true }
                name: { type: string }
                note: { type: [string, "null"] }
            Pet:
              type: object
              required: [petType, name]
              discriminator: { propertyName: petType, mapping: { kitty: "#/components/schemas/Cat" } }
              properties: { petType: { type: string }, name: { type: string } }
            Cat:
              allOf:
                - $ref: "#/components/schemas/Pet"
                - { type: object, properties: { lives: { type: integer } } }
            Dog:
              allOf:
                - $ref: "#/components/schemas/Pet"
                - { type: object, required: [bones], properties: { bones: { type: array, items: { type: string } } } }
            Puppy:
              allOf:
                - $ref: "#/components/schemas/Dog"
                - { type: object, properties: { weeks: { type: integer } } }
            Composed:
              required: [extra]
              allOf:
                - { type: object, required: [a], properties: { a: { type: string }, shared: { type: string, description: first } } }
                - $ref: "#/components/schemas/Part"
              properties: { extra: { type: string } }
            Part:
              type: object
              properties: { b: { type: integer }, shared: { type: string, description: second }, box: { type: object, properties: { w: { type: integer } } } }
            Shape:
              oneOf:
                - $ref: "#/components/schemas/Circle"
                - $ref: "#/components/schemas/Square"
              discriminator: { propertyName: kind, mapping: { round: "#/components/schemas/Circle", circle: "#/components/schemas/Circle" } }
            Circle: { type: object, required: [kind], properties: { kind: { type: string }, radius: { type: number } } }
            Square: { type: object, required: [kind], properties: { kind: { type: string }, side: { type: number } } }
            ByMembers:
              anyOf:
                - { title: Person, type: object, required: [first], properties: { first: { type: string }, last: { type: string } } }
                - { title: Company, type: object, required: [company], properties: { company: { type: string } } }
                - { title: Loose, type: object, properties: { last: { type: string }, other: { type: string } } }
            ByConstant:
              oneOf:
                - { title: Up, type: object, required: [dir], properties: { dir: { const: up }, by: { type: integer } } }
                - { title: Down, type: object, required: [dir], properties: { dir: { const: down }, by: { type: integer } } }
            Scalars:
              oneOf:
                - { type: string, format: uuid }
                - { type: string }
                - { type: integer }
                - { type: boolean }
                - { type: array, items: { type: string } }
                - { type: object, additionalProperties: { type: string } }
            TextOrList: { type: [string, array], items: { type: string } }
            Tree: { type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/Tree" } }, loop: { $ref: "#/components/schemas/Loop" } } }
            Loop: { type: array, items: { $ref: "#/components/schemas/Loop" } }
            Retired: { type: object, deprecated: true, properties: { x: { type: string } } }
            UsesRetired: { type: object, properties: { retired: { $ref: "#/components/schemas/Retired" } } }
            OpenColor: { anyOf: [{ type: string }, { type: string, enum: [x, y] }] }
            Page: { type: object, properties: { page: { type: integer } } }
            System: { type: object, properties: { task: { type: string } } }
            Test: { type: object, properties: { test: { type: string } } }
            everything_json: { type: object, properties: { x: { type: string } } }
            message: { type: object, properties: { lower: { type: string } } }
            Message: { type: object, properties: { upper: { type: string } } }
            Evil:
              type: object
              description: "</summary> */ \" \\u0022 #endif\r\n#error <script> & ]]> \u2028 end"
              properties: { x: { type: string, description: "/// <inheritdoc/>\n}}}" , default: "\"); evil(" } }
        """;
}
