'use client'
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode, useState } from 'react'
import { Group, type Layout, Panel, Separator, useGroupRef } from 'react-resizable-panels'
import { classNames } from '#lib/class-names.ts'
import { writePreference } from '#lib/preference-cookie.ts'
import { useMediaQuery } from '#lib/use-media-query.ts'
import { paneElementId } from './pane-element-id.ts'
import { serializePaneSizes } from './pane-sizes.ts'

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
const stacked = classNames(
  'max-md:relative max-md:touch-auto!',
  'max-md:[&>[data-panel]]:absolute max-md:[&>[data-panel]]:inset-0',
  'max-md:[&>[data-panel]:not([data-active])]:-z-1 max-md:[&>[data-panel]:not([data-active])]:[content-visibility:hidden]',
)

/**
 * Panes side by side with separators that move by mouse, finger and arrow keys; double click or Enter resets them.
 * Under 768 px one pane shows at a time: it is rendered there when it is first chosen, and then stays as it is. Each scrolls
 * by itself.
 */
export function SplitPanes({ panes, sizes, cookieName, active }: SplitPanesProps) {
  const t = useTranslations('layout')
  const group = useGroupRef()
  const isPhone = useMediaQuery('(max-width: 47.99rem)')
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([active]))
  if (!seen.has(active)) setSeen(new Set([...seen, active]))
  const toLayout = (shares: readonly number[]): Layout =>
    Object.fromEntries(panes.map((pane, index) => [paneElementId(pane.id), shares[index] ?? pane.size]))
  const store = (layout: Layout) =>
    writePreference(cookieName, serializePaneSizes(panes.map((pane) => layout[paneElementId(pane.id)] ?? pane.size)))
  const reset = () => {
    const initial = toLayout(panes.map((pane) => pane.size))
    group.current?.setLayout(initial)
    store(initial)
  }
  return (
    <Group
      groupRef={group}
      defaultLayout={toLayout(sizes ?? [])}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) store(layout)
      }}
      className={classNames('min-h-0 flex-1', stacked)}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index === 0 ? null : (
            <Separator
              aria-label={t('resize', { before: panes[index - 1]?.label ?? '', after: pane.label })}
              disableDoubleClick
              onDoubleClick={reset}
              onKeyDown={(event) => event.key === 'Enter' && reset()}
              className="relative z-10 w-px bg-line outline-none after:pointer-events-none after:absolute after:inset-y-0 after:-left-px after:w-[3px] after:bg-accent after:opacity-0 after:transition-opacity focus-visible:after:opacity-100 data-[separator=active]:after:opacity-100 data-[separator=hover]:after:opacity-60 max-md:hidden!"
            />
          )}
          <Panel
            id={paneElementId(pane.id)}
            role="region"
            aria-label={pane.label}
            data-active={pane.id === active || undefined}
            aria-hidden={(isPhone && pane.id !== active) || undefined}
            minSize={`${pane.min ?? 15}%`}
            className="overscroll-contain"
          >
            {!isPhone || pane.id === active || seen.has(pane.id) ? pane.content : null}
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
