'use client'
import { List, Map as MapIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Segmented } from '#components/ui/radio-group.tsx'
import { classNames } from '#lib/class-names.ts'
import type { ResultPin } from './result-map.tsx'
import { ResultMapPane } from './result-map-pane.tsx'

/** Results as a list beside their map, as one of both on a phone. List and map highlight each other. */
export function ResultsWithMap<Result extends { id: string }>({
  results,
  pinOf,
  caption,
  children,
}: {
  results: readonly Result[]
  pinOf: (result: Result) => ResultPin
  /** Above the list, such as number and source. */
  caption: ReactNode
  children: (result: Result) => ReactNode
}) {
  const t = useTranslations('explore')
  const [view, setView] = useState<'list' | 'map'>('list')
  const [lit, setLit] = useState<string | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const mapBox = useRef<HTMLDivElement>(null)
  // On a phone the switch may stand at the foot of the screen, with the map below it.
  useEffect(() => {
    if (view === 'map') mapBox.current?.scrollIntoView({ block: 'nearest' })
  }, [view])
  const shown = results.find(({ id }) => id === picked)

  function pick(id: string) {
    setPicked(id)
    const row = document.getElementById(rowId(id))
    row?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    row?.focus({ preventScroll: true })
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-4 pb-2">
        {caption}
        <Segmented
          iconsOnly
          label={t('resultsView')}
          name="results-view"
          value={view}
          onChange={setView}
          className="lg:hidden"
          options={[
            { value: 'list', label: t('list'), icon: List },
            { value: 'map', label: t('map'), icon: MapIcon },
          ]}
        />
      </div>
      <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <ul className={classNames(view === 'map' && 'max-lg:hidden')}>
          {results.map((result) => (
            <li
              key={result.id}
              id={rowId(result.id)}
              tabIndex={-1}
              onPointerEnter={() => setLit(result.id)}
              onPointerLeave={() => setLit(null)}
              className={classNames(
                'scroll-mt-44 border-line border-t py-4 outline-none transition-colors',
                result.id === picked && 'lg:-mx-3 lg:rounded-md lg:bg-sunken lg:px-3',
              )}
            >
              {children(result)}
            </li>
          ))}
        </ul>
        <div ref={mapBox} className={classNames(view === 'list' && 'max-lg:hidden')}>
          <div className="h-[55dvh] overflow-hidden rounded-md ring-1 ring-line lg:sticky lg:top-40 lg:h-[min(34rem,calc(100dvh-11rem))]">
            <ResultMapPane pins={results.map(pinOf)} lit={lit ?? picked} onPick={pick} />
          </div>
          {shown ? <div className="py-4 lg:hidden">{children(shown)}</div> : null}
        </div>
      </div>
    </>
  )
}

function rowId(id: string): string {
  return `result-${id}`
}
