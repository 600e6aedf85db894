'use client'
import type { AgentCard, PlanOption } from '#contract/agent-card.ts'
import { ChoicesCard } from './choices-card.tsx'
import { PlacesCard } from './places-card.tsx'
import { PlanOptionsCard } from './plan-options-card.tsx'
import { WeatherCard } from './weather-card.tsx'

export interface AgentCardViewProps {
  card: AgentCard
  tripId: string
  /** Collapses cards that are not part of the answer. */
  folded: boolean
  /** Of the last turn, for those who may change the trip. */
  onChoose?: (intent: PlanOption['intent']) => void
}

export function AgentCardView({ card, tripId, folded, onChoose }: AgentCardViewProps) {
  switch (card.type) {
    case 'weather':
      return <WeatherCard card={card} />
    case 'places':
      return <PlacesCard card={card} folded={folded} />
    case 'choices':
      return <ChoicesCard card={card} tripId={tripId} canChoose={onChoose !== undefined} />
    case 'plan_options':
      return <PlanOptionsCard card={card} onChoose={onChoose} />
  }
}
