// For how many a booking is.
import { number, numberOf } from './counting-words.ts'
import { countKinds } from './kinds-of-people.ts'
import { countPassengers } from './passengers.ts'
import { type Found, matches } from './span.ts'
import { countTicketRows } from './ticket-rows.ts'
import { countTravelerRows } from './traveler-rows.ts'

/** "儿童（3-11岁）", "Adults (18 - 99)" */
const age = '(?:\\s?[(（][^()（）\\n]{1,16}[)）])?'
/** "二等座", "2PC", "2 件": no people. */
const notOfOthers = '(?![\\d:年月日]|等|[^\\S\\n]?(?:pcs?(?!\\p{L})|kg|件|公斤|车|排|层|号))'
const adults = new RegExp(
  `(?<![\\d*])${number}[^\\S\\n]?(?:x\\s?)?(?:adults?|adultes?|erwachsene\\w?|adultos?|adulti|volwassenen|位?名?成人|大人|어른|おとな|全票|大(?=\\s?[\\d一二两三四五六]?\\s?[小童]))|(?:adults?|adultes?|成人票?|标准票|普通票|大人|어른|おとな|全票|erwachsene)${age}\\s?[:：x×*]?\\s?${number}${notOfOthers}`,
  'giu',
)
const children = new RegExp(
  `(?<![\\d*])${number}[^\\S\\n]?(?:x\\s?)?(?:child(?:ren)?|kids?|infants?|enfants?|kind(?:er)?|niñ[oa]s?|bambin[io]|crianças?|位?名?(?:儿童|小童)|个?孩子|小孩|小(?=$|[\\s，,。；;、）)]|\\d)|婴儿|位?名?学生|位?名?(?:长者|老人)|seniors?|youths?|juniors?|teen(?:ager)?s?|toddlers?|bab(?:y|ies)|pensioners?|under[ -]\\d{1,2}s?|\\d{1,2} (?:and|&|or) under|concessions?)|(?:child(?:ren)?|儿童票?|兒童票?|小童票?|小孩|孩童票?|携带?(?:儿童|小孩|童)|婴儿票?|学生票|老人票|长者票|半价票|优惠票)${age}\\s?[:：x×*]?\\s?${number}${notOfOthers}(?!岁)`,
  'giu',
)
const counted: [RegExp, number][] = [
  [
    new RegExp(
      `(?<!\\d[^\\S\\n]?)(?:人数|用餐人数|入住人数|乘客人数|出行人数|guests?|persons?|number of (?:guests|persons|people|passengers|travell?ers)|数量|张数|party(?: size)?|participants?|quantity|numero di persone|nombre de personnes|número de personas|anzahl personen|pax|passengers|travell?ers|covers|people|personen|personnes|personas|persone|couverts|gäste|人数)(?:\\s?[:：\\t\\n]\\s?${number}(?![\\d:/-]|[.、．]\\s?\\p{L})|[^\\S\\n]{2,}${number}(?=[^\\S\\n]*(?:$|[^\\S\\n]{2})))`,
      'giu',
    ),
    0.9,
  ],
  [
    new RegExp(
      `(?:table|party|group|booking|reservation|dinner|lunch|tisch)\\s(?:for|of|für)\\s(?:a party of\\s)?${number}(?!\\d|:|\\s?[ap]m)`,
      'giu',
    ),
    0.9,
  ],
  [new RegExp(`(?<!\\p{L})tickets\\s?[:：\\t\\n]\\s?${number}(?![\\d:/.-])`, 'giu'), 0.85],
  [new RegExp(`(?:admission|tickets?|entry|pass(?:es)?|票|位)\\s?[x×*]\\s?${number}(?!\\d)`, 'giu'), 0.85],
  [
    new RegExp(
      `(?<!\\d|第|\\d[:：]|[末后前尾]\\s?)${number}\\s?(?:位|个?人(?!民|一[证票车]|间|均|男|女|房|床)|名(?!称|字|额))(?!座)`,
      'gu',
    ),
    0.85,
  ],
  [new RegExp(`(?<!\\p{L})the ${number} of (?:you|us)(?!\\p{L})`, 'giu'), 0.85],
  [new RegExp(`一家${number}口(?!\\p{Script=Han})`, 'gu'), 0.85],
  [
    new RegExp(
      `(?<![\\d.:/-])${number}[^\\S\\n](?:guests?|people|persons?|passengers?|travell?ers?|participants?|pax|diners|covers|personnes?|personen|personas|persone|couverts|gäste|passagers?|voyageurs?|viajeros?|pasajeros?|passeggeri|viaggiatori|reisende|fahrgäste)\\b(?! (?:are|will|have|booked|viewed|also|like))`,
      'giu',
    ),
    0.88,
  ],
]
const tickets: [RegExp, number] = [
  new RegExp(
    `(?<![\\d.:/-])${number}[^\\S\\n]?(?:x\\s)?(?:(?:mobile|e-?|adult|print(?:ed)?)\\s?)?(?:tickets?|places|seats|billets?|entradas|tickets|plätze|(?:张|枚)(?:(?:车|机|船|门|电影)?票|成人)?|席)(?!卡|桌)`,
    'giu',
  ),
  0.55,
]
/** null where it is not said; unsure where the text names several numbers. */
export function findPeople(text: string): Found<number> | null {
  const grown = countOf(text, adults)
  // "成人4 儿童1": the number of the grown-ups is not that of the children.
  const rest = grown ? text.slice(0, grown.start) + ' '.repeat(grown.end - grown.start) + text.slice(grown.end) : text
  const small = countOf(rest, children)
  const said = counted.flatMap(([pattern, confidence]) => {
    const found = countOf(text, pattern)
    return found ? [{ ...found, confidence: Math.min(found.confidence, confidence) }] : []
  })
  const sum = (grown?.value ?? 0) + (small?.value ?? 0)
  const most = [countKinds(text), small && countColumn(text), countTravelerRows(text)].find(
    (count) => count && count.value > sum,
  )
  if (most) return most
  if (grown) {
    const isNear = small && Math.abs(small.start - grown.start) < 60
    const value = grown.value + (isNear ? small.value : 0)
    const isDoubted = said.some((other) => other.value !== value && other.value !== grown.value)
    const end = isNear ? Math.max(grown.end, small.end) : grown.end
    return { ...grown, value, end, confidence: isDoubted ? 0.55 : grown.confidence }
  }
  const inRooms = countInRooms(text)
  if (inRooms) return inRooms
  const [first] = said
  if (first) return said.some(({ value }) => value !== first.value) ? { ...first, confidence: 0.55 } : first
  const names = countPassengers(text)
  if (names) return names
  const listed = countColumn(text)
  if (listed) return listed
  const held = countOf(text, tickets[0])
  return held
    ? { ...held, confidence: tickets[1] }
    : (countRows(text) ?? countPriced(text) ?? countTicketRows(text) ?? countSeats(text) ?? oneAddressed(text))
}

