import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { resultsOf, type Transcript } from './transcript.ts'

/** What goes; null where the plan was not shortened. */
export function shortened(transcript: Transcript): { days: number; gone: string[] } | null {
  const [edited] = resultsOf(transcript, editItinerarySpec)
  const result = edited?.value.results.find(({ act, status }) => act === 'shorten' && status === 'done')
  if (!result) return null
  const gone = result.changes.flatMap(({ type, title }) => (type === 'item.remove' ? title : []))
  return { days: edited?.value.days ?? 0, gone }
}

/** A part of it was changed as the message says. */
export function keepsPlan(transcript: Transcript): boolean {
  return resultsOf(transcript, editItinerarySpec).some(({ value }) =>
    value.results.some(({ status }) => status === 'done'),
  )
}
