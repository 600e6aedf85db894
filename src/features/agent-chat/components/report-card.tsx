'use client'
import { FileText } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AgentCard } from '#contract/agent-card.ts'
import { SavedReport } from '#features/trip-report/components/saved-report.tsx'
import { useReports } from '#features/trip-report/hooks/use-reports.ts'
import { CardFrame } from './card-frame.tsx'

/** How far the report is, then its download: both survive a reload. */
export function ReportCard({ card, tripId }: { card: Extract<AgentCard, { type: 'report' }>; tripId: string }) {
  const t = useTranslations('post.reports')
  const { reports, isLoaded } = useReports(tripId, card.reportId)
  const report = reports.find(({ id }) => id === card.reportId)
  return (
    <CardFrame icon={FileText} title={t(`format.${card.format}`)}>
      {report ? (
        <ul>
          <SavedReport report={report} canEdit={false} />
        </ul>
      ) : null}
      {isLoaded && !report ? <p className="text-ink-soft">{t('gone')}</p> : null}
      <Link
        href={`/trips/${tripId}/post`}
        className="inline-block text-accent underline-offset-2 hover:underline pointer-coarse:py-2"
      >
        {t('open')}
      </Link>
    </CardFrame>
  )
}
