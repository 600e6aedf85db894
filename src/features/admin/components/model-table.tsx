'use client'
import { CircleAlert, CircleCheck, CirclePause } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import type { ModelOverview } from '#contract/admin.ts'
import { formatInstant, formatMoney } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

type Model = ModelOverview['models'][number]
type ModelError = Model['lastErrors'][number] & { provider: string }

const states = {
  paused: { tone: 'caution', icon: CirclePause },
  failing: { tone: 'danger', icon: CircleAlert },
  ready: { tone: 'positive', icon: CircleCheck },
} as const

function stateOf({ isPaused, isFailing }: Model): keyof typeof states {
  if (isPaused) return 'paused'
  return isFailing ? 'failing' : 'ready'
}

/** The models in the order in which they are asked, and how they failed last. */
export function ModelTable({ models, endsWithRules, dailyTokens }: ModelOverview) {
  const t = useTranslations('admin.modelPage')
  if (models.length === 0) return <EmptyState title={t('rulesOnly')} example={t('rulesOnlyHint')} />
  const errors = models
    .flatMap(({ provider, lastErrors }) => lastErrors.map((error) => ({ ...error, provider })))
    .toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <>
      <Figures models={models} />
      <p className="mt-3 max-w-prose text-ink-soft text-sm">
        {t(endsWithRules ? 'rulesLast' : 'noRules')} {t('budget', { tokens: dailyTokens })}
      </p>
      <h2 className="mt-8 mb-2 font-semibold text-base">{t('errors')}</h2>
      {errors.length === 0 ? (
        <EmptyState title={t('noErrors')} example={t('noErrorsHint')} />
      ) : (
        <Errors errors={errors} />
      )}
    </>
  )
}

function Figures({ models }: { models: Model[] }) {
  const t = useTranslations('admin.modelPage')
  const locale = useLocale()
  const seconds = (ms: number | null) =>
    ms === null ? '–' : t('seconds', { value: (ms / 1000).toLocaleString(locale, { maximumFractionDigits: 1 }) })
  const columns: Column<Model>[] = [
    {
      id: 'provider',
      header: t('provider'),
      cell: ({ provider, names }) => (
        <>
          <span className="font-medium">{provider}</span>
          {names.length > 0 ? <span className="block text-ink-faint">{names.join(', ')}</span> : null}
        </>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (model) => {
        const state = stateOf(model)
        return <Badge {...states[state]}>{t(state)}</Badge>
      },
    },
    { id: 'calls', header: t('calls'), cell: ({ calls, failures }) => t('callsAndFailures', { calls, failures }) },
    {
      id: 'first',
      header: t('firstToken'),
      align: 'end',
      wideOnly: true,
      cell: (model) => seconds(model.firstTokenMs),
    },
    { id: 'whole', header: t('whole'), align: 'end', wideOnly: true, cell: ({ ms }) => seconds(ms) },
    {
      id: 'tokens',
      header: t('tokens'),
      align: 'end',
      className: 'tabular whitespace-nowrap',
      cell: ({ inputTokens: input, outputTokens: output }) => t('tokenPair', { input, output }),
    },
    {
      id: 'cost',
      header: t('cost'),
      align: 'end',
      className: 'tabular',
      cell: ({ costUsd }) =>
        costUsd === null
          ? '–'
          : formatMoney({ amount: Math.ceil(costUsd * 100), currency: 'USD' }, locale, { exact: true }),
    },
  ]
  return <Table caption={t('title')} columns={columns} rows={models} rowKey={({ provider }) => provider} />
}

function Errors({ errors }: { errors: ModelError[] }) {
  const t = useTranslations('admin.modelPage')
  const locale = useLocale()
  const zone = useReaderZone()
  const columns: Column<ModelError>[] = [
    {
      id: 'at',
      header: t('when'),
      className: 'tabular whitespace-nowrap text-ink-soft',
      cell: ({ at }) => <time dateTime={at}>{formatInstant(at, zone, locale)}</time>,
    },
    { id: 'model', header: t('provider'), cell: ({ provider, model }) => (model === provider ? provider : model) },
    { id: 'kind', header: t('problem'), className: 'font-medium', cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      id: 'detail',
      header: t('said'),
      wideOnly: true,
      className: 'break-words text-ink-soft',
      cell: ({ detail }) => detail,
    },
  ]
  return (
    <Table caption={t('errors')} columns={columns} rows={errors} rowKey={({ provider, at }) => `${provider} ${at}`} />
  )
}
