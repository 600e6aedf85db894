// Names of places in Chinese that a text says, whole or in part.
import { kindWords, tagWords } from '../../../../places/synonyms.ts'
import { foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { genericHan } from './generic-words.ts'
import type { Entry, Mention } from './mention.ts'
import type { TagMention } from './tag-mentions.ts'

const ordinaryHan =
  /^(?:好[吃玩喝看]|人民|一家|[一二三四五六七八九十两]+[天日号条个年家点里]|中心|世界|自然|文化|历史|门票|时间|上海|礼拜|星期|晚上|早上|下午|上午|大家|老师|什么|美食|小吃|西餐|中餐|[东南西北]站|火车|[大小新老]的|可以|不要|那个|这个|餐厅|第[一二三四五])$/u

/** Runs of two and more characters that text and name share, joined where they touch. */
export function mentionsInHan(
  text: string,
  { place, han }: Entry,
  city: readonly string[],
  kinds: readonly TagMention[],
): Mention[] {
  if (!hasHan(text)) return []
  const isKind = (from: number, to: number) => kinds.some(({ start, end }) => from >= start && to <= end)
  return han.flatMap((name) => {
    const bare = city.reduce((rest, each) => rest.replace(each, ''), name)
    // 成都博物馆 without its city names no museum.
    const own = bare.replace(genericHan, '').length > 0 ? bare : name
    const mentions: Mention[] = []
    let at = 0
    while (at < text.length - 1) {
      let length = 0
      let end = at
      while (end < text.length) {
        const run = longestRun(text, end, own)
        if (run < 2) break
        length += run
        end += run
      }
      if (
        length >= 2 &&
        isOwn(text.slice(at, end), own, city) &&
        !cutsWords(text, at, end, own) &&
        (isMostOf(end - at, own) || isPalaceOf(text.slice(at, end), own) || !isKind(at, end))
      ) {
        mentions.push({ place, start: at, end, score: Math.min(1, length / own.length) })
        at = end
      } else at = length >= 2 ? end : at + 1
    }
    return mentions
  })
}

/** 大熊猫基地 of 大熊猫繁育研究基地 is a name, though it stands for a kind as well. */
function isMostOf(length: number, name: string): boolean {
  return length === name.length || (length >= 5 && length * 2 > name.length)
}

/** 故宫 of 故宫博物院 */
function isPalaceOf(run: string, name: string): boolean {
  return name === `${run}博物院`
}

function longestRun(text: string, at: number, name: string): number {
  let length = 0
  while (
    at + length < text.length &&
    /\p{Script=Han}|\w/u.test(text[at + length] ?? '') &&
    name.includes(text.slice(at, at + length + 1))
  )
    length += 1
  return length
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** A small part of a name counts only as whole words: 第二天都 does not say 天都. */
function cutsWords(text: string, start: number, end: number, name: string): boolean {
  if (end - start > 2 || (end - start) / name.length >= 0.5) return false
  if (/^[天日月年点]/u.test(text.slice(start)) && /[\d一二三四五六七八九十几今明后昨每]$/u.test(text.slice(0, start)))
    return true
  return [...segmenter.segment(text)].some(
    ({ segment, index }) =>
      segment.length > 1 &&
      ((index < start && index + segment.length > start) || (index < end && index + segment.length > end)),
  )
}

const regions =
  /^(?:四川|云南|贵州|广东|广西|福建|浙江|江苏|安徽|江西|湖南|湖北|河南|河北|山东|山西|陕西|甘肃|青海|海南|西藏|新疆|内蒙古?|辽宁|吉林|黑龙江|法国|英国|美国|德国|日本|韩国|泰国|意大利|西班牙|巴黎|京都|东京|伦敦|罗马|成都|北京|重庆|西安)$/u

/** Not only words that stand for a kind of place, unless they are most of the name. */
function isOwn(run: string, name: string, city: readonly string[]): boolean {
  if (city.includes(run) || (regions.test(run) && run !== name)) return false
  if (run === name || isPalaceOf(run, name) || (run.length >= 4 && run.length / name.length > 0.6)) return true
  // Two digits are a day or an hour, not the 11 of 9/11.
  if (ordinaryHan.test(run) || /^\d{1,2}$/u.test(run)) return false
  const rest = run.replace(genericHan, '')
  if (rest.length === 0 || (rest.length === 1 && (run.length > 2 || !(name.endsWith(run) || name.startsWith(run)))))
    return false
  return !tagWords().has(foldText(rest)) && !kindWords().has(foldText(rest)) && !tagWords().has(foldText(run))
}
