'use client'
import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { type Locale, languageOf, locales } from '#contract/locale.ts'
import { localeCookie, localeNames } from '#i18n/config.ts'
import { writePreference } from '#lib/preference-cookie.ts'

/** Changes the language without losing what is typed. `onChange` can store it in the account. */
export function LocaleSwitch({ onChange }: { onChange?: (locale: Locale) => void }) {
  const t = useTranslations('layout')
  const current = languageOf(useLocale())
  const router = useRouter()
  return (
    <DropdownMenu
      trigger={<IconButton icon={Languages} label={t('language')} />}
      items={locales.map((locale) => ({
        kind: 'choice' as const,
        label: localeNames[locale],
        chosen: locale === current,
        onSelect: () => {
          writePreference(localeCookie, locale)
          onChange?.(locale)
          router.refresh()
        },
      }))}
    />
  )
}
