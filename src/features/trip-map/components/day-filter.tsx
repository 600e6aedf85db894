'use client'
import { useTranslations } from 'next-intl'
import { DayMark } from '#components/ui/day-mark.tsx'
import { classNames } from '#lib/class-names.ts'

const chip =
  'grid h-8 min-w-8 shrink-0 place-items-center rounded-full px-1 text-sm transition-colors hover:bg-hover aria-pressed:bg-hover aria-pressed:font-medium aria-pressed:ring-1 aria-pressed:ring-control pointer-coarse:h-11 pointer-coarse:min-w-11'

/** Which day the map shows. */
export function DayFilter({
  days,
  shown,
  onShow,
}: {
  days: readonly number[]
  shown: number | null
  onShow: (day: number | null) => void
}) {
  const t = useTranslations('map')
  const tCommon = useTranslations('common')
  return (
    <fieldset className="flex gap-0.5 overflow-x-auto p-1 [scrollbar-width:none]">
      <legend className="sr-only">{t('days')}</legend>
      <button
        type="button"
        aria-pressed={shown === null}
        onClick={() => onShow(null)}
        className={classNames(chip, 'px-3')}
      >
        {t('allDays')}
      </button>
      {days.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={shown === day}
          aria-label={tCommon('day', { number: day })}
          onClick={() => onShow(shown === day ? null : day)}
          className={chip}
        >
          <DayMark day={day} />
        </button>
      ))}
    </fieldset>
  )
}
