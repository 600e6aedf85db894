'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { clearPreference, writePreference } from '#lib/preference-cookie.ts'
import { type Theme, themeCookie, themes } from './theme.ts'

const icons = { system: Monitor, light: Sun, dark: Moon }
const labels = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const

function applyTheme(theme: Theme) {
  if (theme === 'system') {
    clearPreference(themeCookie)
    delete document.documentElement.dataset.theme
  } else {
    writePreference(themeCookie, theme)
    document.documentElement.dataset.theme = theme
  }
}

/** System, light or dark, stored on this device. `initial` is what the server read from the cookie. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const t = useTranslations('layout')
  const [theme, setTheme] = useState(initial)
  return (
    <DropdownMenu
      trigger={<IconButton icon={icons[theme]} label={t('theme')} />}
      items={themes.map((option) => ({
        kind: 'choice' as const,
        label: t(labels[option]),
        icon: icons[option],
        chosen: option === theme,
        onSelect: () => {
          setTheme(option)
          applyTheme(option)
        },
      }))}
    />
  )
}
