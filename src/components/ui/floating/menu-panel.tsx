'use client'
import { Check } from 'lucide-react'
import Link from 'next/link'
import * as MenuPrimitive from 'radix-ui/dropdown-menu'
import type { RefObject } from 'react'
import { floatingContainer } from '#components/main-content.ts'
import { classNames } from '#lib/class-names.ts'
import { Kbd } from '../kbd.tsx'
import { AdoptedTrigger } from './adopted-trigger.tsx'
import type { MenuEntry } from './menu-entry.ts'

const itemClasses =
  'flex h-8 cursor-pointer select-none items-center gap-2.5 rounded-sm px-2 text-sm outline-none data-highlighted:bg-hover data-disabled:cursor-not-allowed data-disabled:text-ink-faint pointer-coarse:h-11'

export interface MenuPanelProps {
  button: RefObject<HTMLElement | null>
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  items: readonly MenuEntry[]
  align: 'start' | 'center' | 'end'
}

export function MenuPanel({ button, isOpen, onOpenChange, items, align }: MenuPanelProps) {
  return (
    <MenuPrimitive.Root modal={false} open={isOpen} onOpenChange={onOpenChange}>
      <MenuPrimitive.Trigger asChild>
        <AdoptedTrigger button={button} />
      </MenuPrimitive.Trigger>
      <MenuPrimitive.Portal container={floatingContainer()}>
        <MenuPrimitive.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 max-w-72 overflow-y-auto rounded-lg bg-raised p-1 shadow-float data-[state=closed]:animate-vanish data-[state=open]:animate-appear"
        >
          {items.map((item) => (
            <MenuRow key={keyOf(item)} item={item} />
          ))}
        </MenuPrimitive.Content>
      </MenuPrimitive.Portal>
    </MenuPrimitive.Root>
  )
}

function keyOf(item: MenuEntry): string {
  if (item.kind === 'heading') return `heading ${item.label}`
  return item.id ?? `${item.kind} ${item.label}`
}

function MenuRow({ item }: { item: MenuEntry }) {
  if (item.kind === 'separator') return <MenuPrimitive.Separator className="mx-2 my-1 h-px bg-line" />
  if (item.kind === 'heading') {
    return <MenuPrimitive.Label className="px-2 pt-2 pb-1 text-ink-faint text-xs">{item.label}</MenuPrimitive.Label>
  }
  const body = (
    <>
      {item.icon ? <item.icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} /> : null}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.shortcut ? <Kbd>{item.shortcut}</Kbd> : null}
    </>
  )
  if (item.kind === 'link') {
    return (
      <MenuPrimitive.Item asChild disabled={item.disabled}>
        <Link
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          className={classNames(itemClasses, item.current && 'font-medium text-accent')}
        >
          {body}
        </Link>
      </MenuPrimitive.Item>
    )
  }
  if (item.kind === 'choice') {
    return (
      <MenuPrimitive.CheckboxItem
        checked={item.chosen}
        disabled={item.disabled}
        onSelect={item.onSelect}
        className={itemClasses}
      >
        {body}
        <Check aria-hidden className={classNames('size-4 text-accent', !item.chosen && 'invisible')} />
      </MenuPrimitive.CheckboxItem>
    )
  }
  return (
    <MenuPrimitive.Item
      disabled={item.disabled}
      onSelect={item.onSelect}
      className={classNames(itemClasses, item.tone === 'danger' && 'text-danger data-highlighted:bg-danger-soft')}
    >
      {body}
    </MenuPrimitive.Item>
  )
}
