'use client'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { isComposing } from '#lib/input-method.ts'
import { loadPart } from '#lib/load-part.ts'

const CommandPalette = dynamic(
  () => loadPart(() => import('./command-palette.tsx')).then((module) => module.CommandPalette),
  { ssr: false },
)

/** Ctrl-K, or ⌘K, opens the palette everywhere, also from a field. Its code is loaded then. */
export function PaletteLauncher() {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      if (event.altKey || event.shiftKey || isComposing(event)) return
      event.preventDefault()
      setOpen((open) => !open)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return isOpen ? <CommandPalette onClose={() => setOpen(false)} /> : null
}
