// What a sentence says of before a change: "原12月30日 18:00 4位，改为…". It does not hold any more.
import { matches, type Span } from './span.ts'

const change = '(?:现?(?:已)?(?:改为|改至|改到|变更为|更改为|调整为|改签[为至]|推迟至|提前至|延误至))'
const sentences = new RegExp(
  `(?:原定?(?:于|计划)?|(?<=时间|已)由|(?<=您)已?将)(?!路|返|因)([^。！\\n]{2,70}?)(?=[，,\\s]*${change})`,
  'gu',
)
const brackets = /[(（](?:previously|formerly|原(?:定)?)\s?[:：]?\s?([^()（）\n]{4,60})[)）]/giu

/** "原车票：G105次，2026年12月12日07:20开，已作废。" */
const lines =
  /(?<=^[^\S\n]*|[。；;，,]\s?)原(?:车票|机票|票|航班|车次|行程|订单|预[订约定])(?:信息)?[:：][^\n。；;]*/gmu

/** The number of the journey changes too: "将D3107次…改签为…D3111次". */
const renumbered = /^[^\n。]{0,24}[A-Z]{1,2}\d{2,5}/u

export function supersededNumbers(text: string): Span[] {
  return supersededWords(text).filter(({ start, end }) => {
    if (matches(text.slice(start, end), lines).length > 0 || matches(text.slice(start, end), formerHeading).length > 0)
      return true
    const own = /[A-Z]{1,2}\d{2,5}/u.exec(text.slice(start, end))
    return own !== null && renumbered.test(text.slice(end, end + 40))
  })
}

export function supersededWords(text: string): Span[] {
  const said = [...matches(text, sentences), ...matches(text, brackets), ...matches(text, lines)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return [...said, ...supersededBlocks(text), ...supersededRows(text)]
}

const of =
  '(?:flights?|itinerary|booking|reservation|journey|trip|train|times?|schedule|details|航班|车次|行程|预[订约定]|订单|信息)'
const formerHeading = new RegExp(
  `^[^\\S\\n]*(?:(?:your |the )?(?:previous|original|old|former) ${of}|原${of}(?:信息)?|[变更改调]{1,2}[更签整]?前(?:信息|${of})?)(?: details| was)?[^\\S\\n]*[:：]?[^\\S\\n]*$|^[^\\S\\n]*(?:previous(?:ly)?|original(?:ly)?|old|before|原|旧|变更前)[^\\S\\n]*[:：]?[^\\S\\n]*$`,
  'gimu',
)
const newHeading = new RegExp(
  `^[^\\S\\n]*(?:(?:your |the )?(?:new|updated|revised|changed|current|amended) ${of}|[新现]${of}(?:信息)?|[变更改调]{1,2}[更签整]?后(?:信息|${of})?)(?: details| is)?[^\\S\\n]*[:：]?[^\\S\\n]*$|^[^\\S\\n]*(?:new|now|updated|revised|新|现|变更后)[^\\S\\n]*[:：]?[^\\S\\n]*$`,
  'gimu',
)

/** From the heading "Your previous flight" to "Your new flight", or to the end where the new one stands above. */
function supersededBlocks(text: string): Span[] {
  const [old] = matches(text, formerHeading)
  const [current] = matches(text, newHeading)
  if (!old || !current) return []
  if (current.index > old.index) return [{ start: old.index, end: current.index }]
  const start = old.index + old[0].length + 2
  const block = /\n[^\S\n]*\n(?=[^\n]*\n)/u.exec(text.slice(start))
  if (!block) return [{ start: old.index, end: text.length }]
  const end = start + block.index
  return [{ start: old.index, end: end + (rowsBelow.exec(text.slice(end))?.[0].length ?? 0) }]
}

/** Rows of a table stand apart: those with a year, an hour or an arrow still belong to it. */
const rowsBelow =
  /^(?:\s*\n(?!\s*(?:return|inbound|unchanged|check|返程|回程))[^\n]*(?:20\d\d|\d[:：.]\d\d|→)[^\n]*(?=\n[^\S\n]*\n))*/iu

/** "Was: …" over "Now: …" */
function supersededRows(text: string): Span[] {
  const isNew =
    /^[^\S\n]*(?:\p{L}+\s?\/\s?)?(?:now|new|updated|ahora|nuevo|neu|nouveau|现在?|新|变更后|改后)\s?[:：]/imu.test(text)
  const rows = matches(
    text,
    /^[^\S\n]*(?:\p{L}+\s?\/\s?)?(?:was|before|previously|old|antes|bisher|avant|原|变更前|改前)\s?[:：][^\n]*$/gimu,
  )
  return isNew ? rows.map((match) => ({ start: match.index, end: match.index + match[0].length })) : []
}
