import type { KeyboardEvent } from 'react'

/**
 * Whether a key belongs to an input method that is still composing text, such as pinyin.
 * Safari ends the composition before the Enter key that accepts it; there only the old key code 229 tells.
 */
export function isComposing(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  return ('nativeEvent' in event ? event.nativeEvent : event).isComposing || event.keyCode === 229
}
