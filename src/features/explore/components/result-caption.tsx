'use client'
import { useTranslations } from 'next-intl'
import { SourceName } from '#components/ui/source-name.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { ProviderAnswer } from '#contract/provider-answer.ts'

/** Number of results and their source. */
export function ResultCaption({
  count,
  answer: { source, checkedAt },
  zone,
}: {
  count: number
  answer: Pick<ProviderAnswer<unknown>, 'source' | 'checkedAt'>
  zone: string
}) {
  const t = useTranslations('explore')
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 text-sm">
      <p role="status" className="tabular font-medium">
        {t('results', { count })}
      </p>
      <SourcedValue
        kind={source.kind}
        source={source.name}
        sourceUrl={source.url}
        checkedAt={checkedAt}
        zone={zone}
        className="text-ink-soft text-xs"
      >
        <SourceName name={source.name} />
      </SourcedValue>
    </div>
  )
}
