'use client'
import type { AgentCard, PlanOption } from '#contract/agent-card.ts'
import { PlacesCard } from './places-card.tsx'
import { PlanOptionsCard } from './plan-options-card.tsx'
import { WeatherCard } from './weather-card.tsx'

export function AgentCardView({
  card,
  onChoose,
}: {
  card: AgentCard
  onChoose?: (intent: PlanOption['intent']) => void
}) {
  switch (card.type) {
    case 'weather':
      return <WeatherCard card={card} />
    case 'places':
      return <PlacesCard card={card} />
    case 'plan_options':
      return <PlanOptionsCard card={card} onChoose={onChoose} />
  }
}
