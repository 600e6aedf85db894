// Every procedure of the router by its path, and inputs for it made from its own schema.
import { z } from 'zod'
import { readProcedureCatalog } from '../server/http/procedure-catalog.ts'

export interface ListedProcedure {
  path: string
  type: 'query' | 'mutation' | 'subscription'
  /** What an API token needs for it; absent where none is declared. */
  scope?: string
  /** What it takes, as JSON Schema; null where it takes nothing. */
  input: Schema | null
}

export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema | boolean
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
}

export function listProcedures(): ListedProcedure[] {
  return readProcedureCatalog().map(({ path, type, scope, inputs }) => ({
    path,
    type,
    scope,
    input: inputs.length === 0 ? null : merge(inputs.map(toSchema)),
  }))
}

function toSchema(input: z.ZodType): Schema {
  return z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema
}

/** A procedure of these levels may take its input in parts. */
function merge(schemas: Schema[]): Schema {
  return {
    type: 'object',
    properties: Object.assign({}, ...schemas.map(({ properties }) => properties)),
    required: schemas.flatMap(({ required = [] }) => required),
  }
}

const formats: Record<string, string> = {
  uuid: '01a20000-0000-7000-8000-000000000000',
  date: '2027-05-01',
  'date-time': '2027-05-01T08:00:00Z',
  email: 'somebody@example.com',
  uri: 'https://example.com/',
}
/** Texts that fit the patterns of the contract, tried in turn. */
const texts = ['09:00', 'CNY', 'CN', 'Asia/Shanghai', 'sample text', 'a sample that is long enough']

/** The smallest input that the schema takes; `known` gives values by the name of the field (ids above all). */
export function sampleInput(schema: Schema | null, known: Record<string, unknown> = {}): unknown {
  return schema === null ? undefined : sample(schema, '', known)
}

function sample(schema: Schema, name: string, known: Record<string, unknown>): unknown {
  if (name in known) return known[name]
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const [choice] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (choice) return sample(choice, name, known)
  switch (schema.type) {
    case 'object': {
      const fields = (schema.required ?? []).map((key) => [key, sample(schema.properties?.[key] ?? {}, key, known)])
      return Object.fromEntries(fields)
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(Object(schema.items), oneOf(name), known))
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'string':
      return sampleText(schema, name)
    default:
      return null
  }
}

/** `itemIds` holds what `itemId` names. */
const oneOf = (name: string) => name.replace(/s$/, '')

function sampleText({ format, pattern, minLength = 1 }: Schema, name: string): string {
  if (format && formats[format]) return formats[format]
  if (name === 'zone') return 'Asia/Shanghai'
  const fitting = texts.find((text) => text.length >= minLength && (!pattern || new RegExp(pattern, 'u').test(text)))
  return fitting ?? 'x'.repeat(minLength)
}
