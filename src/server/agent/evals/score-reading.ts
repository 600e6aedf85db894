// Scores the reader: the share of intents and of labelled slots that it reads as labelled.
import { z } from 'zod'
import { intents, topics } from '../../providers/chat-model/rules/reading/intent.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'

export const utterancesSchema = z.array(
  z.object({
    text: z.string(),
    intent: z.enum(intents),
    topic: z.enum(topics).optional(),
    slots: z.record(z.string(), z.unknown()).default({}),
  }),
)
export type Utterance = z.infer<typeof utterancesSchema>[number]

/** The day that the labelled dates refer to. */
const today = '2026-11-22'

export function scoreReading(utterances: readonly Utterance[]) {
  const misses: string[] = []
  const counts = { intents: 0, slots: 0, slotsRight: 0, intentsRight: 0 }
  for (const { text, intent, topic, slots } of utterances) {
    const reading = readMessage(text, today)
    counts.intents += 1
    if (reading.intent === intent && (topic === undefined || reading.topic === topic)) counts.intentsRight += 1
    else misses.push(`${text}: ${reading.intent} for ${intent}`)
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
  const invented = [...read].filter(([name, value]) => !(name in labelled) && name !== 'food' && !isEmpty(value))
  return [
    ...Object.entries(labelled),
    ...(intent === 'plan' ? invented.map(([name]) => [name, undefined] as const) : []),
  ]
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
