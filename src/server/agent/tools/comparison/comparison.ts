// What every comparison comes to: options side by side, one criterion a row.
import type { AgentCard } from '#contract/agent-card.ts'
import type { Provenance } from '#contract/itinerary.ts'

type ComparisonCard = Extract<AgentCard, { type: 'comparison' }>

export interface Compared {
  options: (ComparisonCard['options'][number] & { id: string | null; kind: string })[]
  rows: ComparisonCard['rows']
  unknownNames: string[]
  source: Provenance | undefined
}

interface Criterion<Option> {
  label: string
  text(option: Option): string | null
  /** Smaller is better; null = not known. Absent = a matter of taste. */
  rank?(option: Option): number | null
}

/** Rows in which something is known; the better option is marked where all differ from the worst. */
export function compareBy<Option>(options: readonly Option[], criteria: readonly Criterion<Option>[]) {
  return criteria.flatMap(({ label, text, rank }) => {
    const values = options.map(text)
    if (values.every((value) => value === null || value === '')) return []
    return [{ label, values: values.map((value) => value || null), best: rank ? bestOf(options.map(rank)) : null }]
  })
}

function bestOf(ranks: readonly (number | null)[]): number | null {
  const known = ranks.flatMap((rank) => (rank === null ? [] : rank))
  if (known.length < 2) return null
  const least = Math.min(...known)
  return known.filter((rank) => rank === least).length === 1 ? ranks.indexOf(least) : null
}
