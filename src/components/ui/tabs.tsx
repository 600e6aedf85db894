'use client'
import * as TabsPrimitive from 'radix-ui/tabs'
import type { ReactNode } from 'react'

export interface Tab {
  id: string
  label: string
  /** A number beside the label, such as how many are left. */
  count?: number
  content: ReactNode
}

/** Tabs with keyboard support; the row scrolls on narrow screens. */
export function Tabs({
  label,
  tabs,
  value,
  defaultValue,
  onChange,
  className,
}: {
  /** Accessible name of the row. */
  label: string
  tabs: readonly Tab[]
  value?: string
  defaultValue?: string
  onChange?: (id: string) => void
  className?: string
}) {
  return (
    <TabsPrimitive.Root
      value={value}
      defaultValue={defaultValue ?? tabs[0]?.id}
      onValueChange={onChange}
      className={className}
    >
      <TabsPrimitive.List
        aria-label={label}
        className="print:hidden flex gap-5 overflow-x-auto border-line border-b [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <TabsPrimitive.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px flex h-10 shrink-0 items-center gap-1.5 border-transparent border-b-2 text-ink-soft text-sm transition-colors hover:text-ink focus-visible:outline-offset-[-3px] data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink pointer-coarse:h-11"
          >
            {tab.label}
            {tab.count === undefined ? null : (
              <span className="tabular rounded-sm bg-sunken px-1.5 font-normal text-ink-faint text-xs">
                {tab.count}
              </span>
            )}
          </TabsPrimitive.Trigger>
        ))}
      </TabsPrimitive.List>
      {tabs.map((tab) => (
        <TabsPrimitive.Content key={tab.id} value={tab.id} className="pt-4">
          {tab.content}
        </TabsPrimitive.Content>
      ))}
    </TabsPrimitive.Root>
  )
}
