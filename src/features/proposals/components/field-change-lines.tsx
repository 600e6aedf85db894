'use client'
import { useTranslations } from 'next-intl'
import type { FieldChange } from '../hooks/use-field-changes.ts'

/** One line per field: "Time 09:00–11:00 → 10:00–12:00". */
export function FieldChangeLines({ changes }: { changes: readonly FieldChange[] }) {
  const t = useTranslations('proposals')
  if (changes.length === 0) return null
  return (
    <dl className="mt-0.5 text-ink-soft text-xs">
      {changes.map(({ field, label, before, after }) => (
        <div key={field} className="flex flex-wrap gap-x-1.5">
          <dt className="text-ink-faint">{label}</dt>
          <dd className="tabular min-w-0">
            {before ? (
              <>
                <span className="sr-only">{t('before')} </span>
                <del className="text-ink-faint decoration-line-strong">{before}</del>
                <span aria-hidden> → </span>
                <span className="sr-only">{t('after')} </span>
              </>
            ) : null}
            <ins className="no-underline">{after || t('nothing')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
