// Reads a message in Chinese or English into an intent and its slots. Pure: the same text on the same day gives the same result.
import type { Intent as PlanIntent } from '#contract/planning/outcome.ts'
import type { Party, Trip } from '#contract/trip.ts'
import { citiesIn } from './city-names.ts'
import { readStartDate } from './dates.ts'
import { readDays } from './days.ts'
import { findIntent, type Intent, type Topic } from './intent.ts'
import { type Interests, readInterests, wantsFood } from './interests.ts'
import { type ItemRequest, readItem } from './items.ts'
import { readBudget, type StatedBudget } from './money.ts'
import { readMustSee } from './must-see.ts'
import { readParty } from './party.ts'
import { readDayEnd, readDayStart, readOption, readPace, wantsReplacement } from './preferences.ts'

export interface Slots extends Interests {
  days?: number
  /** `YYYY-MM-DD` */
  startDate?: string
  budget?: StatedBudget
  party?: Party
  /** English names. */
  cities: string[]
  mustSee: string[]
  pace?: Trip['pace']
  dayStart?: string
  dayEnd?: string
  option?: PlanIntent
  replace?: boolean
  food?: boolean
}

export interface Reading {
  intent: Intent
  topic?: Topic
  slots: Slots
  item?: ItemRequest
}

/** Phrases of prompt injection: posing as another role, or overriding instructions. A message with one of them is read as unclear. */
const forged =
  /<\/?(?:data|system|tool|assistant|function)|<\|?im_|\[\/?INST\]|^\s*(?:system|assistant|developer|tool)\s*[:：]|(?:ignore|disregard|forget|override)\b[\w ,]{0,30}\b(?:instructions?|prompts?|rules|guidelines)|(?:忽略|无视|忘掉|忘记|不要理会)[^，。]{0,12}(?:指令|指示|提示词?|规则|设定)|system prompt|系统提示|tool_calls?|developer mode|开发者模式|jailbreak|propose_\w+|you are now\b/imu

export function readMessage(text: string, today: string): Reading {
  const plain = text.normalize('NFKC')
  if (forged.test(plain)) return { intent: 'unclear', slots: noSlots }
  const slots = readSlots(plain, today)
  const item = readItem(plain)
  const found = findIntent(plain, item !== undefined)
  // "3天，推荐好吃的" asks for places: an intent in so many words comes before preferences, which imply a plan.
  const intent = found?.intent ?? (hasPreferences(slots) ? 'plan' : 'unclear')
  return {
    intent,
    ...(found?.topic && { topic: found.topic }),
    slots,
    ...(intent === 'change_item' && item && { item }),
  }
}

export const noSlots: Slots = { interests: [], cuisines: [], avoid: [], cities: [], mustSee: [] }

function readSlots(text: string, today: string): Slots {
  const food = wantsFood(text)
  const replace = wantsReplacement(text)
  const found = {
    days: readDays(text),
    startDate: readStartDate(text, today),
    budget: readBudget(text),
    party: readParty(text),
    pace: readPace(text),
    dayStart: readDayStart(text),
    dayEnd: readDayEnd(text),
    option: readOption(text),
    replace: replace ? replace : undefined,
    food: food ? food : undefined,
  }
  return { ...readInterests(text), cities: citiesIn(text), mustSee: readMustSee(text), ...withoutUndefined(found) }
}

/** An absent slot must not overwrite an earlier one when slots are merged. */
function withoutUndefined<T extends object>(slots: T): Partial<T> {
  const kept = { ...slots }
  for (const key in kept) if (kept[key] === undefined) delete kept[key]
  return kept
}

/** Whether slots alone imply a request for a plan ("轻松一点", "3 days", "no museums"). */
export function hasPreferences({ cities: _, food: __, ...slots }: Slots): boolean {
  return Object.values(slots).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
}

/** Later values replace earlier ones; interests and dislikes accumulate. */
export function mergeSlots(earlier: Slots, later: Slots): Slots {
  const avoid = union(
    earlier.avoid.filter((tag) => !later.interests.includes(tag) && !later.cuisines.includes(tag)),
    later.avoid,
  )
  const keep = (tag: string) => !avoid.includes(tag)
  return {
    ...earlier,
    ...later,
    interests: union(earlier.interests, later.interests).filter(keep),
    cuisines: union(earlier.cuisines, later.cuisines).filter(keep),
    avoid,
    cities: later.cities.length > 0 ? later.cities : earlier.cities,
    mustSee: union(earlier.mustSee, later.mustSee),
  }
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
}
