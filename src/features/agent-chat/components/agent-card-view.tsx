'use client'
import type { AgentCard } from '#contract/agent-card.ts'
import type { PlanOption } from '#contract/plan-option.ts'
import type { WayOut } from '#contract/way-out.ts'
import { AlbumCard } from './album-card.tsx'
import { BudgetCard } from './budget-card.tsx'
import { ChecklistCard } from './checklist-card.tsx'
import { ChoicesCard } from './choices-card.tsx'
import { ComparisonCard } from './comparison-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { LodgingCard } from './lodging-card.tsx'
import { MemoryCard } from './memory-card.tsx'
import { NextTripsCard } from './next-trips-card.tsx'
import { PlacesCard } from './places-card.tsx'
import { PlanOptionsCard } from './plan-options-card.tsx'
import { RelaxationsCard } from './relaxations-card.tsx'
import { ReportCard } from './report-card.tsx'
import { RouteCard } from './route-card.tsx'
import { TagsCard } from './tags-card.tsx'
import { TransportCard } from './transport-card.tsx'
import { UndoCard } from './undo-card.tsx'
import { WeatherCard } from './weather-card.tsx'

export interface AgentCardViewProps {
  card: AgentCard
  tripId: string
  /** Collapses cards that are not part of the answer. */
  folded: boolean
  /** The plan option that the turn proposes. */
  proposed: PlanOption['intent'] | null
  /** Of the last turn, for those who may change the trip. */
  onChoose?: (intent: PlanOption['intent']) => void
  onRelax?: (option: WayOut) => void
}

export function AgentCardView({ card, tripId, folded, proposed, onChoose, onRelax }: AgentCardViewProps) {
  switch (card.type) {
    case 'weather':
      return <WeatherCard card={card} />
    case 'places':
      return <PlacesCard card={card} folded={folded} />
    case 'undo':
      return <UndoCard card={card} tripId={tripId} canUndo={onChoose !== undefined} />
    case 'memory':
      return <MemoryCard card={card} canDecide={onChoose !== undefined} />
    case 'tags':
      return <TagsCard card={card} canDecide={onChoose !== undefined} />
    case 'next_trips':
      return <NextTripsCard card={card} />
    case 'report':
      return <ReportCard card={card} tripId={tripId} />
    case 'album':
      return <AlbumCard card={card} tripId={tripId} />
    case 'choices':
      return <ChoicesCard card={card} tripId={tripId} canChoose={onChoose !== undefined} />
    case 'relaxations':
      return <RelaxationsCard card={card} onRelax={onRelax} />
    case 'plan_options':
      return <PlanOptionsCard card={card} proposed={proposed} onChoose={onChoose} onRelax={onRelax} />
    case 'lodging':
      return <LodgingCard card={card} />
    case 'transport':
      return <TransportCard card={card} />
    case 'route':
      return <RouteCard card={card} />
    case 'facts':
      return <FactsCard card={card} />
    case 'comparison':
      return <ComparisonCard card={card} />
    case 'budget':
      return <BudgetCard card={card} />
    case 'checklist':
      return <ChecklistCard card={card} />
  }
}
