'use client'
import { Heart } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AgentCard } from '#contract/agent-card.ts'
import { TagOffers } from '#features/trips/components/tag-offers.tsx'
import { factSeparator } from '#lib/fact-separator.ts'
import { CardFrame } from './card-frame.tsx'

/** What ratings say of the reader; `canDecide`: of the last turn. */
export function TagsCard({ card, canDecide }: { card: Extract<AgentCard, { type: 'tags' }>; canDecide: boolean }) {
  const t = useTranslations('post.taste')
  return (
    <CardFrame icon={Heart} title={t('title')}>
      {canDecide ? (
        <TagOffers items={card.items} />
      ) : (
        <p className="text-ink-soft">{card.items.map(({ label }) => label).join(factSeparator)}</p>
      )}
    </CardFrame>
  )
}
