'use client'
import { Minus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { mostNights } from '#contract/trip-stops.ts'
import { classNames } from '#lib/class-names.ts'

/** The nights of a stop; a suggestion is shown like other estimated values, with a dotted underline. */
export function NightsField({
  stopName,
  nights,
  isSuggested,
  onChange,
}: {
  stopName: string
  /** null while the suggestion is being asked for. */
  nights: number | null
  isSuggested: boolean
  onChange: (nights: number) => void
}) {
  const t = useTranslations('trips.stops')
  return (
    <fieldset className="flex shrink-0 items-center rounded-md border border-control/70 bg-surface">
      <legend className="sr-only">{t('nightsIn', { name: stopName })}</legend>
      <IconButton
        icon={Minus}
        label={t('fewerNights', { name: stopName })}
        unavailable={nights === null || nights <= 1}
        onClick={() => onChange((nights ?? 2) - 1)}
      />
      <output
        aria-label={t('nightsIn', { name: stopName })}
        className={classNames(
          'tabular min-w-17 border-line border-x px-2 py-1 text-center text-sm',
          isSuggested && 'text-ink-soft underline decoration-dotted underline-offset-4',
        )}
      >
        {nights === null ? '–' : t('nights', { count: nights })}
      </output>
      <IconButton
        icon={Plus}
        label={t('moreNights', { name: stopName })}
        unavailable={nights === null || nights >= mostNights}
        onClick={() => onChange((nights ?? 0) + 1)}
      />
    </fieldset>
  )
}
