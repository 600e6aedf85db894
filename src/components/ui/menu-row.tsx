'use client'
import { Check } from 'lucide-react'
import Link from 'next/link'
import type { PointerEvent } from 'react'
import { classNames } from '#lib/class-names.ts'
import { Kbd } from './kbd.tsx'
import type { MenuEntry } from './menu-entry.ts'

const rowClasses =
  'flex h-8 w-full cursor-pointer select-none items-center gap-2.5 rounded-sm px-2 text-left text-sm outline-none aria-disabled:cursor-not-allowed aria-disabled:text-ink-faint pointer-coarse:h-11'

/** One entry; what the pointer is over has the focus, as what the keys lead to. */
export function MenuRow({ item, onChoose }: { item: MenuEntry; onChoose: () => void }) {
  if (item.kind === 'separator') return <hr className="mx-2 my-1 h-px border-0 bg-line" />
  if (item.kind === 'heading') return <div className="px-2 pt-2 pb-1 text-ink-faint text-xs">{item.label}</div>
  const body = (
    <>
      {item.icon ? <item.icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} /> : null}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.shortcut ? <Kbd>{item.shortcut}</Kbd> : null}
    </>
  )
  const row = {
    tabIndex: -1,
    'aria-disabled': item.disabled || undefined,
    onPointerMove: focusRow,
    onPointerLeave: leaveRow,
  }
  if (item.kind === 'link') {
    return (
      <Link
        {...row}
        role="menuitem"
        href={item.href}
        aria-current={item.current ? 'page' : undefined}
        onClick={(event) => (item.disabled ? event.preventDefault() : onChoose())}
        className={classNames(rowClasses, 'focus:bg-hover', item.current && 'font-medium text-accent')}
      >
        {body}
      </Link>
    )
  }
  const choose = () => {
    if (item.disabled) return
    onChoose()
    item.onSelect()
  }
  if (item.kind === 'choice') {
    return (
      <button
        {...row}
        type="button"
        role="menuitemcheckbox"
        aria-checked={item.chosen}
        onClick={choose}
        className={classNames(rowClasses, 'focus:bg-hover')}
      >
        {body}
        <Check aria-hidden className={classNames('size-4 text-accent', !item.chosen && 'invisible')} />
      </button>
    )
  }
  return (
    <button
      {...row}
      type="button"
      role="menuitem"
      onClick={choose}
      className={classNames(rowClasses, item.tone === 'danger' ? 'text-danger focus:bg-danger-soft' : 'focus:bg-hover')}
    >
      {body}
    </button>
  )
}

function focusRow({ currentTarget: row, pointerType }: PointerEvent<HTMLElement>) {
  const isDisabled = row.hasAttribute('aria-disabled')
  if (pointerType === 'mouse' && !isDisabled && row !== document.activeElement) row.focus({ preventScroll: true })
}

function leaveRow({ currentTarget: row, pointerType }: PointerEvent<HTMLElement>) {
  if (pointerType === 'mouse') row.closest<HTMLElement>('[role="menu"]')?.focus({ preventScroll: true })
}
