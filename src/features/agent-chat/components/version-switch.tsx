'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'

export interface VersionSwitchProps {
  id: string
  /** Oldest first. */
  versions: readonly string[]
  disabled: boolean
  onSelect: (messageId: string) => void
}

/** Steps through the versions of a message; absent where there is one. */
export function VersionSwitch({ id, versions, disabled, onSelect }: VersionSwitchProps) {
  const t = useTranslations('chat.versions')
  if (versions.length < 2) return null
  const at = versions.indexOf(id)
  const step = (by: number) => {
    const next = versions[at + by]
    return { disabled: disabled || next === undefined, onClick: () => next && onSelect(next) }
  }
  return (
    <fieldset aria-label={t('label')} className="flex items-center">
      <IconButton size="sm" icon={ChevronLeft} label={t('previous')} {...step(-1)} />
      <span className="text-ink-soft text-xs tabular-nums">{t('position', { n: at + 1, count: versions.length })}</span>
      <IconButton size="sm" icon={ChevronRight} label={t('next')} {...step(1)} />
    </fieldset>
  )
}
