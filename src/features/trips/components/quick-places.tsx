'use client'
import { useLocale, useTranslations } from 'next-intl'
import { languageOf } from '#contract/locale.ts'
import { classNames } from '#lib/class-names.ts'

const places = {
  'zh-CN': ['chengdu', 'beijing', 'xian', 'shanghai', 'tokyo', 'paris'],
  en: ['london', 'paris', 'tokyo', 'singapore', 'chengdu', 'beijing'],
} as const

/** Shortcuts for cities that have a guide. */
export function QuickPlaces({ chosen, onChoose }: { chosen: string; onChoose: (name: string) => void }) {
  const t = useTranslations('trips')
  const language = languageOf(useLocale())
  return (
    <ul aria-label={t('form.quickPlaces')} className="-mt-3 flex flex-wrap gap-2">
      {places[language].map((place) => {
        const name = t(`places.${place}`)
        return (
          <li key={place}>
            <button
              type="button"
              aria-pressed={chosen === name}
              onClick={() => onChoose(name)}
              className={classNames(
                'h-8 rounded-full border border-line px-3 text-ink-soft text-sm transition-colors hover:border-control hover:text-ink pointer-coarse:h-11 pointer-coarse:px-4',
                chosen === name && 'border-accent bg-accent-soft text-accent hover:text-accent',
              )}
            >
              {name}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
