// Where a floating panel stands: beside its button, on the other side where there is more room, never over the edge of the view.

export type Side = 'top' | 'right' | 'bottom' | 'left'
export type Align = 'start' | 'center' | 'end'

interface Size {
  width: number
  height: number
}

interface Box extends Size {
  left: number
  top: number
}

export interface Placement {
  side?: Side
  align?: Align
}

/** Between the button and the panel, and between the panel and the edge of the view. */
const gap = 6
const margin = 8

const opposites: Record<Side, Side> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

/** In pixels of the view. `room`: the most height that the panel may have there. */
export function placeFloating(anchor: Box, panel: Size, view: Size, { side = 'bottom', align = 'center' }: Placement) {
  const rooms: Record<Side, number> = {
    top: anchor.top - gap - margin,
    bottom: view.height - anchor.top - anchor.height - gap - margin,
    left: anchor.left - gap - margin,
    right: view.width - anchor.left - anchor.width - gap - margin,
  }
  const isUpright = side === 'top' || side === 'bottom'
  const opposite = opposites[side]
  const needed = isUpright ? panel.height : panel.width
  const taken = needed > rooms[side] && rooms[opposite] > rooms[side] ? opposite : side
  const left = {
    top: alongside(anchor.left, anchor.width, panel.width, align),
    bottom: alongside(anchor.left, anchor.width, panel.width, align),
    left: anchor.left - gap - panel.width,
    right: anchor.left + anchor.width + gap,
  }[taken]
  const top = {
    top: anchor.top - gap - panel.height,
    bottom: anchor.top + anchor.height + gap,
    left: alongside(anchor.top, anchor.height, panel.height, align),
    right: alongside(anchor.top, anchor.height, panel.height, align),
  }[taken]
  return {
    left: between(margin, left, view.width - margin - panel.width),
    top: between(margin, top, view.height - margin - panel.height),
    room: Math.max(0, isUpright ? rooms[taken] : view.height - 2 * margin),
  }
}

function alongside(start: number, length: number, size: number, align: Align): number {
  if (align === 'start') return start
  return align === 'end' ? start + length - size : start + (length - size) / 2
}

/** What is larger than the view begins at its start. */
function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
