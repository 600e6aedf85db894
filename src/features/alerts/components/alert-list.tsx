'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Alert } from '#contract/alert.ts'
import { useAlerts } from '../hooks/use-alerts.ts'

/** What may upset the trip, the most severe first; nothing where there is nothing. */
export function AlertList({
  tripId,
  canWrite,
  shown,
  onAsk,
  className,
}: {
  tripId: string
  canWrite: boolean
  /** How many before the others are asked for. */
  shown: number
  /** Opens the assistant with this question. */
  onAsk: (question: string) => void
  className?: string
}) {
  const t = useTranslations('alerts')
  const { open, acknowledge } = useAlerts(tripId)
  const [isWhole, setWhole] = useState(false)
  if (open.length === 0) return null
  const more = open.length - shown
  return (
    <section aria-label={t('title')} className={className}>
      <ul className="divide-y divide-line">
        {(isWhole ? open : open.slice(0, shown)).map((alert) => (
          <li key={alert.id}>
            <AlertNotice alert={alert} canWrite={canWrite} onAsk={onAsk} onSeen={() => acknowledge(alert)} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Button size="sm" variant="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('more', { count: more })}
        </Button>
      ) : null}
    </section>
  )
}

function AlertNotice({
  alert: { severity, text, question, source, reportedBy },
  canWrite,
  onAsk,
  onSeen,
}: {
  alert: Alert
  canWrite: boolean
  onAsk: (question: string) => void
  onSeen: () => void
}) {
  const t = useTranslations('alerts')
  const origin = reportedBy
    ? t('reportedBy', { name: reportedBy.name })
    : source
      ? t('from', { name: source.name })
      : null
  return (
    <Notice
      tone={severity === 'info' ? 'info' : 'caution'}
      action={
        canWrite ? (
          <div className="flex gap-1">
            <Button size="sm" onClick={() => onAsk(question)}>
              {t('showOptions')}
            </Button>
            <Button size="sm" variant="quiet" onClick={onSeen}>
              {t('gotIt')}
            </Button>
          </div>
        ) : null
      }
    >
      <p className="wrap-break-word">
        <span className="mr-2">{text}</span>
        {origin ? <span className="inline-block text-ink-soft text-xs">{origin}</span> : null}
      </p>
    </Notice>
  )
}
