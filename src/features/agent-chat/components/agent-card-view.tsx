'use client'
import type { AgentCard, PlanOption } from '#contract/agent-card.ts'
import { PlacesCard } from './places-card.tsx'
import { PlanOptionsCard } from './plan-options-card.tsx'
import { WeatherCard } from './weather-card.tsx'

export interface AgentCardViewProps {
  card: AgentCard
  /** Collapses cards that are not part of the answer. */
  folded: boolean
  onChoose?: (intent: PlanOption['intent']) => void
}

export function AgentCardView({ card, folded, onChoose }: AgentCardViewProps) {
  switch (card.type) {
    case 'weather':
      return <WeatherCard card={card} />
    case 'places':
      return <PlacesCard card={card} folded={folded} />
    case 'plan_options':
      return <PlanOptionsCard card={card} onChoose={onChoose} />
  }
}
