'use client'
import { Compass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AgentCard } from '#contract/agent-card.ts'
import { NextTripList } from '#features/trips/components/next-trip-list.tsx'
import { CardFrame } from './card-frame.tsx'

export function NextTripsCard({ card }: { card: Extract<AgentCard, { type: 'next_trips' }> }) {
  const t = useTranslations('post')
  return (
    <CardFrame icon={Compass} title={t('next')}>
      <NextTripList trips={card.trips} isNarrow />
    </CardFrame>
  )
}
