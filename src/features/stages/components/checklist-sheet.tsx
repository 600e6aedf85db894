'use client'
import { CircleCheck, CircleDashed } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { StageChecklist } from '#contract/stage.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useItineraryCheck } from '#features/feasibility/hooks/use-itinerary-check.ts'
import { useAppError } from '#lib/app-error.ts'
import { classNames } from '#lib/class-names.ts'
import { trpc } from '#lib/trpc.ts'
import { stageNames, useStageActions } from '../hooks/use-stage-actions.ts'

type Check = StageChecklist['items'][number] | { key: 'issues'; done: boolean; count: number }

/** Open checks of the stage; the traveller can still go on. */
export function ChecklistSheet({
  trip: { id: tripId, currentStage: stage },
  isMissed,
  onClose,
}: {
  trip: Pick<TripDetail, 'id' | 'currentStage'>
  /** It ended before it was started. */
  isMissed: boolean
  onClose: () => void
}) {
  const t = useTranslations('stages')
  const explain = useAppError()
  const checklist = trpc.trips.stageChecklist.useQuery({ tripId }, { staleTime: 0 })
  const { advance, rewind, finish } = useStageActions(tripId, onClose)
  const index = stageNames.indexOf(stage)
  const next = stageNames[index + 1]
  const previous = stageNames[index - 1]
  const problem = explain(advance.error ?? rewind.error ?? finish.error)
  const found = useItineraryCheck(tripId)
  const issues = found.findings.length
  // The check takes longer than the list; what it finds is added when it is there.
  const checks: Check[] = [
    ...(checklist.data?.items ?? []),
    ...(stage === 'pre' && found.check?.status === 'checked'
      ? [{ key: 'issues' as const, done: issues === 0, count: issues }]
      : []),
  ]
  const left = checklist.data && checks.filter((item) => !item.done).length

  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t(`sheetTitle.${isMissed ? 'over' : stage}`)}
      description={
        isMissed
          ? t('leadOver')
          : left === undefined
            ? undefined
            : t(left > 0 ? 'leadLeft' : 'leadDone', { count: left })
      }
      footer={
        <>
          {previous ? (
            <Button
              variant="quiet"
              className="mr-auto"
              busy={rewind.isPending}
              onClick={() =>
                rewind.mutate(
                  { tripId },
                  { onSuccess: () => toast.done(t('wentBack', { stage: t(`name.${previous}`) })) },
                )
              }
            >
              {t('back', { stage: t(`name.${previous}`) })}
            </Button>
          ) : null}
          {isMissed ? (
            <Button variant="primary" busy={finish.isPending} onClick={() => finish.mutate()}>
              {t('advance', { stage: t('name.post') })}
            </Button>
          ) : next ? (
            <Button
              variant="primary"
              busy={advance.isPending}
              onClick={() =>
                advance.mutate(
                  { tripId, to: next },
                  {
                    onSuccess: () =>
                      toast.done(t('wentOn', { stage: t(`name.${next}`) }), {
                        action: { label: t('goBack'), onAct: () => rewind.mutate({ tripId }) },
                      }),
                  },
                )
              }
            >
              {t('advance', { stage: t(`name.${next}`) })}
            </Button>
          ) : null}
        </>
      }
    >
      {problem ? (
        <Notice tone="danger" className="mb-3">
          {problem}
        </Notice>
      ) : null}
      {checklist.error ? (
        <ErrorState title={t('loadFailed')} headingLevel={3} onRetry={() => void checklist.refetch()}>
          {explain(checklist.error)}
        </ErrorState>
      ) : null}
      {checklist.isPending ? (
        <LoadingRegion className="flex flex-col gap-3">
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
          <Skeleton className="w-3/5" />
        </LoadingRegion>
      ) : null}
      <ul className="divide-y divide-line">
        {(checklist.data && !isMissed ? checks : []).map((item) => (
          <CheckRow key={item.key} item={item} href={`/trips/${tripId}${missingPaths[item.key]}`} onFollow={onClose} />
        ))}
      </ul>
    </Sheet>
  )
}

/** Where what is missing can be added. */
const missingPaths: Record<Check['key'], string> = {
  dates: '',
  budget: '/budget',
  over_budget: '/budget',
  empty_days: '',
  unbooked: '',
  unscheduled: '',
  open_tasks: '/tasks?show=open',
  days_ahead: '',
  issues: '',
}

function CheckRow({ item, href, onFollow }: { item: Check; href: string; onFollow: () => void }) {
  const t = useTranslations('stages.check')
  const Icon = item.done ? CircleCheck : CircleDashed
  return (
    <li className="flex items-center gap-3 py-2.5 text-sm">
      <Icon
        aria-hidden
        className={classNames('size-[18px] shrink-0', item.done ? 'text-positive' : 'text-caution')}
        strokeWidth={1.75}
      />
      {item.done ? (
        <span className="text-ink-soft">{t(`${item.key}.done`)}</span>
      ) : (
        <Link href={href} onClick={onFollow} className="rounded-sm underline underline-offset-2 hover:text-accent">
          {t(`${item.key}.left`, { count: item.count })}
        </Link>
      )}
    </li>
  )
}
