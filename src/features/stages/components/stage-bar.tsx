'use client'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { readTravelDay } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { dayIn } from '#lib/calendar-days.ts'
import { formatDay } from '#lib/format.ts'
import { loadPart } from '#lib/load-part.ts'
import { useNow } from '#lib/use-now.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { stageNames } from '../hooks/use-stage-actions.ts'

const ChecklistSheet = dynamic(
  () => loadPart(() => import('./checklist-sheet.tsx')).then((module) => module.ChecklistSheet),
  {
    ssr: false,
  },
)

/** The stages of the trip, with a button that opens the checklist of the next one. */
export function StageBar({ trip }: { trip: TripDetail }) {
  const t = useTranslations('stages')
  const locale = useLocale()
  const zone = useReaderZone()
  const now = useNow()
  const isMissed = trip.currentStage === 'pre' && now !== null && readTravelDay(trip, now).phase === 'after'
  const [isOpen, setOpen] = useState(false)
  const current = stageNames.indexOf(trip.currentStage)
  const confirmedAt = (index: number) =>
    trip.stages.find(({ stage }) => stage === stageNames[index])?.confirmedAt ?? null
  return (
    <div className="flex min-w-0 items-center gap-3 max-md:gap-2 md:flex-1">
      <Stepper
        label={t('label')}
        className="min-w-0 flex-1 max-md:sr-only md:max-xl:min-w-max max-xl:[&>li:not([aria-current]):not([aria-hidden])>span:last-child]:sr-only"
        steps={stageNames.map((stage, index) => {
          const at = confirmedAt(index)
          return {
            id: stage,
            label: t(`name.${stage}`),
            state:
              index < current || (at !== null && index === current)
                ? 'done'
                : index === current
                  ? 'current'
                  : 'upcoming',
            detail: at ? formatDay(dayIn(zone, Date.parse(at)), locale, 'short') : undefined,
          }
        })}
      />
      {trip.currentStage === 'on' ? (
        <Link href={`/trips/${trip.id}/on`} className={buttonClasses({ size: 'sm', variant: 'primary' })}>
          {t('today')}
        </Link>
      ) : null}
      {trip.currentStage === 'post' ? (
        <Link href={`/trips/${trip.id}/post`} className={buttonClasses({ size: 'sm', variant: 'primary' })}>
          {t('report')}
        </Link>
      ) : null}
      {trip.role === 'owner' ? (
        <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t(`open.${isMissed ? 'on' : trip.currentStage}`)}
        </Button>
      ) : null}
      {isOpen ? <ChecklistSheet trip={trip} isMissed={isMissed} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
