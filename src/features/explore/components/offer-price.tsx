'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { Money } from '#contract/money.ts'
import type { ProviderAnswer } from '#contract/provider-answer.ts'
import { classNames } from '#lib/class-names.ts'
import { formatMoney } from '#lib/format.ts'

/** A price in the trip's currency where its rate is known, with its source, what it covers, and what the source asks. */
export function OfferPrice({
  price,
  answer: { source, checkedAt },
  zone,
  unit,
  converted,
  isStrong = false,
}: {
  price: Money
  answer: Pick<ProviderAnswer<unknown>, 'source' | 'checkedAt'>
  zone: string
  unit?: string
  /** Undefined until the rate is known: a price in one currency would otherwise turn into one in another. */
  converted: Money | null | undefined
  isStrong?: boolean
}) {
  const t = useTranslations('explore')
  const locale = useLocale()
  const isFree = price.amount === 0
  if (converted === undefined && !isFree) return <Skeleton className="h-6 w-20" />
  return (
    <div className="text-sm">
      <SourcedValue
        kind={source.kind}
        source={source.name}
        sourceUrl={source.url}
        checkedAt={checkedAt}
        zone={zone}
        className="tabular whitespace-nowrap"
      >
        <span className={classNames(isStrong && 'font-semibold text-base')}>
          {isFree
            ? t('places.free')
            : converted
              ? t('about', { amount: formatMoney(converted, locale) })
              : formatMoney(price, locale)}
        </span>
      </SourcedValue>
      {unit && !isFree ? <p className="text-ink-faint text-xs">{unit}</p> : null}
      {converted && !isFree ? (
        <p className="tabular text-ink-faint text-xs">{t('originalPrice', { amount: formatMoney(price, locale) })}</p>
      ) : null}
    </div>
  )
}
