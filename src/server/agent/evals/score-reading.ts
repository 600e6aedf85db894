// Scores the reader on the labelled sets: the share of acts and of labelled slots that it reads as labelled.
import { z } from 'zod'
import type { ActName } from '../../providers/chat-model/rules/reading/acts/act-names.ts'
import { contextFor, guidesOf } from '../../providers/chat-model/rules/reading/names/reading-context.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'

/** The labels of these sets are coarser than the acts. */
const actsOf: Record<string, readonly ActName[]> = {
  plan: ['wish', 'easier', 'fuller', 'remove'],
  find_places: ['places', 'facts', 'lodging', 'compare'],
  weather: ['weather', 'packing'],
  tasks: ['tasks', 'packing'],
  budget: ['budget', 'estimate', 'flights', 'trains'],
  show_trip: ['show_plan'],
  cannot: ['buy', 'flights', 'trains', 'lodging', 'entry', 'convert', 'country'],
  change_item: ['add', 'move', 'remove', 'set_time'],
  on_the_way: ['trouble', 'places', 'route', 'country'],
  look_back: ['look_back', 'budget'],
  advance_stage: ['advance'],
  accept: ['accept'],
  capabilities: ['capabilities'],
  greeting: ['greet'],
  acknowledge: ['ack'],
  unclear: ['out'],
}
const intents = Object.keys(actsOf)

export const utterancesSchema = z.array(
  z.object({
    text: z.string(),
    intent: z.string().refine((intent) => intents.includes(intent)),
    topic: z.string().optional(),
    slots: z.record(z.string(), z.unknown()).default({}),
  }),
)
export type Utterance = z.infer<typeof utterancesSchema>[number]

/** The day that the labelled dates refer to. */
const today = '2026-11-22'
const chengdu = guidesOf([createShippedGuides().byId('chengdu')])
const item = { id: 'i1', day: 1, start: '10:00', end: '12:00', kind: 'attraction', title: '武侯祠博物馆' }
const planned = contextFor({ startDate: null, days: 3, items: [item], party: null, currency: 'CNY' }, chengdu, today)
const open = contextFor({ startDate: null, days: null, items: [], party: null, currency: 'CNY' }, [], today)

export function scoreReading(utterances: readonly Utterance[]) {
  const misses: string[] = []
  const counts = { intents: 0, slots: 0, slotsRight: 0, intentsRight: 0 }
  for (const { text, intent, slots } of utterances) {
    const reading = readMessage(text, intent === 'plan' ? open : planned)
    const acts = reading.acts.map(({ act }) => act)
    const isRight =
      intent === 'unclear'
        ? acts.length === 0 || acts.includes('out') || reading.unsure !== null
        : acts.some((act) => actsOf[intent]?.includes(act))
    counts.intents += 1
    if (isRight) counts.intentsRight += 1
    else misses.push(`${text}: ${acts.join(' ')} for ${intent}`)
    const read = new Map<string, unknown>(Object.entries(reading.slots))
    for (const [name, wanted] of slotsToCheck(slots, read, intent)) {
      counts.slots += 1
      if (JSON.stringify(read.get(name)) === JSON.stringify(wanted)) counts.slotsRight += 1
      else misses.push(`${text}: ${name} ${JSON.stringify(read.get(name))} for ${JSON.stringify(wanted)}`)
    }
  }
  return {
    intentAccuracy: counts.intentsRight / counts.intents,
    slotAccuracy: counts.slotsRight / counts.slots,
    misses,
  }
}

/** Slots read into a planning request without a label count as misses: they would change the plan. */
function slotsToCheck(labelled: Record<string, unknown>, read: Map<string, unknown>, intent: Utterance['intent']) {
  if (intent !== 'plan') return []
  const invented = [...read].filter(
    ([name, value]) => !(name in labelled) && name !== 'food' && name !== 'remarks' && !isEmpty(value),
  )
  return [...Object.entries(labelled), ...invented.map(([name]) => [name, undefined] as const)]
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
