'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { AuditFilter } from '#contract/audit-filter.ts'
import { classNames } from '#lib/class-names.ts'
import { trpc } from '#lib/trpc.ts'
import type { toAuditQuery } from '../audit-filter.ts'
import { useAuditText } from '../hooks/use-audit-text.ts'

type FacetField = 'entity' | 'action' | 'actor'

interface FacetValue {
  value: string
  label: string
  count: number
}

/** What the filter finds, by object, action and person: a press narrows to it, another one takes it back. */
export function AuditFacets({
  query,
  filter,
  onChange,
}: {
  query: ReturnType<typeof toAuditQuery>
  filter: AuditFilter
  onChange: (part: Partial<AuditFilter>) => void
}) {
  const t = useTranslations('admin.facets')
  const tAdmin = useTranslations('admin')
  const { entityName, actionName } = useAuditText()
  const { data, isPlaceholderData } = trpc.audit.facets.useQuery(query, { placeholderData: keepPreviousData })
  if (!data || data.counted === 0) return null
  const facets: { field: FacetField; title: string; values: FacetValue[] }[] = [
    {
      field: 'entity',
      title: t('entities'),
      values: data.entities.map(({ value, count }) => ({ value, count, label: entityName(value) })),
    },
    {
      field: 'action',
      title: t('actions'),
      values: data.actions.map(({ value, count }) => ({ value, count, label: actionName(value) })),
    },
    {
      field: 'actor',
      title: t('actors'),
      values: data.actors.map(({ value, count, name }) => ({ value, count, label: name ?? tAdmin('unnamed') })),
    },
  ]
  return (
    <section aria-label={t('title')} className={classNames('mt-4', isPlaceholderData && 'opacity-60')}>
      <p className="tabular mb-2 text-ink-soft text-sm" aria-live="polite">
        {data.hasMore ? t('newest', { count: data.counted }) : t('counted', { count: data.counted })}
      </p>
      <div className="flex flex-col gap-2">
        {facets.map(({ field, title, values }) =>
          values.length > 0 ? (
            <fieldset key={field} aria-label={title} className="flex flex-wrap items-center gap-1.5">
              <span aria-hidden className="w-16 shrink-0 text-ink-faint text-sm max-sm:w-full">
                {title}
              </span>
              {values.map(({ value, label, count }) => {
                const isChosen = filter[field] === value
                return (
                  <button
                    key={value}
                    type="button"
                    aria-pressed={isChosen}
                    onClick={() => onChange({ [field]: isChosen ? '' : value })}
                    className="flex min-h-7 max-w-full items-center gap-1.5 rounded-full border border-line px-2.5 text-sm hover:bg-hover aria-pressed:border-control aria-pressed:bg-hover aria-pressed:font-medium pointer-coarse:min-h-11"
                  >
                    <span className="min-w-0 truncate">{label}</span>
                    <span className="tabular text-ink-faint">{count}</span>
                  </button>
                )
              })}
            </fieldset>
          ) : null,
        )}
      </div>
    </section>
  )
}
