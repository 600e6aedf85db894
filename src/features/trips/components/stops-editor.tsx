'use client'
import { ArrowDown, ArrowUp, Plus, Route, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { mostStops } from '#contract/trip-stops.ts'
import type { StopOutline } from '../hooks/use-stop-outline.ts'
import { moveStop, type StopDraft, splitStop, withNights } from '../stop-drafts.ts'
import { NightsField } from './nights-field.tsx'
import { PlaceField } from './place-field.tsx'
import { StopJourneyLine } from './stop-journey-line.tsx'

interface StopsEditorProps {
  stops: readonly StopDraft[]
  outline: StopOutline
  /** The text of an error at a stop, by its position. */
  errorOf: (index: number) => string | null
  onChange: (stops: StopDraft[]) => void
}

/** The stops in order with their nights and the journeys between them. */
export function StopsEditor({ stops, outline, errorOf, onChange }: StopsEditorProps) {
  const t = useTranslations('trips.stops')
  const [added, setAdded] = useState<string | null>(null)
  const shownNights = stops.map((stop, index) => stop.nights ?? outline.stops[index]?.nights ?? null)
  const add = () => {
    const key = uuidv7()
    setAdded(key)
    // Given nights stay; the new stop gets a suggestion only where all are suggestions.
    const nights = stops.some((stop) => stop.nights !== null) ? 1 : null
    onChange([...stops, { key, name: '', place: null, nights }])
  }
  const shorten = async () => {
    const order = await outline.findShortestOrder().catch(() => null)
    if (order) onChange(order.flatMap((index) => stops[index] ?? []))
  }
  return (
    <div className="@container">
      <ol aria-label={t('label')}>
        {stops.map((stop, index) => (
          <StopRow
            key={stop.key}
            position={index}
            isOnly={stops.length === 1}
            isLast={index === stops.length - 1}
            stop={stop}
            nights={shownNights[index] ?? null}
            journey={index > 0 ? (outline.stops[index]?.journey ?? null) : null}
            error={errorOf(index)}
            autoFocus={stop.key === added}
            onChange={(changed) => onChange(stops.with(index, changed))}
            onSplit={(names) => onChange(splitStop(stops, index, names).slice(0, mostStops))}
            onNights={(nights) => onChange(withNights(stops, shownNights, index, nights))}
            onMove={(to) => onChange(moveStop(stops, index, to))}
            onRemove={() => onChange(stops.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap gap-2">
        {stops.length < mostStops ? (
          <Button onClick={add}>
            <Plus aria-hidden />
            {t('add')}
          </Button>
        ) : null}
        {stops.length > 2 && outline.stops.length > 0 ? (
          <Button variant="quiet" onClick={() => void shorten()}>
            <Route aria-hidden />
            {t('shortest')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function StopRow({
  position,
  isOnly,
  isLast,
  stop,
  nights,
  journey,
  error,
  autoFocus,
  onChange,
  onSplit,
  onNights,
  onMove,
  onRemove,
}: {
  position: number
  isOnly: boolean
  isLast: boolean
  stop: StopDraft
  nights: number | null
  journey: StopOutline['stops'][number]['journey']
  error: string | null
  autoFocus: boolean
  onChange: (stop: StopDraft) => void
  onSplit: (names: string[]) => void
  onNights: (nights: number) => void
  onMove: (to: number) => void
  onRemove: () => void
}) {
  const t = useTranslations('trips.stops')
  const label = t('stop', { number: position + 1 })
  const name = stop.name.trim() || label
  return (
    <li className="relative pl-7">
      {isLast ? null : <span aria-hidden className="absolute top-12 -bottom-12 left-[9.5px] w-px bg-line-strong" />}
      <div className="min-h-1">{journey ? <StopJourneyLine journey={journey} /> : null}</div>
      <div className="relative flex flex-wrap items-start gap-x-2 gap-y-1 pt-2 pb-3">
        <span
          aria-hidden
          className="tabular absolute top-10.5 -left-7 flex size-5 items-center justify-center rounded-full bg-accent font-medium text-accent-ink text-xs"
        >
          {position + 1}
        </span>
        <div className="min-w-0 flex-1 basis-52">
          <PlaceField
            needsGuide
            label={label}
            error={error}
            autoFocus={autoFocus}
            value={stop.name}
            place={stop.place}
            onSplit={onSplit}
            onChange={(text, place) => onChange({ ...stop, name: text, place })}
          />
        </div>
        {isOnly ? null : (
          <div className="flex flex-wrap items-center justify-between @max-md:w-full @md:mt-6.5">
            <NightsField stopName={name} nights={nights} isSuggested={stop.nights === null} onChange={onNights} />
            <div className="flex">
              <IconButton
                icon={ArrowUp}
                label={t('moveUp', { name })}
                unavailable={position === 0}
                onClick={() => onMove(position - 1)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('moveDown', { name })}
                unavailable={isLast}
                onClick={() => onMove(position + 1)}
              />
              <IconButton icon={X} label={t('remove', { name })} onClick={onRemove} />
            </div>
          </div>
        )}
      </div>
    </li>
  )
}
