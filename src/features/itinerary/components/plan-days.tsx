'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import { FeasibilitySummary } from '#features/feasibility/components/feasibility-summary.tsx'
import { DayFindings } from '#features/feasibility/components/item-findings.tsx'
import { usePendingChanges } from '#features/proposals/hooks/use-pending-changes.ts'
import { useIsUncovered } from '#features/trips/hooks/use-is-uncovered.ts'
import { loadPart } from '#lib/load-part.ts'
import { usePlan, usePlanView } from '../hooks/plan-context.tsx'

const loadBoard = () => loadPart(() => import('./plan-board.tsx'))
const PlanBoard = lazy(() => loadBoard().then(({ PlanBoard }) => ({ default: PlanBoard })))
const ReviewSheet = dynamic(
  () => loadPart(() => import('#features/proposals/components/review-sheet.tsx')).then((module) => module.ReviewSheet),
  { ssr: false },
)

/** Loads the code of the board while the trip is being fetched. */
export function preloadPlanBoard() {
  // The board loads it again and shows a failure.
  loadBoard().catch(() => undefined)
}

/** What stands in the place of the days and of their findings until the browser has them: what the document has, or bars. */
export interface PlanPlaceholders {
  findings: ReactNode
  days: ReactNode
}

interface PlanDaysProps {
  placeholders: PlanPlaceholders
  onImport: () => void
  /** Hands the assistant a message to be sent. */
  onAsk: (message: string) => void
}

/** The days of the trip, with pending proposals in place. */
export function PlanDays({ placeholders, onImport, onAsk }: PlanDaysProps) {
  const t = useTranslations('plan')
  const tProposals = useTranslations('proposals')
  const tImports = useTranslations('imports.reservations')
  const { trip, items, canWrite } = usePlan()
  const { edit, setPasting } = usePlanView()
  const pending = usePendingChanges(trip.id)
  const [isReviewing, setReviewing] = useState(false)
  const isEmpty = items.length === 0 && pending.count === 0
  const isUncovered = useIsUncovered(trip.destination, isEmpty)
  return (
    <>
      {pending.count > 0 ? (
        <Notice
          tone="caution"
          className="mt-1 mb-1"
          action={
            <Button size="sm" onClick={() => setReviewing(true)}>
              {tProposals('review')}
            </Button>
          }
        >
          {tProposals('waiting', { count: pending.count })}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-2 px-1 py-1">
        {items.length > 0 ? <FeasibilitySummary tripId={trip.id} placeholder={placeholders.findings} /> : null}
        <DayFindings day={null} tripId={trip.id} currency={trip.currency} canWrite={canWrite} />
      </div>
      {isEmpty ? (
        <EmptyState
          className="py-6"
          headingLevel={3}
          art={<PlaceCover places={trip.stops.map(({ place }) => place)} className="aspect-8/5 rounded-lg" />}
          title={isUncovered ? t('noGuide', { place: trip.destination.name }) : t('emptyTitle')}
          example={t(isUncovered ? 'noGuideHint' : 'emptyExample')}
          action={
            canWrite && !isUncovered ? (
              <Button variant="primary" onClick={() => onAsk(t('draftWish'))}>
                {t('draft')}
              </Button>
            ) : null
          }
          secondary={
            canWrite ? (
              <>
                <Button onClick={() => edit({ kind: 'new', day: 1 })}>{t('addItem')}</Button>
                <Button onClick={() => setPasting(true)}>{t('paste.title')}</Button>
                <Button onClick={onImport}>{tImports('title')}</Button>
              </>
            ) : null
          }
        />
      ) : null}
      <Suspense fallback={placeholders.days}>
        <PlanBoard pending={pending} onReview={() => setReviewing(true)} />
      </Suspense>
      {isReviewing ? (
        <ReviewSheet proposals={pending.proposals} tripId={trip.id} onClose={() => setReviewing(false)} />
      ) : null}
    </>
  )
}
