// What the next trip shall be like: "somewhere similar but by the sea", 带爸妈去哪儿好, "five warm days".
import type { z } from 'zod'
import type { suggestNextTimeSpec } from '#contract/agent-tools/post-trip.ts'
import { MarkedText } from '../text/marked-text.ts'
import { countChildren, readAges } from '../values/children.ts'
import { readInterests } from '../values/interests.ts'
import { readDays } from '../values/trip-days.ts'

type Wishes = z.input<typeof suggestNextTimeSpec.input>

const bySea = /\b(?:sea|seaside|ocean|coast\w*|beach\w*)\b|海[边滨滩岛]|[看玩]海|大海/iu
const noBeach = /\b(?:not|no|without|away from)\b[^,.;]{0,14}\b(?:sea|coast|beach)|(?:不去|别去|不要|不想去)海/iu
const companions: ['older' | 'children', RegExp][] = [
  [
    'older',
    /\b(?:parents|mum|mom|dad|mother|father|grand(?:ma|pa|mother|father|parents)|in-laws|elderly|old folks)\b|爸妈?|妈妈|父母|老人|老两口|长辈|爷爷|奶奶|外公|外婆|公婆|岳父|岳母/iu,
  ],
  [
    'children',
    /\b(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|son|daughter|grandchildren)\b|孩子|小孩|娃|宝宝|儿子|女儿|亲子/iu,
  ],
]
const warm = /\b(?:warm|sunny|sun|hot|tropical)\b|暖和|温暖|热带|晒太阳/iu
const cool = /\b(?:cool(?:er)?|cold|chilly|escape the heat)\b|凉快|凉爽|清凉|避暑/iu
const longWeekend = /\blong weekend\b|小长假/iu

export function nextTripWishes(text: string): Wishes {
  const { interests, cuisines, avoid } = readInterests(text)
  const isBySea = bySea.test(text) && !noBeach.test(text)
  const among = companions.flatMap(([kind, pattern]) => (pattern.test(text) ? kind : []))
  const days = readDays(new MarkedText(text)) ?? (longWeekend.test(text) ? 3 : undefined)
  const source = new MarkedText(text)
  const children = among.includes('children') ? countChildren(source, readAges(source)) : 0
  const climate = warm.test(text) ? 'warm' : cool.test(text) ? 'cool' : undefined
  const tags = [...new Set([...interests, ...cuisines, ...(isBySea ? ['beach'] : [])])].slice(0, 8)
  return {
    ...(tags.length > 0 && { tags }),
    ...(avoid.length > 0 && { avoid: avoid.slice(0, 8) }),
    ...(among.length > 0 && { companions: among }),
    ...(children > 0 && children <= 20 && { children }),
    ...(days !== undefined && days <= 30 && { days }),
    ...(climate && { climate }),
  }
}
