'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import { usePlanView } from '#features/itinerary/hooks/plan-context.tsx'
import { formatTimeRange } from '#lib/format.ts'
import type { MapPin } from '../map-pins.ts'
import { ExternalLinks } from './external-links.tsx'

/** Details of a pin: time, title, place, actions. */
export function PinDetails({ pin, onLeave }: { pin: MapPin; onLeave: () => void }) {
  const t = useTranslations('map')
  const tPlan = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const { edit } = usePlanView()
  const { item, day, placeName } = pin
  return (
    <div className="text-sm">
      <p className="flex items-center gap-2 text-ink-soft text-xs">
        {day === null ? null : <DayMark day={day} size="sm" />}
        {day === null ? tPlan('unscheduled') : tCommon('day', { number: day })}
        <span className="tabular">{formatTimeRange(item.start, item.end, locale)}</span>
      </p>
      <div className="mt-1 flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="break-words font-semibold">{item.title}</p>
          {placeName === item.title ? null : <p className="text-ink-soft">{placeName}</p>}
        </div>
        {pin.isProposed ? null : (
          <Button
            size="sm"
            onClick={() => {
              onLeave()
              edit({ kind: 'item', itemId: pin.id })
            }}
          >
            {tCommon('details')}
          </Button>
        )}
      </div>
      {pin.isProposed ? <p className="mt-1 text-caution">{t('proposed')}</p> : null}
      <div className="mt-3 border-line border-t pt-2">
        <ExternalLinks name={placeName} lat={pin.lat} lng={pin.lng} />
        <a
          href={`geo:${pin.lat},${pin.lng}`}
          className="link hidden min-h-11 items-center text-xs pointer-coarse:inline-flex"
        >
          {t('navigate')}
        </a>
      </div>
    </div>
  )
}