/** "Number of rooms 2", "Guests per room 2" */
function countInRooms(text: string): Found<number> | null {
  const each = /(?:guests|adults|persons) per room\s?[:：\t\n]\s?(\d)(?!\d)/iu.exec(text)
  const rooms = /(?<!per )(?:number of )?rooms\s?[:：\t\n]\s?(\d)(?!\d)/iu.exec(text)?.[1]
  if (!each || !rooms) return null
  const value = Number(each[1]) * Number(rooms)
  return value > 0 ? { value, start: each.index, end: each.index + each[0].length, confidence: 0.85 } : null
}

const countHeading = /^(?:qty|quantity|数量|张数|人数|menge|anzahl|quantité|cantidad|quantità)\.?$/iu

/** Below the heading "Qty" of a table of tickets. */
export function countColumn(text: string): Found<number> | null {
  const lines = text.split('\n')
  let at = 0
  for (const [index, line] of lines.entries()) {
    const names = line.split('\t')
    const column = names.findIndex((name) => countHeading.test(name.trim()))
    if (column > 0) {
      const rows = lines
        .slice(index + 1, index + 12)
        .filter((row) => row.trim() !== '')
        .map((row) => row.split('\t'))
      const end = rows.findIndex(
        (cells) => cells.length !== names.length || !/^\d{1,2}$/.test(cells[column]?.trim() ?? ''),
      )
      const own = end < 0 ? rows : rows.slice(0, end)
      const value = own.reduce((sum, cells) => sum + Number(cells[column]), 0)
      if (value > 0 && value <= 60) return { value, start: at, end: at + line.length, confidence: 0.55 }
    }
    at += line.length + 1
  }
  return null
}

/** "2 x General admission" and "1 x Under 18" on lines of their own. */
function countRows(text: string): Found<number> | null {
  const rows = matches(text, /^[^\S\n]*(\d{1,2})\s?[x×]\s\p{L}[^\n]*$/gmu).filter(
    ([row]) => !/room|zimmer|chambre|bag|seat (?:reserv|select|fee)|meal|parking|car\b|房/iu.test(row),
  )
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return null
  const value = rows.reduce((sum, [, count]) => sum + Number(count), 0)
  return { value, start: first.index, end: last.index + last[0].length, confidence: 0.55 }
}

