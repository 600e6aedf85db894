// The smallest input of a procedure that reads like one: made from its schema, with values that fit the names of the fields.
import type { JsonSchema } from './procedure-catalog.ts'

const byName: Record<string, unknown> = {
  destination: '成都',
  origin: '北京',
  currency: 'CNY',
  zone: 'Asia/Shanghai',
  country: 'CN',
  nationality: 'CN',
  checkIn: '2027-05-01',
  checkOut: '2027-05-03',
  near: { lat: 30.6598, lng: 104.0657 },
  from: '北京',
  to: '成都',
  email: 'lin@example.com',
  password: 'a long enough password',
  idempotencyKey: 'a-key-of-your-own',
  text: '成都三天，想看熊猫',
  query: '熊猫',
  accept: 'all',
  // The keys of the example in RFC 8291.
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
}
/** Where the schema does not say what is needed together. */
const byPath: Record<string, unknown> = {
  'trips.create': { destination: '成都', durationDays: 3 },
}
const formats: Record<string, string> = {
  uuid: '01a20000-0000-7000-8000-000000000000',
  date: '2027-05-01',
  'date-time': '2027-05-01T08:00:00Z',
  email: 'lin@example.com',
  uri: 'https://example.com/',
}
const texts = ['09:00', 'CNY', 'CN', '2027-05', 'Asia/Shanghai', 'an example', 'an example that is long enough']

export function exampleInput(path: string, schema: JsonSchema | null): unknown {
  if (schema === null) return undefined
  return byPath[path] ?? example(schema, '')
}

function example(schema: JsonSchema | boolean, name: string): unknown {
  if (typeof schema === 'boolean') return {}
  const named = byName[name]
  if (named !== undefined && fits(schema, named)) return named
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const [choice] = schema.anyOf ?? schema.oneOf ?? []
  if (choice !== undefined) return example(choice, name)
  switch (schema.type) {
    case 'object':
      return objectExample(schema)
    case 'array': {
      const { items = {}, minItems = 0 } = schema
      return Array.isArray(items) ? [] : Array.from({ length: minItems }, () => example(items, name))
    }
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'string':
      return textExample(schema)
    default:
      return objectExample(schema)
  }
}

function objectExample({ properties = {}, required = [], allOf = [] }: JsonSchema): Record<string, unknown> {
  const own = required.map((key) => [key, example(properties[key] ?? {}, key)])
  return Object.assign(Object.fromEntries(own), ...allOf.map((part) => example(part, '')))
}

function textExample({ format, pattern, minLength = 1, maxLength = 1000 }: JsonSchema): string {
  const known = typeof format === 'string' ? formats[format] : undefined
  const isFitting = (text: string) =>
    text.length >= minLength && text.length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(text))
  return known ?? texts.find(isFitting) ?? 'x'.repeat(minLength)
}

/** Whether a value has the type that a schema, or one of its choices, asks for. */
function fits(schema: JsonSchema | boolean, value: unknown): boolean {
  if (typeof schema === 'boolean') return true
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.some((choice) => fits(choice, value))
  if ('const' in schema) return schema.const === value
  if (schema.enum) return schema.enum.some((each) => each === value)
  if (typeof value === 'string' && schema.format) return formats[String(schema.format)]?.length === value.length
  if (typeof value === 'string' && schema.pattern) return new RegExp(schema.pattern, 'u').test(value)
  return schema.type === typeof value
}
