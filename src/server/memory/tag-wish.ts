import type { UserTag } from '#contract/memory.ts'
import { attractionTags, cuisines } from '../providers/shipped-data/guides/guide-vocabulary.ts'
import type { UsedMemory } from '../trip-brief/remembered-wishes.ts'
import { isHeavyEnough } from './memory-weight.ts'

/** What a tag of the guides means for a plan; nothing for other tags and for light ones. */
export function wishOfTag({ tag, weight }: Pick<UserTag, 'tag' | 'weight'>): UsedMemory[] {
  if (!isHeavyEnough(weight)) return []
  const used = { ref: `tag:${tag}`, text: tag, weight }
  if (attractionTags.some((known) => known === tag)) return [{ ...used, wishes: { interests: [tag] } }]
  return cuisines.some((known) => known === tag) ? [{ ...used, wishes: { cuisines: [tag] } }] : []
}