/** "看台580元 ×2" */
function countPriced(text: string): Found<number> | null {
  const rows = matches(text, /^(?<lead>[^\n]*)[\d元]\s?[x×*]\s?(?<count>\d{1,2})(?![\d.])[^\n]*$/gimu).filter(
    ({ 0: row, groups }) =>
      /票|看台|席|ticket|seat/iu.test(groups?.lead ?? '') && !/费|税|燃油|机建|fee|tax|insurance|保险/iu.test(row),
  )
  const [first, last] = [rows[0], rows.at(-1)]
  const value = rows.reduce((sum, { groups }) => sum + Number(groups?.count), 0)
  return first && last && value > 0
    ? { value, start: first.index, end: last.index + last[0].length, confidence: 0.55 }
    : null
}

/** Seats of one coach: those of several may be of several trains. */
function countSeats(text: string): Found<number> | null {
  const all = matches(
    text,
    /(?:\bcar|\bcoach)\s(\w{1,3}),?\s(?:seat\s)(\w{1,3})(?!\w)|(?<!\d)(\d{1,2})车(?:厢)?\s?(\d{1,2}[A-F](?:号?\s?[、，]\s?\d{1,2}[A-F])*)/giu,
  )
  const [first] = all
  const coaches = new Set(all.map(([, car, , coach]) => car ?? coach))
  if (!first || coaches.size > 1) return null
  const value = new Set(all.flatMap(([seat, , , , list = '']) => list.match(/\d{1,2}[A-F]/gu) ?? [seat])).size
  return { value, start: first.index, end: first.index + first[0].length, confidence: 0.5 }
}

function countOf(text: string, pattern: RegExp): Found<number> | null {
  for (const match of matches(text, pattern)) {
    const said = (match[1] ?? match[2] ?? '').toLowerCase()
    const value = numberOf(said)
    if (value > 0 && value <= 60)
      return {
        value,
        start: match.index,
        end: match.index + match[0].length,
        confidence: isOnly(text, pattern, value) ? 0.9 : 0.55,
      }
  }
  return null
}

/** The words say the same number wherever they stand. */
function isOnly(text: string, pattern: RegExp, value: number): boolean {
  return matches(text, pattern).every((match) => {
    const said = (match[1] ?? match[2] ?? '').toLowerCase()
    return numberOf(said) === value
  })
}

const addressed =
  /(?:^|[】\]，,\s])(?:尊敬的\s?)?\p{Script=Han}{1,4}(?:先生|女士|小姐|旅客|同学)?[，,：:！]?\s?您(?:已|预|的|好|购|订单)|尊敬的(?:旅客)?\s?\p{Script=Han}{2,4}(?:先生|女士|小姐|旅客)|(?:^|\n)\s*(?:dear|hi|hello|hallo|bonjour|hola|ciao|guten tag)\s+(?!customer|guest|passenger|sir|all|there|traveller)\p{L}[\p{L} .'’-]{1,30}[,!:]|thanks?,? \p{Lu}\p{L}+/imu

/** Whoever is addressed travels; others may come along. */
function oneAddressed(text: string): Found<number> | null {
  // "已出票：林梅、赵一鸣，", "林梅、赵一鸣，您…"
  const several =
    /(?:^|[，,。\s：:】])((?:\p{Script=Han}{2,4}、){1,8}\p{Script=Han}{2,4}?)(?:[，,]?您|(?<=出票[：:。].{1,40})[，,]|[，,]\s?(?=[GDCZTK]\d|[A-Z\d]{2}\d{3}))/u.exec(
      text,
    )
  if (several?.[1])
    return {
      value: several[1].split('、').length,
      start: several.index,
      end: several.index + several[0].length,
      confidence: 0.55,
    }
  const pair =
    /(?<!\p{L})you and your (?:husband|wife|partner|friend|girlfriend|boyfriend|son|daughter|mother|father)(?!\p{L})|您和您的?(?:先生|太太|爱人|夫人|朋友|父亲|母亲)/iu.exec(
      text,
    )
  if (pair) return { value: 2, start: pair.index, end: pair.index + pair[0].length, confidence: 0.55 }
  const match = addressed.exec(text)
  return match ? { value: 1, start: match.index, end: match.index + match[0].length, confidence: 0.45 } : null
}

/** All numbers that words call one of people: of one kind, and of all kinds together. */
export function statedCounts(text: string): number[] {
  const valuesOf = (pattern: RegExp) =>
    matches(text, pattern).flatMap((match) => {
      const said = (match[1] ?? match[2] ?? '').toLowerCase()
      const value = numberOf(said)
      return value > 0 && value <= 60 ? [value] : []
    })
  const [grown, small] = [valuesOf(adults), valuesOf(children)]
  const [first, second] = [grown[0], small[0]]
  return [...grown, ...(first && second ? [first + second] : []), ...counted.flatMap(([pattern]) => valuesOf(pattern))]
}
