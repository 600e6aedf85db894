import type { Side } from './floating-place.ts'

export interface TooltipText {
  text: string
  shortcut?: string
  side: Side
}

/**
 * Properties that give an icon its label: `<button {...tooltip(t('close'))}>`. Never the only place of information, since touch
 * screens have no hover. Shown by `TooltipLayer`, one for the whole page.
 */
export function tooltip(text: string, { shortcut, side }: { shortcut?: string; side?: Side } = {}) {
  return { 'data-tooltip': text, 'data-tooltip-keys': shortcut, 'data-tooltip-side': side }
}

export function tooltipAnchor(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tooltip]') : null
}

export function readTooltip({ dataset }: HTMLElement): TooltipText {
  const { tooltip: text = '', tooltipKeys: shortcut, tooltipSide: side = 'bottom' } = dataset
  return { text, shortcut, side: side as Side }
}
