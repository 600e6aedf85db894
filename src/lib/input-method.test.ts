import { expect, test } from 'vitest'
import { isComposing } from './input-method.ts'

const keys = [
  'Escape',
  'Enter',
  'Tab',
  'ArrowDown',
  'ArrowUp',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'PageDown',
  'k',
  'z',
]

function pressed(fields: { key: string; isComposing?: boolean; keyCode?: number }): KeyboardEvent {
  return Object.assign(new Event('keydown'), { isComposing: false, keyCode: 0, ...fields }) as KeyboardEvent
}

test.each(keys)('%s belongs to an input method that composes', (key) =>
  expect(isComposing(pressed({ key, isComposing: true }))).toBe(true),
)
test.each(keys)('%s with the old code 229 does too, as Safari sends it', (key) =>
  expect(isComposing(pressed({ key, keyCode: 229 }))).toBe(true),
)
test.each(keys)('%s by itself does not', (key) => expect(isComposing(pressed({ key, keyCode: 13 }))).toBe(false))
