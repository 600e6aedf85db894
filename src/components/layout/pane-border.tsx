'use client'
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'

const keySteps: Record<string, number> = { ArrowLeft: -2, ArrowRight: 2, PageUp: -10, PageDown: 10 }

/** The line between two panes: thin to the eye, wide to the pointer, a window splitter to a screen reader. */
export function PaneBorder({
  label,
  controls,
  value,
  frame,
  onMove,
  onEnd,
  onReset,
}: {
  label: string
  /** Id of the pane before the border. */
  controls: string
  /** Share of that pane in percent. */
  value: number
  frame: RefObject<HTMLElement | null>
  /** By how many percent of the frame. */
  onMove: (delta: number) => void
  /** The movement is over: time to remember it. */
  onEnd: () => void
  onReset: () => void
}) {
  const lastX = useRef<number | null>(null)

  function drag(event: PointerEvent<HTMLElement>) {
    const width = frame.current?.clientWidth
    if (lastX.current === null || !width) return
    onMove(((event.clientX - lastX.current) / width) * 100)
    lastX.current = event.clientX
  }
  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Enter') return onReset()
    const step = keySteps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove(step)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be a focusable window splitter
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(value)}
      aria-valuemin={0}
      aria-valuemax={100}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        lastX.current = event.clientX
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        lastX.current = null
        onEnd()
      }}
      onPointerCancel={() => {
        lastX.current = null
      }}
      onKeyDown={press}
      onKeyUp={(event) => event.key in keySteps && onEnd()}
      onDoubleClick={onReset}
      className="group relative z-10 w-px shrink-0 cursor-col-resize touch-none bg-line outline-none before:absolute before:inset-y-0 before:-left-2 before:w-4 after:pointer-events-none after:absolute after:inset-y-0 after:-left-px after:w-[3px] after:bg-accent after:opacity-0 after:transition-opacity hover:after:opacity-60 focus-visible:after:opacity-100 active:after:opacity-100 max-md:hidden"
    />
  )
}
