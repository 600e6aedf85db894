'use client'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { BudgetBoard } from '#features/budget/components/budget-board.tsx'
import { BudgetSkeleton } from '#features/budget/components/budget-skeleton.tsx'
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripSectionFrame } from '#features/trips/components/trip-section-frame.tsx'
import { loadPart } from '#lib/load-part.ts'

const TripSettings = dynamic(
  () => loadPart(() => import('#features/trips/components/trip-settings.tsx')).then((module) => module.TripSettings),
  { ssr: false },
)

/** What the trip costs: planned, budgeted and spent, and who owes whom. */
export function TripBudgetPage({ tripId }: { tripId: string }) {
  return (
    <TripGate tripId={tripId} skeleton={<BudgetSkeleton />}>
      {(trip) => <TripBudget trip={trip} />}
    </TripGate>
  )
}

function TripBudget({ trip }: { trip: TripDetail }) {
  const t = useTranslations('budget')
  const router = useRouter()
  const [isSetting, setSetting] = useState(false)
  return (
    <TripSectionFrame trip={trip} title={t('title')}>
      <BudgetBoard
        trip={trip}
        setBudget={
          trip.role === 'viewer' ? (
            t('noBudget')
          ) : (
            <Button size="sm" onClick={() => setSetting(true)}>
              {t('setBudget')}
            </Button>
          )
        }
      />
      {isSetting ? (
        <TripSettings
          trip={trip}
          open
          onOpenChange={(open) => open || setSetting(false)}
          onRemoved={() => router.push('/trips')}
        />
      ) : null}
    </TripSectionFrame>
  )
}
