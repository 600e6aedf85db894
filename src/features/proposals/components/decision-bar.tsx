'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { Money } from '#contract/money.ts'
import { formatMoney } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'
import { RejectForm } from './reject-form.tsx'

/** Footer of a pending proposal: cost of the selected changes, accept and reject. */
export function DecisionBar({
  ticked,
  total,
  cost,
  busy,
  isRefused,
  onAccept,
  onReject,
}: {
  ticked: number
  total: number
  cost: readonly Money[]
  busy: boolean
  /** The trip was changed since: these changes would be refused again. */
  isRefused: boolean
  onAccept: (what: 'all' | 'ticked') => void
  onReject: (reason: string) => void
}) {
  const t = useTranslations('proposals')
  const locale = useLocale()
  const [rejecting, setRejecting] = useState(false)
  if (rejecting) return <RejectForm busy={busy} onReject={onReject} onCancel={() => setRejecting(false)} />
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-b-lg border-line border-t bg-surface px-4 py-2.5">
      <p aria-live="polite" className="tabular min-w-0 flex-1 basis-32 text-ink-soft text-xs">
        {t('ticked', { ticked, total })}
        {cost.length > 0 ? (
          <span className="block font-medium text-ink">
            {t('cost', {
              cost: cost.map((money) => formatMoney(roundEstimate(money), locale, { sign: true })).join(' '),
            })}
          </span>
        ) : null}
      </p>
      <div className="ml-auto flex flex-wrap justify-end gap-2">
        <Button size="sm" variant="quiet" disabled={busy} onClick={() => setRejecting(true)}>
          {t('reject')}
        </Button>
        {ticked < total ? (
          <Button size="sm" disabled={busy || isRefused} onClick={() => onAccept('all')}>
            {t('acceptAll')}
          </Button>
        ) : null}
        <Button
          size="sm"
          variant="primary"
          busy={busy}
          disabled={ticked === 0 || isRefused}
          onClick={() => onAccept(ticked < total ? 'ticked' : 'all')}
        >
          {ticked < total ? t('acceptTicked', { count: ticked }) : t('acceptAll')}
        </Button>
      </div>
    </div>
  )
}
