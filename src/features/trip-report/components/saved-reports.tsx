'use client'
import { FilePlus2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { toast } from '#components/ui/toast.tsx'
import { reportFormats } from '#contract/choices.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useReports } from '../hooks/use-reports.ts'
import { SavedReport } from './saved-report.tsx'

/** Files of the trip that were made in the background: each is a record of how things stood then. */
export function SavedReports({ trip }: { trip: TripDetail }) {
  const t = useTranslations('post.reports')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const tripId = trip.id
  const canEdit = trip.role !== 'viewer'
  const { reports } = useReports(tripId)
  const build = trpc.reports.build.useMutation({
    onError: (error) => toast.problem(t('notStarted'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.reports.list.invalidate({ tripId }),
  })
  if (!canEdit && reports.length === 0) return null
  return (
    <section aria-label={t('title')}>
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-semibold text-base">{t('title')}</h2>
        {canEdit ? (
          <DropdownMenu
            trigger={
              <Button size="sm" busy={build.isPending}>
                <FilePlus2 aria-hidden />
                {t('create')}
              </Button>
            }
            items={reportFormats.map((format) => ({
              kind: 'action' as const,
              label: t(`format.${format}`),
              onSelect: () => build.mutate({ tripId, format }),
            }))}
          />
        ) : null}
      </div>
      {reports.length === 0 ? <p className="mt-1 text-ink-soft text-sm">{t('empty')}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {reports.map((report) => (
          <SavedReport key={report.id} report={report} canEdit={canEdit} />
        ))}
      </ul>
    </section>
  )
}
