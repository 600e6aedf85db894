// Finds interests and dislikes in running text, by the vocabulary of the place search.

import { tagWords } from '../../../places/synonyms.ts'
import { foldText, hasHan } from '../../../shipped-data/gazetteer/fold-text.ts'
import { attractionTags, cuisines } from '../../../shipped-data/guides/guide-vocabulary.ts'
import { clausesOf } from './clauses.ts'

export interface Interests {
  /** Attraction tags. */
  interests: string[]
  cuisines: string[]
  /** Tags of either kind. */
  avoid: string[]
}

/** Vocabulary of the place search that mostly means something else in a sentence. */
const ambiguous = new Set(
  '体验 河 湖 江 岛 村 墓 洞 宫 庙 寺 雪 洗浴 打卡 必去 网红 展馆 点心 零食 街区 玩 吃 茶 面 粉 鱼 虾 蟹 大餐 早餐 日出 日落 表演 运动 步行 家庭 孩子 小孩 儿童 香肠 must see icon design eat eating night evening bar club kids children child family bath water fish street town lane building club english food sports board bread duck pie ice spa nature-trail creative contemporary sweets breakfast american western central british german french spanish italian'
    .split(' ')
    .map(foldText),
)
const misleading = /自然醒|不自然|\bshow (?:me|my|us|the)\b|\bmust[- ]see\b|\bin general\b/giu
const singularOf = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '')
const known = { interest: new Set<string>(attractionTags), cuisine: new Set<string>(cuisines) }

export function readInterests(text: string): Interests {
  const clauses = clausesOf(text)
  const wanted = clauses.flatMap((clause) => tagsIn(clause.wanted))
  const refused = clauses.flatMap((clause) => tagsIn(clause.refused))
  const avoid = [...new Set(refused)]
  const liked = [...new Set(wanted)].filter((tag) => !avoid.includes(tag))
  return {
    interests: liked.filter((tag) => known.interest.has(tag)),
    cuisines: liked.filter((tag) => known.cuisine.has(tag)),
    avoid,
  }
}

/** The longest words are taken first. */
function tagsIn(text: string): string[] {
  let rest = ` ${text.normalize('NFKC').toLowerCase().replace(misleading, ' ')} `
  const tags: { at: number; tag: string }[] = []
  for (const phrase of vocabulary()) {
    const at = hasHan(phrase) ? rest.indexOf(phrase) : rest.search(new RegExp(`(?<![a-z])${phrase}(?:s|es)?(?![a-z])`))
    if (at < 0) continue
    const meant = meantBy(foldText(phrase)) ?? meantBy(foldText(singularOf(phrase)))
    if (meant) tags.push({ at, tag: meant })
    rest = rest.slice(0, at) + '\u0000'.repeat(phrase.length) + rest.slice(at + phrase.length)
  }
  return tags.sort((a, b) => a.at - b.at).map(({ tag }) => tag)
}

/** The meaning of words that the place search reads in several ways. */
const preferred = new Map(
  Object.entries({ 温泉: 'hot-spring', 拉面: 'ramen', 小吃: 'snacks', 夜景: 'view', hotspring: 'hot-spring' }),
)

function meantBy(word: string): string | undefined {
  return preferred.get(word) ?? tagWords().get(word)?.[0]
}

let phrases: string[] | undefined
function vocabulary(): string[] {
  phrases ??= [...new Set([...tagWords().phrases, ...[...tagWords().keys()].filter((word) => !hasHan(word)), '海鲜'])]
    .filter((word) => word.length > (hasHan(word) ? 1 : 2) && !ambiguous.has(foldText(word)) && !word.includes('&'))
    .sort((a, b) => b.length - a.length)
  return phrases
}

/** Asks for food without naming a cuisine: "美食", "food". */
export function wantsFood(text: string): boolean {
  return /美食|小吃|好吃|餐厅|餐馆|饭馆|饭店|吃饭|吃什么|吃点|吃的|午饭|晚饭|午餐|晚餐|早餐|\b(?:food|eat|eats|restaurants?|dinner|lunch|dining|breakfast|cuisine|foodie)\b/iu.test(
    text,
  )
}
