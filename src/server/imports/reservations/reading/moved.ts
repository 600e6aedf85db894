// What was read in a part of a text.
import type { Span } from '../text/span.ts'
import type { Draft } from './draft.ts'

/** To the places of the whole text. */
export function moved({ fields, ...draft }: Draft, by: number): Draft {
  const entries = Object.entries(fields).map(([key, field]) => [
    key,
    field.end > field.start ? { ...shifted(field, by), ...(field.also && { also: shifted(field.also, by) }) } : field,
  ])
  return { ...draft, fields: Object.fromEntries(entries) }
}

function shifted<Each extends Span>(span: Each, by: number): Each {
  return { ...span, start: span.start + by, end: span.end + by }
}
