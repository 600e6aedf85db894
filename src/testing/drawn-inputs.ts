// Inputs drawn from a procedure's own schema, seeded: values at the bounds, usual ones, and now and then what no schema expects.
import type { Schema } from './procedures.ts'

export interface DrawOptions {
  /** Values by the name of the field (ids above all), so that inputs mean something. */
  known: Record<string, unknown>
  /** Share of fields that get a value which the schema does not allow, 0 to 1. */
  hostility: number
}

/** A generator of numbers from 0 to 1 (mulberry32): the same seed draws the same inputs. */
export function seededUnit(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}

const hostile: unknown[] = [
  null,
  '',
  'x'.repeat(20_000),
  'a\u0000b',
  'a\ud800b',
  '\u202Egnp.exe',
  "'; drop table trips; --",
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '99:99',
]

const byFormat: Record<string, string[]> = {
  uuid: ['01a20000-0000-7000-8000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  date: ['1900-01-01', '2199-12-31', '2024-02-29', '2027-05-01', '2026-12-31'],
  'date-time': ['1900-01-01T00:00:00Z', '2199-12-30T23:59:59Z', '2027-05-01T08:00:00+14:00'],
  email: ['somebody@example.com', `${'x'.repeat(60)}@${'y'.repeat(60)}.example`],
  uri: ['https://example.com/', `https://example.com/${'x'.repeat(400)}`],
}
const byName: Record<string, string[]> = {
  zone: ['Asia/Shanghai', 'Pacific/Apia', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'UTC', 'Asia/Kathmandu'],
  country: ['CN', 'AQ', 'FR'],
  nationality: ['CN', 'US'],
  destination: ['CN', 'JP'],
  checkIn: ['2027-05-01', '2199-12-01'],
  checkOut: ['2027-05-02', '2199-12-31'],
  currency: ['CNY', 'IDR', 'VND', 'KWD', 'JPY', 'KPW', 'CHF'],
}
/** Tried against patterns, in turn. */
const patterned = ['00:00', '23:59', '29:59', '2027-05-01T23:59', '2199-12-31T00:00', 'CNY', 'CN', '12-31', '02-29']
const texts = ['熊', 'é', '👨\u200D👩\u200D👧', 'x']

export function drawInput(schema: Schema | null, options: DrawOptions, unit: () => number): unknown {
  const among = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(unit() * values.length)]

  const draw = (at: Schema, name: string): unknown => {
    if (unit() < options.hostility) return among(hostile)
    if (name in options.known && unit() < 0.95) return options.known[name]
    if ('const' in at) return at.const
    if (at.enum) return among(at.enum)
    const choices = at.anyOf ?? at.oneOf ?? at.allOf
    if (choices) return draw(among(choices) ?? {}, name)
    switch (at.type) {
      case 'object':
        return drawObject(at)
      case 'array':
        return drawArray(at, name)
      case 'integer':
      case 'number':
        return drawNumber(at)
      case 'boolean':
        return unit() < 0.5
      case 'string':
        return drawText(at, name)
      default:
        return null
    }
  }

  const drawObject = ({ properties = {}, required = [] }: Schema): unknown => {
    const fields = Object.entries(properties).filter(([name]) => required.includes(name) || unit() < 0.7)
    return Object.fromEntries(
      fields.flatMap(([name, at]) => (name === 'idempotencyKey' ? [] : [[name, draw(at, name)]])),
    )
  }

  const drawArray = ({ items, minItems = 0, maxItems = 40 }: Schema, name: string): unknown => {
    const length = among([minItems, minItems + 1, Math.min(maxItems, 60)]) ?? 0
    return Array.from({ length: Math.min(length, maxItems) }, () => draw(Object(items), name))
  }

  const drawNumber = ({ type, minimum = -1e9, maximum = 1e12 }: Schema): unknown => {
    const middle = minimum + (maximum - minimum) * unit()
    return among([
      minimum,
      maximum,
      Math.max(minimum, Math.min(maximum, 1)),
      type === 'integer' ? Math.round(middle) : middle,
    ])
  }

  const drawText = ({ format, pattern, minLength = 0, maxLength = 4000 }: Schema, name: string): unknown => {
    // Mostly of their own: what counts by address should not meet the same one each time.
    if (format === 'email' && unit() < 0.9) return `person-${Math.floor(unit() * 1e9)}@example.com`
    const values = (format && byFormat[format]) || byName[name]
    if (values) return among(values)
    const fitting = pattern ? patterned.filter((text) => new RegExp(pattern, 'u').test(text)) : []
    if (fitting.length > 0) return among(fitting)
    const letter = among(texts) ?? 'x'
    const length = among([Math.max(1, minLength), Math.min(maxLength, 12), Math.min(maxLength, 4000)]) ?? 1
    return letter.repeat(Math.max(1, Math.floor(length / letter.length)))
  }

  return schema === null ? undefined : draw(schema, '')
}
