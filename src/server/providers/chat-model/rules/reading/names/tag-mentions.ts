// Words of a text that stand for tags and cuisines of the guides, by the vocabulary of the place search.
import { tagWords } from '../../../../places/synonyms.ts'
import { foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { lazy } from '../../../../shipped-data/gazetteer/lazy.ts'
import { everydayWords } from './everyday-words.ts'

export interface TagMention {
  tag: string
  start: number
  end: number
}

/** Vocabulary of the place search that mostly means something else in a sentence. */
const ambiguous = new Set(
  '体验 河 湖 江 岛 村 墓 洞 宫 庙 寺 雪 洗浴 打卡 必去 网红 展馆 点心 零食 街区 玩 吃 茶 面 粉 鱼 虾 蟹 大餐 早餐 日出 日落 表演 运动 步行 家庭 孩子 小孩 儿童 香肠 必吃 must see icon design eat eating night evening bar club kids children child family bath water fish street town lane building club english food sports board bread duck pie ice spa nature-trail creative contemporary sweets breakfast american western central british german french spanish italian flat stay inn seaside'
    .split(' ')
    .map(foldText),
)
const misleading =
  /(?<=[天日午晚程排])太空|自然醒|不自然|(?:跟|像|和)(?:赶集|打仗)(?:似的|一样)?|\bshow (?:me|my|us|the)\b|\bmust[- ]sees?\b|\bmusts?[- ](?:visit|do)s?\b|\bin general\b|\bhot spot\b|\b(?:early birds?|night owls?|small fry|wild goose)\b|\bwith a view\b|\blong walks\b|\breligious (?:reasons|grounds)\b|\bmy religion\b|\bwalks? with\b/giu
const singularOf = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '')

const vocabulary = lazy(() => {
  const known = [
    ...new Set([
      ...tagWords().phrases,
      ...[...tagWords().keys()].filter((word) => !hasHan(word)),
      ...Object.keys(everydayWords),
      // "A good department store"
      ...Object.keys(everydayWords).flatMap((word) => (/ \w+[^s]s$/.test(word) ? word.slice(0, -1) : [])),
    ]),
  ]
    .filter(
      (word) =>
        word in everydayWords ||
        `${word}s` in everydayWords ||
        (word.length > (hasHan(word) ? 1 : 2) && !ambiguous.has(foldText(word)) && !word.includes('&')),
    )
    .sort((a, b) => b.length - a.length)
  const quote = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const latin = known
    .filter((word) => !hasHan(word))
    .map(quote)
    .join('|')
  return new RegExp(`${known.filter(hasHan).map(quote).join('|')}|(?<![a-z])(?:${latin})(?:es|s)?(?![a-z])`, 'giu')
})

/** In the order of the text; of words within words the longest. */
export function tagMentions(text: string): TagMention[] {
  const plain = text.toLowerCase().replace(misleading, (words) => ' '.repeat(words.length))
  return [...plain.matchAll(vocabulary())].flatMap((match) => {
    const tag = meantBy(match[0])
    return tag ? [{ tag, start: match.index, end: match.index + match[0].length }] : []
  })
}

function meantBy(word: string): string | undefined {
  const singular = singularOf(word)
  return (
    everydayWords[word] ??
    everydayWords[singular] ??
    everydayWords[`${word}s`] ??
    tagWords().get(foldText(word))?.[0] ??
    tagWords().get(foldText(singular))?.[0] ??
    tagWords().get(foldText(word.replace(/es$/, '')))?.[0]
  )
}
