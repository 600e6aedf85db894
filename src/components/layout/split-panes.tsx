'use client'
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode, useRef, useState } from 'react'
import { writePreference } from '#lib/preference-cookie.ts'
import { useMediaQuery } from '#lib/use-media-query.ts'
import { paneElementId } from './pane-element-id.ts'
import { PaneSeparator } from './pane-separator.tsx'
import { moveSeparator, serializePaneSizes } from './pane-sizes.ts'

export interface Pane {
  id: string
  label: string
  /** Share of the width in percent; all together 100. */
  size: number
  /** Smallest share in percent. */
  min?: number
  content: ReactNode
}

export interface SplitPanesProps {
  panes: readonly Pane[]
  /** Stored sizes: `parsePaneSizes(jar.get(cookieName)?.value, panes.length)`. */
  sizes?: readonly number[]
  /** The cookie that stores moved separators. */
  cookieName: string
  /** The pane shown on a phone. */
  active: string
}

/**
 * On a phone panes lie on each other. One that is not chosen keeps its layout, which thousands of elements would need again
 * after `display: none`. It must not differ in inherited properties: those would be computed anew for all of them.
 */
const paneClasses =
  'min-w-0 overflow-auto overscroll-contain max-md:absolute max-md:inset-0 max-md:not-data-active:-z-1 max-md:not-data-active:[content-visibility:hidden]'

/** In percent, where a pane names none. */
const smallestShare = 15

/**
 * Panes side by side with separators that move by mouse, finger and arrow keys; double click or Enter resets them.
 * Under 768 px one pane shows at a time: it is rendered there when it is first chosen, and then stays as it is. Each scrolls
 * by itself.
 */
export function SplitPanes({ panes, sizes, cookieName, active }: SplitPanesProps) {
  const t = useTranslations('layout')
  const isPhone = useMediaQuery('(max-width: 47.99rem)')
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([active]))
  if (!seen.has(active)) setSeen(new Set([...seen, active]))
  const initial = panes.map(({ size }) => size)
  const minima = panes.map(({ min = smallestShare }) => min)
  const [shares, setShares] = useState(sizes ?? initial)
  const moved = useRef({ from: shares, to: shares })
  const set = (to: readonly number[]) => {
    moved.current.to = to
    setShares(to)
  }
  const store = () => writePreference(cookieName, serializePaneSizes(moved.current.to))
  return (
    <div className="flex min-h-0 flex-1 max-md:relative">
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {/* biome-ignore lint/a11y/useSemanticElements: focus that is lost inside looks for what is near, before a section's heading */}
          <div
            role="region"
            id={paneElementId(pane.id)}
            aria-label={pane.label}
            data-active={pane.id === active || undefined}
            aria-hidden={(isPhone && pane.id !== active) || undefined}
            style={{ flex: `${shares[index]} 1 0px` }}
            className={paneClasses}
          >
            {!isPhone || pane.id === active || seen.has(pane.id) ? pane.content : null}
          </div>
          {index === panes.length - 1 ? null : (
            <PaneSeparator
              label={t('resize', { before: pane.label, after: panes[index + 1]?.label ?? '' })}
              controls={paneElementId(pane.id)}
              size={shares[index] ?? pane.size}
              smallest={minima[index] ?? 0}
              largest={moveSeparator(shares, minima, index, 100)[index] ?? 100}
              onMoveStart={() => {
                moved.current.from = moved.current.to
              }}
              onMove={(delta) => set(moveSeparator(moved.current.from, minima, index, delta))}
              onMoveEnd={store}
              onReset={() => {
                set(initial)
                store()
              }}
            />
          )}
        </Fragment>
      ))}
    </div>
  )
}
