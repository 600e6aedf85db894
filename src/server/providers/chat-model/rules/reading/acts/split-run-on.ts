// Messages are typed as they are spoken, without a mark between one request and the next: 总结一下行程再看看花了多少钱下次去哪好.
// A piece is split where the words on both sides do something of their own.

import type { ReadingContext } from '../names/reading-context.ts'
import { cueMatches } from './cues.ts'
import { decideMasked } from './decide-act.ts'
import { maskValues } from './placeholders.ts'

/** They end a sentence, whatever comes next. */
const sentenceEnd =
  /(?<=\p{Script=Han}{3}[吗呀啦嘛吧呢啊](?<!(?:好|行|对|是|可以)[吗吧呀呢啊]))(?!还是|或者?|没有)(?=[^，,。！!？?、\s]{3})/gu
/** Where a new clause may begin: after a particle, or before a word that opens one. */
const openings =
  /(?<=[了吗吧呢呀啊哈啦哦嘛，,])(?=\p{Script=Han})|(?=再|还有|帮我|给我|麻烦|请|看看|查|告诉|推荐|总结|提醒|记[一个下]|把|将|下次|下回|一共|总共|另外|能不能|要不要|有没有|附近|门票|天气|明天|后天|今晚|我们|咱们|从|去完|吃的|住的|[早晚]上)/gu
/** English opens a clause after a comma or a connective, which belongs to neither side. */
const connectives = /(?:,\s*|\s+)(?:and|then|also|plus|but|so)\s+(?:then |also )?|[,:]\s+|\s+-\s+/giu
/** 坐高铁好呢还是飞好呢: one question. */
const choiceGoesOn = /^(?:还是|或者?)/u
const shortestRunOn = 12
const shortestClause = 3
const sureEnough = 0.6
/** What is shorter goes on with what stands before it: "a bit later, say 8pm". */
const shortestNeighbor = 10
const sureOfNeighbors = 0.7
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** By the acts of a plan. */
export function splitRunOn(piece: string, context: ReadingContext): string[] {
  return splitWhere(piece, (left, right) => firmness(left, right, context))
}

/** `firmness` tells how sure it is that both sides are clauses of their own. */
export function splitWhere(piece: string, firmness: Firmness): string[] {
  if (piece.length < shortestRunOn) return [piece]
  if (!/\p{Script=Han}/u.test(piece)) return splitAt(piece, connectives, firmness)
  return piece.split(sentenceEnd).flatMap((part) => splitAt(part, openings, firmness))
}

type Firmness = (left: string, right: string) => number

function splitAt(piece: string, boundaries: RegExp, firmness: Firmness): string[] {
  if (piece.length < shortestRunOn) return [piece]
  const parts = splitBetweenNeighbors(piece, boundaries, firmness)
  return parts.length > 1
    ? parts.flatMap((part) => splitAtBest(part, boundaries, firmness))
    : splitAtBest(piece, boundaries, firmness)
}

/** Of three wishes and more the two sides of a boundary do several things each: what stands right around it tells them apart. */
function splitBetweenNeighbors(piece: string, boundaries: RegExp, firmness: Firmness): string[] {
  const marks = [...piece.matchAll(boundaries)]
    .filter(({ 0: mark }) => /[,:-]/.test(mark))
    .filter(({ index, 0: mark }, at, all) => {
      const start = index + mark.length
      return (all[at + 1]?.index ?? piece.length) - start >= shortestNeighbor
    })
  if (marks.length < 2) return [piece]
  const spans = marks.map(({ index, 0: mark }, at) => {
    const before = marks[at - 1]
    const from = before ? before.index + before[0].length : 0
    const start = index + mark.length
    return { left: piece.slice(from, index), right: piece.slice(start, marks[at + 1]?.index), index, start }
  })
  const firm = spans.filter(
    ({ left, right }) => left.length >= shortestNeighbor && firmness(left, right) >= sureOfNeighbors,
  )
  const ends = [...firm.map(({ index }) => index), piece.length]
  return ends.map((end, at) => piece.slice(firm[at - 1]?.start ?? 0, end))
}

function splitAtBest(piece: string, boundaries: RegExp, firmness: Firmness): string[] {
  if (piece.length < shortestRunOn) return [piece]
  const words = new Set([...segmenter.segment(piece)].map(({ index }) => index))
  const [best] = [...piece.matchAll(boundaries)]
    .map(({ index, 0: mark }) => ({ left: piece.slice(0, index), right: piece.slice(index + mark.length), index }))
    .filter(({ right }) => !choiceGoesOn.test(right))
    .filter(({ left, right, index }) => words.has(index) && Math.min(left.length, right.length) >= shortestClause)
    .map((sides) => ({ ...sides, firmness: firmness(sides.left, sides.right) }))
    .filter((each) => each.firmness >= sureEnough)
    .sort((a, b) => b.firmness - a.firmness)
  return best ? [best.left, best.right].flatMap((part) => splitAtBest(part, boundaries, firmness)) : [piece]
}

/** 0 where they do the same, or one of them nothing that its words tell. */
function firmness(left: string, right: string, context: ReadingContext): number {
  const sides = [left, right].map((text) => decideMasked(maskValues(text, context), context))
  const [one, other] = sides
  const isTold = sides.every(({ act, masked }) => cueMatches(masked, act).length > 0)
  return one && other && isTold && one.act !== other.act ? Math.min(one.probability, other.probability) : 0
}
