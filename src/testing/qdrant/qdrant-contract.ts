// Qdrant's published description of its REST interface, where it is at hand: what a request and an answer must look like.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { z } from 'zod'

const file = join(import.meta.dirname, '../../../../shared/data/qdrant/openapi-1.19.json')

const json = z.json()
type Json = z.infer<typeof json>
type JsonObject = { [name: string]: Json }

const contentSchema = z.looseObject({ content: z.looseObject({ 'application/json': z.looseObject({ schema: json }) }) })
const operationSchema = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: contentSchema.optional(),
  responses: z.record(z.string(), z.unknown()),
})
const documentSchema = z.looseObject({
  info: z.looseObject({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({ schemas: z.record(z.string(), json) }),
})

export interface QdrantContract {
  version: string
  /** What is wrong with a request; empty where Qdrant would take it. */
  faultsOfRequest(method: string, path: string, query: URLSearchParams, body: unknown): string[]
  faultsOfAnswer(method: string, path: string, status: number, body: unknown): string[]
}

/** null where the description is not at hand. */
export function readQdrantContract(): QdrantContract | null {
  if (!existsSync(file)) return null
  const document = documentSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  const definitions = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [name, toJsonSchema(schema)]),
  )
  // Once for all operations: what they share is compiled once.
  ajv.addSchema({ $id: 'qdrant', $defs: definitions })
  const compiled = new Map<string, ValidateFunction>()
  const check = (key: string, schema: Json, value: unknown): string[] => {
    const isValid = compiled.get(key) ?? ajv.compile({ allOf: [toJsonSchema(schema)] })
    compiled.set(key, isValid)
    if (isValid(value)) return []
    return (isValid.errors ?? []).map(({ instancePath, message }) => `${key}${instancePath} ${message}`)
  }
  const find = (method: string, path: string) => {
    for (const [template, methods] of Object.entries(document.paths)) {
      const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`)
      const operation = methods[method.toLowerCase()]
      // A fixed path, as /collections/aliases, goes before one with a name in it.
      if (operation && pattern.test(path) && !(template.includes('{') && document.paths[path]?.[method.toLowerCase()]))
        return operationSchema.parse(operation)
    }
    return null
  }
  return {
    version: document.info.version,
    faultsOfRequest(method, path, query, body) {
      const operation = find(method, path)
      if (!operation) return [`${method} ${path} does not exist`]
      const known = new Set(operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name))
      const unknown = [...query.keys()].filter((name) => !known.has(name)).map((name) => `${path}?${name} is unknown`)
      const schema = operation.requestBody?.content['application/json'].schema
      if (!schema) return body === undefined ? unknown : [...unknown, `${method} ${path} takes no body`]
      return [...unknown, ...check(`${method} ${path}`, schema, body)]
    },
    faultsOfAnswer(method, path, status, body) {
      const operation = find(method, path)
      const answer = operation?.responses[status === 200 ? '200' : '4XX']
      const described = contentSchema.safeParse(answer)
      return described.success
        ? check(`${status} of ${method} ${path}`, described.data.content['application/json'].schema, body)
        : []
    },
  }
}

/** OpenAPI 3.0 has a `nullable` of its own. Objects are closed: a name that Qdrant does not know would have no effect. */
function toJsonSchema(schema: Json): JsonObject | boolean {
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema))
    return typeof schema === 'boolean' && schema
  const { nullable, $ref, properties, anyOf, oneOf, allOf, items, additionalProperties, ...rest } = schema
  const result: JsonObject = { ...rest }
  if (typeof $ref === 'string') result.$ref = $ref.replace('#/components/schemas/', 'qdrant#/$defs/')
  if (isObject(properties)) {
    result.properties = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, toJsonSchema(each)]))
    result.additionalProperties = false
  }
  if (additionalProperties !== undefined) result.additionalProperties = toJsonSchema(additionalProperties)
  if (items !== undefined) result.items = toJsonSchema(items)
  for (const [name, list] of Object.entries({ anyOf, oneOf, allOf }))
    if (Array.isArray(list)) result[name] = list.map(toJsonSchema)
  if (nullable !== true) return result
  if (typeof result.type === 'string') return { ...result, type: [result.type, 'null'] }
  return Object.keys(result).length === 0 ? { type: 'null' } : { anyOf: [result, { type: 'null' }] }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
