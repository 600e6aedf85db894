'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import type { StoredFile } from '#contract/file.ts'
import { dayIn } from '#lib/calendar-days.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDay } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { expiryOf } from '../document-expiry.ts'

const tones = { expired: 'danger', beforeTrip: 'danger', soonAfter: 'caution' } as const

/** What a document is, whose, and whether it lasts for the trip. */
export function DocumentFacts({ file, tripEnd }: { file: StoredFile; tripEnd: string | null }) {
  const t = useTranslations('files.document')
  const locale = useLocale()
  const zone = useReaderZone()
  const { documentType, holder, expiresOn } = file
  if (!documentType && !holder && !expiresOn) return null
  const expiry = expiryOf(file, dayIn(zone, Date.now()), tripEnd)
  const day = expiresOn ? formatDay(expiresOn, locale, 'year') : ''
  const facts = [
    documentType && t(`types.${documentType}`),
    holder,
    expiresOn && t(expiry === 'expired' ? 'expired' : 'until', { day }),
  ]
  return (
    <p className="tabular flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft text-xs">
      <span className="wrap-anywhere">{facts.filter(Boolean).join(factSeparator)}</span>
      {expiry === 'beforeTrip' || expiry === 'soonAfter' ? <Badge tone={tones[expiry]}>{t(expiry)}</Badge> : null}
    </p>
  )
}
