'use client'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

/** Percent of the width for one press of an arrow key. */
const keyStep = 5

export interface PaneSeparatorProps {
  label: string
  /** The pane before it. */
  controls: string
  /** Of the pane before it, in percent. */
  size: number
  smallest: number
  largest: number
  /** By that many percent from where it was when the move began. */
  onMove: (delta: number) => void
  /** Before the first `onMove` of a drag or a key. */
  onMoveStart: () => void
  onMoveEnd: () => void
  onReset: () => void
}

/** A line between two panes that moves by mouse, finger and arrow keys; double click or Enter resets the panes. */
export function PaneSeparator({
  label,
  controls,
  size,
  smallest,
  largest,
  onMove,
  onMoveStart,
  onMoveEnd,
  onReset,
}: PaneSeparatorProps) {
  const drag = useRef<{ from: number; width: number }>(undefined)
  const start = ({ button, clientX, currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
    if (button !== 0) return
    currentTarget.setPointerCapture(pointerId)
    drag.current = { from: clientX, width: currentTarget.parentElement?.clientWidth || 1 }
    onMoveStart()
  }
  const move = ({ clientX }: PointerEvent) => {
    if (drag.current) onMove(((clientX - drag.current.from) / drag.current.width) * 100)
  }
  const end = () => {
    if (!drag.current) return
    drag.current = undefined
    onMoveEnd()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return onReset()
    const delta = { ArrowLeft: -keyStep, ArrowRight: keyStep, Home: smallest - size, End: largest - size }[event.key]
    if (delta === undefined) return
    event.preventDefault()
    onMoveStart()
    onMove(delta)
    onMoveEnd()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that moves is no <hr>
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={Math.round(size)}
      aria-valuemin={Math.round(smallest)}
      aria-valuemax={Math.round(largest)}
      onPointerDown={start}
      onPointerMove={move}
      onLostPointerCapture={end}
      onDoubleClick={onReset}
      onKeyDown={press}
      className="relative z-10 w-px shrink-0 cursor-col-resize touch-none select-none bg-line outline-none before:absolute before:inset-y-0 before:-inset-x-1 pointer-coarse:before:-inset-x-3 after:pointer-events-none after:absolute after:inset-y-0 after:-left-px after:w-[3px] after:bg-accent after:opacity-0 after:transition-opacity hover:after:opacity-60 focus-visible:after:opacity-100 active:after:opacity-100 max-md:hidden"
    />
  )
}
