// Messages are typed as they are spoken, without a mark between one request and the next: 总结一下行程再看看花了多少钱下次去哪好.
// A piece is split where the words on both sides do something of their own.

import type { ReadingContext } from '../names/reading-context.ts'
import { cueMatches } from './cues.ts'
import { decideMasked } from './decide-act.ts'
import { maskValues } from './placeholders.ts'

/** They end a sentence, whatever comes next. */
const sentenceEnd =
  /(?<=\p{Script=Han}{3}[吗呀啦嘛吧呢](?<!(?:好|行|对|是|可以)[吗吧呀呢]))(?!还是|或者?|没有)(?=[^，,。！!？?、\s]{3})/gu
/** Where a new clause may begin: after a particle, or before a word that opens one. */
const openings =
  /(?<=[了吗吧呢呀啊哈啦哦嘛])(?=\p{Script=Han})|(?=再|还有|帮我|给我|麻烦|请|看看|查|告诉|推荐|总结|提醒|记[一个下]|把|将|下次|下回|一共|总共|另外|能不能|要不要|有没有|附近|门票|天气|明天|后天|今晚|我们|咱们|从|去完|吃的|住的|[早晚]上)/gu
const shortestRunOn = 12
const shortestClause = 3
const sureEnough = 0.6
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** By the acts of a plan. */
export function splitRunOn(piece: string, context: ReadingContext): string[] {
  return splitWhere(piece, (left, right) => firmness(left, right, context))
}

/** `firmness` tells how sure it is that both sides are clauses of their own. */
export function splitWhere(piece: string, firmness: (left: string, right: string) => number): string[] {
  if (!/\p{Script=Han}/u.test(piece) || piece.length < shortestRunOn) return [piece]
  return piece.split(sentenceEnd).flatMap((part) => splitAtOpening(part, firmness))
}

function splitAtOpening(piece: string, firmness: (left: string, right: string) => number): string[] {
  if (piece.length < shortestRunOn) return [piece]
  const words = new Set([...segmenter.segment(piece)].map(({ index }) => index))
  const [best] = [...piece.matchAll(openings)]
    .filter(({ index }) => words.has(index) && Math.min(index, piece.length - index) >= shortestClause)
    .map(({ index }) => ({ index, firmness: firmness(piece.slice(0, index), piece.slice(index)) }))
    .filter((each) => each.firmness >= sureEnough)
    .sort((a, b) => b.firmness - a.firmness)
  if (!best) return [piece]
  return [piece.slice(0, best.index), piece.slice(best.index)].flatMap((part) => splitAtOpening(part, firmness))
}

/** 0 where they do the same, or one of them nothing that its words tell. */
function firmness(left: string, right: string, context: ReadingContext): number {
  const sides = [left, right].map((text) => decideMasked(maskValues(text, context), context))
  const [one, other] = sides
  const isTold = sides.every(({ act, masked }) => cueMatches(masked, act).length > 0)
  return one && other && isTold && one.act !== other.act ? Math.min(one.probability, other.probability) : 0
}
