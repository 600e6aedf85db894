'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type Column, Table } from '#components/ui/table.tsx'
import type { ProcessFigures as Figures } from '#contract/usage.ts'
import { formatInstant } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

type Busy = Figures['busiest'][number]

/** The main figures of the metrics, of the process that answered. */
export function ProcessFigures({ figures }: { figures: Figures }) {
  const t = useTranslations('admin.usagePage')
  const locale = useLocale()
  const zone = useReaderZone()
  const { calls, jobs, providers, caches } = figures
  const number = (value: number) => value.toLocaleString(locale)
  const ms = (value: number | null) => (value === null ? '–' : t('ms', { value }))
  const ofThem = (count: number, failed: number) => t('withFailed', { count, failed })
  const megabytes =
    figures.memoryBytes === null ? '–' : t('megabytes', { value: Math.round(figures.memoryBytes / 1e6) })
  const shown = [
    ['calls', ofThem(calls.count, calls.failed)],
    ['median', ms(calls.medianMs)],
    ['p95', ms(calls.p95Ms)],
    ['eventLoop', ms(figures.eventLoopMs)],
    ['memory', megabytes],
    ['sockets', number(figures.sockets)],
    ['liveRuns', number(figures.liveRuns)],
    ['jobs', ofThem(jobs.count, jobs.failed)],
    ['providers', ofThem(providers.count, providers.failed)],
  ] as const
  const columns: Column<Busy>[] = [
    { id: 'path', header: t('procedure'), className: 'break-all', cell: ({ path }) => <code>{path}</code> },
    { id: 'count', header: t('callCount'), align: 'end', cell: ({ count }) => number(count) },
    { id: 'p95', header: t('process.p95'), align: 'end', cell: ({ p95Ms }) => ms(p95Ms) },
    {
      id: 'seconds',
      header: t('seconds'),
      align: 'end',
      wideOnly: true,
      cell: ({ seconds }) => seconds.toLocaleString(locale, { maximumFractionDigits: 1 }),
    },
  ]
  return (
    <section className="mt-10">
      <h2 className="font-semibold text-base">{t('processTitle')}</h2>
      <p className="mt-1 mb-4 max-w-prose text-ink-soft text-sm">
        {t('processLead', { since: formatInstant(figures.startedAt, zone, locale) })}
      </p>
      <dl className="tabular grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-3">
        {shown.map(([id, value]) => (
          <div key={id}>
            <dt className="text-ink-faint text-xs">{t(`process.${id}`)}</dt>
            <dd className="mt-0.5 text-base">{value}</dd>
          </div>
        ))}
        {caches.map(({ cache, hits, lookups }) => (
          <div key={cache}>
            <dt className="text-ink-faint text-xs">{t('cache', { name: cache })}</dt>
            <dd className="mt-0.5 text-base">{t('hitRate', { rate: lookups === 0 ? 0 : hits / lookups, lookups })}</dd>
          </div>
        ))}
      </dl>
      {figures.busiest.length > 0 ? (
        <>
          <h3 className="mt-8 mb-2 font-semibold text-sm">{t('busiest')}</h3>
          <Table
            caption={t('busiest')}
            columns={columns}
            rows={figures.busiest}
            rowKey={({ path }) => path}
            className="tabular"
          />
        </>
      ) : null}
    </section>
  )
}
