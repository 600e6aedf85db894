'use client'
import { type ReactNode, useState } from 'react'
import { LateTrigger } from './floating/late-trigger.tsx'
import type { MenuEntry } from './floating/menu-entry.ts'

export type { MenuEntry } from './floating/menu-entry.ts'

/** Actions behind one button. */
export function DropdownMenu({
  trigger,
  items,
  align = 'end',
}: {
  /** One button that takes a ref. */
  trigger: ReactNode
  items: readonly MenuEntry[]
  align?: 'start' | 'center' | 'end'
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <LateTrigger
      popup="menu"
      isOpen={isOpen}
      onOpen={() => setOpen(true)}
      panel={({ MenuPanel }, button) => (
        <MenuPanel button={button} isOpen={isOpen} onOpenChange={setOpen} items={items} align={align} />
      )}
    >
      {trigger}
    </LateTrigger>
  )
}
