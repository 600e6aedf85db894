// What a sentence about a traveler ("I never take early flights", 我不吃香菜) means for any trip, as fields of the brief.
import type { MemoryKind } from '#contract/memory.ts'
import { type MemoryWish, memoryWishSchema } from '#contract/trip-brief.ts'
import { toBriefReading } from '../providers/chat-model/rules/reading/brief-reading.ts'
import { emptyContext } from '../providers/chat-model/rules/reading/names/reading-context.ts'
import { readSlots } from '../providers/chat-model/rules/reading/slots.ts'
import { MarkedText } from '../providers/chat-model/rules/reading/text/marked-text.ts'
import { normalizeMessage } from '../providers/chat-model/rules/reading/text/normalize-message.ts'
import { readOption } from '../providers/chat-model/rules/reading/values/preferences.ts'
import { readHabits } from './read-habits.ts'

/** Any day: no date is read from a memory. */
const context = emptyContext('2026-01-01')

/** A relative who is only mentioned ("my sister loves museums", 我爷爷是木匠) is not company. */
const togetherWords =
  /\b(?:travel\w*|trips?|vacations?|holidays?|journeys?|go(?:es|ing)?|together|along|tak(?:es?|ing)|bring(?:s|ing)?|joins?|com(?:es?|ing)|(?<!\b(?:live|lives|living|work|works) )with|(?:party|family|group) of|we|us|couple)\b|一[起同]|同行|结伴|[带陪]着?|[跟和](?!.{0,8}(?:住在|同住))|旅[行游]|出[行门游]|一家|全家|[我咱]们|夫[妻妇]|情侣|两口/iu

/** Somebody else likes it: "my sister loves museums", 我姐姐喜欢博物馆. With whom one travels may still be said. */
const ofOthers =
  /^(?:my|our|his|her|their) (?!(?:favou?rite|idea|style|pace|budget|diet|allerg|knees?|trips?|days?|mornings?|evenings?|preference)\w*\b)[\p{L}' -]{2,40}? (?:really |absolutely |also |just |always |usually )*(?:loves?|likes?|prefers?|hates?|enjoys?|dislikes?|avoids?|adores?|is (?:fond|into|afraid|allergic|vegetarian|vegan)|never|can't|cannot|doesn't|does not)\b|^(?:she|he|they) (?:loves?|likes?|prefers?|hates?|enjoys?|never)\b|^我(?:的)?(?:姐姐?|妹妹?|哥哥?|弟弟?|爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|外公|外婆|老公|老婆|丈夫|妻子|女儿|儿子|孩子|朋友|同事|男朋友|女朋友|老板)(?:很|最|特别|非常|都|也|一直|总是|从)*(?:喜欢|爱|讨厌|不喜欢|不爱|不吃|偏爱|怕|从不)|^(?:她|他|她们|他们)(?:很|最|特别|非常|都|也)*(?:喜欢|爱|讨厌|不喜欢|不爱|不吃)/iu

/** "I live near the river", 我家住在海边: what is there is no wish for a trip. */
const livesThere =
  /\b(?:i|we) (?:live|grew up|was born|were born|work|(?:am|are|come) from)\b[^,.;]*(?:, ?(?:in|on|at|by|near|next to|close to)\b[^,.;]*)*|^(?:我们?)?(?:家)?(?:现在|目前|一直|平时)?(?:住在|来自)[^，。；,.;]*|^我们?家(?:在|住)[^，。；,.;]*/giu

export function readWishes(sentence: string): MemoryWish {
  const text = normalizeMessage(sentence).replace(livesThere, withoutAnd)
  if (ofOthers.test(text) && !togetherWords.test(text)) return {}
  const habits = readHabits(text)
  const { set = {} } = toBriefReading(readSlots(new MarkedText(habits.rest), context), [], text, context)
  const read = Object.fromEntries(Object.entries(set).map(([name, field]) => [name, field?.value]))
  const level = readOption(new MarkedText(text))
  // Fields that a memory cannot hold, such as dates, are dropped.
  const { party, ...wishes } = memoryWishSchema.parse({ ...read, ...(level && { level }), ...habits.wishes })
  const isGroup = party && party.adults + party.children > 1 && togetherWords.test(text)
  return isGroup ? { ...wishes, party } : wishes
}

/** "I live in Rome and eat no meat": the rest is said all the same. */
function withoutAnd(said: string): string {
  const rest = /\b(?:and|but) (.*)$/iu.exec(said)?.[1]
  return rest ? (/^(?:i|we)\b/iu.test(rest) ? rest : `I ${rest}`) : ''
}

export function kindOf({ diets, allergies, mobility, party }: MemoryWish): MemoryKind {
  if (diets || allergies || mobility) return 'need'
  return party ? 'fact' : 'preference'
}
