'use client'
import type { LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode, useRef, useState } from 'react'
import { classNames } from '#lib/class-names.ts'
import { writePreference } from '#lib/preference-cookie.ts'
import { PaneBorder } from './pane-border.tsx'
import { movePaneBorder, serializePaneSizes } from './pane-sizes.ts'

export interface Pane {
  id: string
  label: string
  icon: LucideIcon
  /** Share of the width in percent; all together 100. */
  size: number
  /** Smallest share in percent. */
  min?: number
  /** A number on the phone tab, such as unread messages. */
  count?: number
  content: ReactNode
}

export interface SplitPanesProps {
  panes: readonly Pane[]
  /** Remembered widths: `parsePaneSizes(jar.get(cookieName)?.value, panes.length)`. */
  sizes?: readonly number[]
  /** Where moved borders are remembered. */
  cookieName?: string
  /** The pane seen on a phone; with `onActiveChange` controlled, else the first. */
  active?: string
  onActiveChange?: (id: string) => void
}

/**
 * Panes side by side with borders that move by mouse, finger and arrow keys (double click or Enter restores them).
 * Under 768 px one pane is seen at a time, chosen by tabs at the bottom. Every pane stays mounted and scrolls by itself.
 */
export function SplitPanes({ panes, sizes: remembered, cookieName, active, onActiveChange }: SplitPanesProps) {
  const t = useTranslations('layout')
  const frame = useRef<HTMLDivElement>(null)
  const [sizes, setSizes] = useState<readonly number[]>(remembered ?? panes.map((pane) => pane.size))
  const [chosen, setChosen] = useState(panes[0]?.id)
  const seen = active ?? chosen
  const minimums = panes.map((pane) => pane.min ?? 15)

  function remember(next: readonly number[]) {
    if (cookieName) writePreference(cookieName, serializePaneSizes(next))
  }
  function moveBorder(index: number, delta: number) {
    setSizes((current) => movePaneBorder(current, index, delta, minimums))
  }
  function reset() {
    const original = panes.map((pane) => pane.size)
    setSizes(original)
    remember(original)
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div ref={frame} className="flex min-h-0 flex-1">
        {panes.map((pane, index) => (
          <Fragment key={pane.id}>
            {index === 0 ? null : (
              <PaneBorder
                label={t('resize', { before: panes[index - 1]?.label ?? '', after: pane.label })}
                controls={`pane-${panes[index - 1]?.id}`}
                value={sizes[index - 1] ?? 0}
                frame={frame}
                onMove={(delta) => moveBorder(index - 1, delta)}
                onEnd={() => remember(sizes)}
                onReset={reset}
              />
            )}
            <section
              id={`pane-${pane.id}`}
              aria-label={pane.label}
              className={classNames(
                'min-h-0 min-w-0 overflow-y-auto overscroll-contain max-md:flex-1 md:shrink md:grow md:basis-(--share)',
                pane.id !== seen && 'max-md:hidden',
              )}
              style={{ '--share': `${sizes[index] ?? pane.size}%` }}
            >
              {pane.content}
            </section>
          </Fragment>
        ))}
      </div>
      <nav
        aria-label={t('panes')}
        className="flex shrink-0 border-line border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {panes.map((pane) => (
          <button
            key={pane.id}
            type="button"
            aria-current={pane.id === seen ? 'true' : undefined}
            aria-controls={`pane-${pane.id}`}
            onClick={() => {
              setChosen(pane.id)
              onActiveChange?.(pane.id)
            }}
            className="relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-ink-faint text-xs transition-colors focus-visible:outline-offset-[-3px] aria-[current]:font-medium aria-[current]:text-accent"
          >
            <pane.icon aria-hidden className="size-5" strokeWidth={1.75} />
            <span className="max-w-full truncate px-1">{pane.label}</span>
            {pane.count ? (
              <span className="tabular absolute top-1.5 left-1/2 ml-1.5 min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[10px] text-accent-ink leading-4">
                {pane.count}
              </span>
            ) : null}
          </button>
        ))}
      </nav>
    </div>
  )
}
