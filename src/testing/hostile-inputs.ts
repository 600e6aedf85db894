// What no schema expects: made from the input's own shape, one field at a time, and all at once.
import type { Schema } from './procedures.ts'
import { propertySize } from './property-size.ts'

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = [value]
  return value
}

const hostileValues: Record<string, unknown> = {
  nothing: null,
  'empty text': '',
  'huge text': 'x'.repeat(200_000),
  'huge CJK text': '熊'.repeat(50_000),
  nul: 'a\u0000b',
  'lone surrogate': 'a\ud800b',
  'text that turns around': '\u202Egnp.exe',
  sql: "'; drop table trips; --",
  script: '<script>alert(1)</script>',
  template: `\${7*7}{{7*7}}%s%n`,
  wildcard: '%_\\%',
  'prototype key': JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'),
  negative: -1,
  fraction: 0.5,
  'huge number': 1e308,
  'past safe': Number.MAX_SAFE_INTEGER + 2,
  'not a number': Number.NaN,
  truth: true,
  'empty list': [],
  'long list': Array.from({ length: 5000 }, (_, index) => index),
  'deep list': nested(20_000),
  object: { unknown: 'field' },
}

/** Of so many values each place of a procedure's input meets one in ordinary runs; all of them in thorough ones. */
const share = propertySize(6, 1)

/** Pairs of what it is and the input itself. `turn` differs between procedures, so that together they meet every value. */
export function* hostileInputs(
  schema: Schema | null,
  valid: () => unknown,
  turn: number,
): Generator<[string, unknown]> {
  const fields = Object.keys(schema?.properties ?? {})
  for (const [at, [name, value]] of Object.entries(hostileValues).entries()) {
    if ((at + turn) % share === 0) yield [`${name} in place of everything`, value]
    for (const [index, field] of fields.entries()) {
      if ((at + index + 1 + turn) % share !== 0) continue
      yield [`${name} as ${field}`, { ...Object(valid()), idempotencyKey: crypto.randomUUID(), [field]: value }]
    }
  }
}
