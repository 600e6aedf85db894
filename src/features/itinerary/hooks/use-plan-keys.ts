'use client'
import { useEffect } from 'react'

interface PlanKeys {
  undo: () => void
  redo: () => void
  add: () => void
  help: () => void
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest(
      'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]',
    ) !== null
  )
}

/** Shortcuts Ctrl/Cmd-Z, Shift-Ctrl/Cmd-Z (or Ctrl-Y), N and `?`; inactive while typing or in a dialog. */
export function usePlanKeys({ undo, redo, add, help }: PlanKeys) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || isElsewhere(event.target)) return
      const isCommand = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const act =
        isCommand && !event.altKey
          ? { z: event.shiftKey ? redo : undo, y: redo }[key]
          : event.altKey
            ? undefined
            : { n: add, '?': help }[key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [undo, redo, add, help])
}
