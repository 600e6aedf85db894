// "Our train is two hours late" of a train that the plan has: it comes that much later.
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import type { Mention } from '../names/mention.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { disruptionOf } from './disruption.ts'
import { referenceTo } from './item-reference.ts'

const kinds: Record<string, ItemReference['kind']> = { flight: 'flight', train: 'train', bus: 'transport' }

/** null where no delay is told, or how long it is, or of what is not in the plan. */
export function delayedItem(
  { text, mentions }: { text: string; mentions: readonly Mention[] },
  context: ReadingContext,
): { items: ItemReference; minutes: number } | null {
  const disruption = disruptionOf(text)
  if (disruption?.cause !== 'delay' || !disruption.minutes) return null
  const named = mentions.map((mention) => referenceTo(mention, text, context)).find(({ itemId }) => itemId)
  const kind = kinds[disruption.item ?? '']
  const [first, ...others] = context.items.filter((item) => item.kind === kind)
  const ofKind = first && (others.length === 0 ? { itemId: first.id } : { kind })
  const items = named ?? ofKind
  return items ? { items, minutes: disruption.minutes } : null
}
