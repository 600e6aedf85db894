'use client'
import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'

/** Puts an offer into the comparison below the list, or takes it out. */
export function CompareToggle({ name, isChosen, onToggle }: { name: string; isChosen: boolean; onToggle: () => void }) {
  const t = useTranslations('chat.offer')
  return (
    <Tooltip text={t('compare')}>
      <Button
        size="sm"
        variant={isChosen ? 'secondary' : 'quiet'}
        aria-pressed={isChosen}
        aria-label={t('compareOf', { name })}
        onClick={onToggle}
      >
        <Columns3 aria-hidden strokeWidth={1.75} />
      </Button>
    </Tooltip>
  )
}
