import { isComposing } from '#lib/input-method.ts'
import { nearestFloating } from './floating.ts'

/** Escape ends an input method's word, or closes an open list of suggestions, before it closes what they stand in. */
export function isForInput(event: KeyboardEvent): boolean {
  const { target } = event
  // A list that is part of the form has nothing to close.
  const isListOpen = target instanceof HTMLElement && target.ariaExpanded === 'true' && !('inline' in target.dataset)
  return isListOpen || isComposing(event)
}

/** For a dialog: what it holds or what floats over it has the key first. */
export function keepOpenOnEscape(event: KeyboardEvent) {
  if (isForInput(event) || nearestFloating(event.target)) event.preventDefault()
}
