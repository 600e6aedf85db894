'use client'
import { ArrowUp, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { PlaceRef } from '#contract/place.ts'
import type { BriefValue } from '#contract/trip-brief.ts'
import { CountField } from '#features/trips/components/count-field.tsx'
import { PlaceField } from '#features/trips/components/place-field.tsx'
import type { BriefEdit } from '../../hooks/use-brief.ts'

interface NamedPlace {
  name: string
  place: PlaceRef | null
}

const noPlace: NamedPlace = { name: '', place: null }
const mostStops = 12

/** The destinations in order with their nights: added, removed, moved up and lengthened in place. */
export function StopsBriefEditor({
  stops: stored = [],
  onEdit,
}: {
  stops?: BriefValue<'stops'>
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  // A place may be visited twice: its name is no key.
  const [stops, setStops] = useState(() => stored.map((stop) => ({ ...stop, id: uuidv7() })))
  const [added, setAdded] = useState<NamedPlace>(noPlace)
  const isLong = stops.length > 1
  const change = (index: number, nights: number) =>
    setStops(stops.map((stop, at) => (at === index ? { ...stop, nights } : stop)))
  const moveUp = (index: number) =>
    setStops(stops.flatMap((stop, at) => (at === index - 1 ? [stops[index] ?? stop, stop] : at === index ? [] : stop)))
  const add = () => {
    setStops([...stops, { place: added.name.trim(), nights: 1, id: uuidv7() }])
    setAdded(noPlace)
  }
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line">
        {stops.map(({ id, place, nights = 0 }, index) => (
          <li key={id} className="py-1.5">
            <div className="flex items-center gap-1">
              <span className="min-w-0 flex-1 truncate font-medium">{place}</span>
              {index > 0 ? (
                <IconButton icon={ArrowUp} label={t('stopUp', { place })} onClick={() => moveUp(index)} />
              ) : null}
              {isLong ? (
                <IconButton
                  icon={X}
                  label={t('stopRemove', { place })}
                  onClick={() => setStops(stops.filter((_, at) => at !== index))}
                />
              ) : null}
            </div>
            <CountField
              label={t('stopNights', { place })}
              value={nights}
              min={isLong ? 1 : 0}
              max={59}
              onChange={(count) => change(index, count)}
            />
          </li>
        ))}
      </ul>
      {stops.length < mostStops ? (
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <PlaceField
              label={t('stopAdd')}
              value={added.name}
              place={added.place}
              onChange={(name, place) => setAdded({ name, place })}
            />
          </div>
          <IconButton
            variant="secondary"
            icon={Plus}
            label={t('stopAdd')}
            disabled={added.name.trim() === ''}
            onClick={add}
          />
        </div>
      ) : null}
      <Button
        size="sm"
        variant="primary"
        disabled={stops.length === 0}
        onClick={() => onEdit({ set: { stops: stops.map(({ id: _, ...stop }) => stop) } })}
      >
        {tCommon('save')}
      </Button>
    </div>
  )
}
