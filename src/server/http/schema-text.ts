// A JSON Schema in TypeScript's notation, bounds and formats as comments: shorter to read than the schema itself.
import type { JsonSchema } from './procedure-catalog.ts'

/** Deeper parts of an answer are left out: they are schemas of their own in the OpenAPI description. */
const maxDepth = 6
type Node = JsonSchema | boolean

export function schemaToText(schema: Node): string {
  return text(schema, 0)
}

function text(schema: Node, depth: number): string {
  if (typeof schema === 'boolean') return 'unknown'
  if ('const' in schema) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map((each) => text(each, depth)))].join(' | ')
  if (schema.allOf) return schema.allOf.map((each) => text(each, depth)).join(' & ')
  if (Array.isArray(schema.type)) return schema.type.join(' | ')
  switch (schema.type) {
    case 'object':
      return objectText(schema, depth)
    case 'array':
      return arrayText(schema, depth)
    case 'integer':
      return 'number'
    case undefined:
      return 'unknown'
    default:
      return schema.type
  }
}

function objectText({ properties, required = [], additionalProperties }: JsonSchema, depth: number): string {
  if (!properties) {
    const values = typeof additionalProperties === 'object' ? text(additionalProperties, depth) : 'unknown'
    return `Record<string, ${values}>`
  }
  const entries = Object.entries(properties)
  if (entries.length === 0) return '{}'
  if (depth >= maxDepth) return '{ … }'
  const pad = '  '.repeat(depth + 1)
  const lines = entries.map(([name, schema]) => {
    const mark = required.includes(name) ? '' : '?'
    const shape = text(schema, depth + 1)
    // After several lines a bound would seem to belong to the last of them.
    const note = shape.includes('\n') ? '' : noteOf(schema)
    return `${pad}${name}${mark}: ${shape}${note && ` // ${note}`}`
  })
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}

function arrayText({ items, prefixItems }: JsonSchema, depth: number): string {
  if (prefixItems) return `[${prefixItems.map((each) => text(each, depth)).join(', ')}]`
  const item = items === undefined || Array.isArray(items) ? 'unknown' : text(items, depth)
  return / [|&] /.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
}

function noteOf(schema: Node): string {
  if (typeof schema === 'boolean') return ''
  const inner = schema.anyOf?.find((each) => typeof each === 'object' && each.type !== 'null')
  const bounds = typeof inner === 'object' ? boundsOf(inner) : boundsOf(schema)
  const standard = schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]
  return [...bounds, ...standard].join(', ')
}

function boundsOf({ type, format, ...schema }: JsonSchema): string[] {
  const notes = typeof format === 'string' ? [format] : []
  if (type === 'string') notes.push(...range(schema.minLength, schema.maxLength, ' characters'))
  if (type === 'array') notes.push(...range(schema.minItems, schema.maxItems, ' items'))
  if (type === 'integer') notes.push('integer')
  if (type === 'integer' || type === 'number') notes.push(...range(schema.minimum, schema.maximum, ''))
  return notes
}

function range(from: number | undefined, to: number | undefined, unit: string): string[] {
  const least = from !== undefined && Math.abs(from) < Number.MAX_SAFE_INTEGER ? from : undefined
  const most = to !== undefined && Math.abs(to) < Number.MAX_SAFE_INTEGER ? to : undefined
  if (least !== undefined && most !== undefined) return [least < 0 ? `${least} to ${most}` : `${least}–${most}${unit}`]
  if (most !== undefined) return [`≤ ${most}${unit}`]
  return least ? [`≥ ${least}${unit}`] : []
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value)
}
