'use client'
import { cloneElement, type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react'
import { FloatingPanel } from './floating-panel.tsx'
import type { Align } from './floating-place.ts'
import type { MenuEntry } from './menu-entry.ts'
import { addLetter, findByWord, stepInMenu } from './menu-keys.ts'
import { MenuRow } from './menu-row.tsx'
import { type TriggerProps, withTrigger } from './trigger.ts'

/** Actions behind one button. */
export function DropdownMenu({
  trigger,
  items,
  align = 'end',
}: {
  trigger: ReactElement<TriggerProps>
  items: readonly MenuEntry[]
  align?: Align
}) {
  const id = useId()
  const anchorId = trigger.props.id ?? `${id}-button`
  const [isOpen, setOpen] = useState(false)
  const isByKey = useRef(false)
  const word = useRef({ text: '', at: 0 })
  const open = (byKey: boolean) => {
    isByKey.current = byKey
    setOpen(true)
  }
  const followKey = (event: KeyboardEvent<HTMLElement>) => {
    const { key, currentTarget: menu, target } = event
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const rows = rowsOf(menu)
    const index = target instanceof HTMLElement ? rows.indexOf(target) : -1
    let next = stepInMenu(key, index, rows.length)
    if (key === ' ' && target instanceof HTMLElement) target.click()
    else if (next === undefined && key.length === 1) {
      word.current = addLetter(word.current, key, event.timeStamp)
      next = findByWord(
        word.current.text,
        index,
        rows.map((row) => row.textContent.trim()),
      )
    } else if (next === undefined && key !== 'Tab') return
    // Tab does not lead out of a menu.
    event.preventDefault()
    rows[next ?? -1]?.focus()
  }
  return (
    <>
      {cloneElement(
        trigger,
        withTrigger(trigger.props, {
          id: anchorId,
          'aria-haspopup': 'menu',
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? id : undefined,
          // Keys, and screen readers, press without a pointer.
          onClick: ({ detail }) => (isOpen ? setOpen(false) : open(detail === 0)),
          onKeyDown: (event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            open(true)
          },
        }),
      )}
      {isOpen ? (
        <FloatingPanel
          id={id}
          role="menu"
          aria-orientation="vertical"
          aria-labelledby={anchorId}
          anchorId={anchorId}
          align={align}
          onClose={() => setOpen(false)}
          onShow={(menu) => {
            const first = isByKey.current ? rowsOf(menu)[0] : undefined
            const taker = first ?? menu
            taker.focus({ preventScroll: true })
          }}
          onKeyDown={followKey}
          className="z-50 min-w-44 max-w-72 p-1"
        >
          {items.map((item) => (
            <MenuRow key={keyOf(item)} item={item} onChoose={() => setOpen(false)} />
          ))}
        </FloatingPanel>
      ) : null}
    </>
  )
}

function rowsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled])')]
}

function keyOf(item: MenuEntry): string {
  if (item.kind === 'heading') return `heading ${item.label}`
  return item.id ?? `${item.kind} ${item.label}`
}
