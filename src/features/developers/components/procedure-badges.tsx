import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import type { ProcedureSummary } from '#contract/procedure-description.ts'

const tones: Record<ProcedureSummary['type'], Tone> = { query: 'info', mutation: 'accent', subscription: 'positive' }

/** What kind of call it is, and what a token needs for it. */
export function ProcedureBadges({ type, scope }: Pick<ProcedureSummary, 'type' | 'scope'>) {
  const t = useTranslations('developers')
  const isLevel = scope === 'public' || scope === 'any' || scope === 'session'
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={tones[type]}>{t(`types.${type}`)}</Badge>
      <Badge>{isLevel ? t(`levels.${scope}`) : scope}</Badge>
    </span>
  )
}
