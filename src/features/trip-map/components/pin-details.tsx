'use client'
import { ExternalLink, Navigation } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import { usePlanView } from '#features/itinerary/hooks/plan-context.tsx'
import { formatTimeRange } from '#lib/format.ts'
import { externalMapUrl, type MapPin } from '../map-pins.ts'

/** Details of a pin: time, title, place, actions. */
export function PinDetails({ pin, onLeave }: { pin: MapPin; onLeave: () => void }) {
  const t = useTranslations('map')
  const tPlan = useTranslations('plan')
  const tCommon = useTranslations('common')
  const { edit } = usePlanView()
  const { item, day, placeName } = pin
  return (
    <div className="text-sm">
      <p className="flex items-center gap-2 text-ink-soft text-xs">
        {day === null ? null : <DayMark day={day} size="sm" />}
        {day === null ? tPlan('unscheduled') : tCommon('day', { number: day })}
        <span className="tabular">{formatTimeRange(item.start, item.end)}</span>
      </p>
      <p className="mt-1 break-words font-semibold">{item.title}</p>
      {placeName === item.title ? null : <p className="text-ink-soft">{placeName}</p>}
      {pin.isProposed ? <p className="mt-1 text-caution">{t('proposed')}</p> : null}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <a
          href={externalMapUrl(pin)}
          target="_blank"
          rel="noreferrer"
          className="link inline-flex items-center gap-1.5"
        >
          {t('external')}
          <ExternalLink aria-hidden className="size-3.5" strokeWidth={1.75} />
        </a>
        <a href={`geo:${pin.lat},${pin.lng}`} className="link inline-flex items-center gap-1.5 pointer-fine:hidden">
          {t('navigate')}
          <Navigation aria-hidden className="size-3.5" strokeWidth={1.75} />
        </a>
        {pin.isProposed ? null : (
          <Button
            size="sm"
            className="ml-auto"
            onClick={() => {
              onLeave()
              edit({ kind: 'item', itemId: pin.id })
            }}
          >
            {tCommon('details')}
          </Button>
        )}
      </div>
    </div>
  )
}
