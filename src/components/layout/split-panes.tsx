'use client'
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode, useState } from 'react'
import { Group, type Layout, Panel, Separator, useGroupRef } from 'react-resizable-panels'
import { classNames } from '#lib/class-names.ts'
import { writePreference } from '#lib/preference-cookie.ts'
import { useMediaQuery } from '#lib/use-media-query.ts'
import { Segmented } from '../ui/radio-group.tsx'
import { paneElementId } from './pane-element-id.ts'
import { serializePaneSizes } from './pane-sizes.ts'

export interface Pane<Id extends string> {
  id: Id
  label: string
  /** Share of the width in percent; all together 100. */
  size: number
  /** Smallest share in percent. */
  min?: number
  content: ReactNode
}

export interface SplitPanesProps<Id extends string> {
  panes: readonly Pane<Id>[]
  /** Stored sizes: `parsePaneSizes(jar.get(cookieName)?.value, panes.length)`. */
  sizes?: readonly number[]
  /** The cookie that stores moved separators. */
  cookieName: string
  /** The pane shown on a phone, and on a tablet beside the first. */
  active: Id
  onSelect: (id: Id) => void
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

/** On a tablet the first pane and one of the others stand side by side: three would be too narrow to read. */
const paired = classNames(
  'md:max-lg:relative md:max-lg:[&>[data-panel]:not([data-beside])]:absolute md:max-lg:[&>[data-panel]:not([data-beside])]:inset-0',
  'md:max-lg:[&>[data-panel]:not([data-beside])]:-z-1 md:max-lg:[&>[data-panel]:not([data-beside])]:[content-visibility:hidden]',
)

/**
 * Panes side by side with separators that move by mouse, finger and arrow keys; double click or Enter resets them.
 * Under 1024 px two show, the second chosen above it; under 768 px one at a time: it is rendered there when it is first
 * chosen, and then stays as it is. Each scrolls by itself.
 */
export function SplitPanes<Id extends string>({ panes, sizes, cookieName, active, onSelect }: SplitPanesProps<Id>) {
  const t = useTranslations('layout')
  const group = useGroupRef()
  const isPhone = useMediaQuery('(max-width: 47.99rem)')
  const isTablet = useMediaQuery('(min-width: 48rem) and (max-width: 63.99rem)')
  const [main, ...others] = panes
  const [beside, setBeside] = useState(others.at(-1)?.id)
  if (active !== main?.id && active !== beside) setBeside(active)
  const isAway = (id: Id) => (isPhone && id !== active) || (isTablet && id !== main?.id && id !== beside)
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
    <div className="flex min-h-0 flex-1 flex-col">
      {beside && others.length > 1 ? (
        <div className="hidden shrink-0 justify-end border-line border-b px-3 py-1.5 md:max-lg:flex print:hidden">
          <Segmented
            name="pane-beside"
            label={t('beside', { pane: main?.label ?? '' })}
            value={beside}
            options={others.map(({ id, label }) => ({ value: id, label }))}
            onChange={onSelect}
          />
        </div>
      ) : null}
      <Group
        groupRef={group}
        defaultLayout={toLayout(sizes ?? [])}
        onLayoutChanged={(layout, { isUserInteraction }) => {
          if (isUserInteraction) store(layout)
        }}
        className={classNames('min-h-0 flex-1', stacked, paired)}
      >
        {panes.map((pane, index) => (
          <Fragment key={pane.id}>
            {index === 0 ? null : (
              <Separator
                aria-label={t('resize', { before: panes[index - 1]?.label ?? '', after: pane.label })}
                disableDoubleClick
                data-beside={pane.id === beside || undefined}
                onDoubleClick={reset}
                onKeyDown={(event) => event.key === 'Enter' && reset()}
                className="relative z-10 w-px bg-line outline-none after:pointer-events-none after:absolute after:inset-y-0 after:-left-px after:w-[3px] after:bg-accent after:opacity-0 after:transition-opacity focus-visible:after:opacity-100 data-[separator=active]:after:opacity-100 data-[separator=hover]:after:opacity-60 max-lg:pointer-events-none max-lg:not-data-beside:hidden! max-md:hidden!"
              />
            )}
            <Panel
              id={paneElementId(pane.id)}
              role="region"
              aria-label={pane.label}
              data-active={pane.id === active || undefined}
              data-beside={index === 0 || pane.id === beside || undefined}
              aria-hidden={isAway(pane.id) || undefined}
              minSize={`${pane.min ?? 15}%`}
              // What is placed for screen readers alone scrolls with the pane, not with the page.
              className="relative overscroll-contain"
            >
              {isAway(pane.id) && !seen.has(pane.id) ? null : pane.content}
            </Panel>
          </Fragment>
        ))}
      </Group>
    </div>
  )
}
