// Names of those who travel: counted, never kept.
import { type Found, matches } from './span.ts'

const heading =
  /(?:^|[\n\t])[^\S\n]*[▶▷►●■◆•·]?[^\S\n]*[[【]?(?:乘机人|乘车人|乘客|旅客|出行人|入住人|住客|取票人|passengers?|passenger(?:s|\(s\))?|travell?ers?|guests?|who['’]s (?:flying|travell?ing|going)|reisende|fahrgäste|voyageurs?|passagers?|passeggeri|viaggiatori|pasajeros|viajeros)(?: ?\(s\))?(?:姓名|信息| (?:names?|information|info|details|list|and tickets?))?[^\S\n]*(?:[(（](\d{1,2})[)）])?[^\S\n]*[\]】]?[:：]?[^\S\n]*(?=[\n\t]|[^\S\n]{3,}(?:票号|票种|机票|证件|类[型别]|tickets?|seats?|type|class))/giu
/** "Mr Wei Chen", "CHEN/WEI", "Wei Chen (Adult)", "陈伟 二等座"; what stands behind the name is not of interest. */
const person =
  /^(?:\d{1,2}[.)、]?\s*)?(?:(?:M[Rr][Ss]?|M[Ss]|Miss|MISS|Mstr|MSTR|Chd|CHD|Herr|Frau|Mme|M\.|Sig\.?(?:ra)?|Sra?\.?)\.?\s+\p{Lu}|\p{Lu}{2,}\s?\/\s?\p{Lu}{2,}|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]*){1,3}(?=$|\s{2}|\t|\s?[(（,，·-]|\s(?:[Aa]dult|ADULT|[Cc]hild|CHILD|[Ii]nfant))|(?!合计|总|票|取票|金额|订单|联系|电话|航班|费|价|支付|付款|状态|行李|须知|说明|提示|明细|退改|服务|温馨)\p{Script=Han}{2,4}(?=$|[\s，,(（\t]))/u
const titled =
  /(?<![Dd]ear )(?<!\p{L})(?:M[Rr]|M[Rr][Ss]|M[Ss]|Miss|MISS|Mstr|MSTR|Chd|CHD|Herr|Frau|Mme|Sig\.?(?:ra)?)\.?[^\S\n]+(\p{Lu}[\p{L}'’-]+(?:[^\S\n]\p{Lu}[\p{L}'’-]+)?)|(?<![\p{L}])(?!FROM|DEP|ORIGIN|DATE)(\p{Lu}{2,}\s?\/\s?\p{Lu}{2,})(?!\p{L})|^[^\S\n]*(\p{Lu}{2,}(?: \p{Lu}{2,}){1,2}) (?:MR|MRS|MS|MISS|MSTR|CHD)(?!\p{L})|^[^\S\n]*(?:\d{1,2}[.)]\s?)?(\p{Lu}{2,}(?: \p{Lu}{2,}){1,2}) \((?:M[Rr][Ss]?|M[Ss]|Miss|MISS|Mstr|MSTR|Chd|CHD|Adult|ADT)\)|^[^\S\n]*(?:\d{1,2}[.、．]\s?)(\p{Script=Han}{2,4})(?=[，,\s])|^[^\S\n]*(?![^\n]{0,3}[座卧舱票])(\p{Script=Han}{2,4})[^\S\n]+\d{1,2}车厢?\s?\d{1,2}[A-F]/gmu
const named =
  /(?:(?<=^|\n)姓名|乘机人|乘车人|乘客|旅客|出行人|入住人|住客|取票人|passengers?(?:\(s\))?|travell?ers?|guests?|guest names?|names?|pax|reisende|voyageurs?|passagers?|passeggeri|pasajeros)(?:\s?(?:姓名|names?))?(?:\s?[(（]\d{1,2}[)）])?(?:\s?[:：\t]\s?|(?<=[人客])(?=\p{Script=Han}{2,4}[、，,])|[^\S\n](?=\p{Script=Han}{2,4}(?:\s|$))|[^\S\n]{2,}(?=\p{Lu}|\p{Script=Han}{2,4}(?:\s|$)))(?=([^\n\t]{2,120}))/giu
const repeated =
  /^[^\S\n]*(?:乘机人|乘车人|乘客|旅客|passenger|traveller)(?:姓名| names?)?(?: ?\d{1,2})?[\s:：]+(\p{Script=Han}{2,4}|\p{Lu}\p{L}+ \p{Lu}\p{L}+|\p{Lu}{2,}\/\p{Lu}{2,})/gimu
const mostPeople = 30
/** Below the list stands what it costs. */
const amount =
  /\d[\d,.]*\s?(?:USD|EUR|GBP|CHF|CNY|RMB|JPY|HKD|TWD|SGD|AUD|CAD|INR|THB|KRW|PLN|CZK|SEK|NOK|DKK)(?!\p{L})|[€£$¥￥₹]\s?\d/u
/** Headings below the list, in two words like a name. */
const smallPrint =
  /\b(?:information|conditions?|details|notes?|terms|policy|payment|summary|baggage|ticket(?! (?:no\.?|number)?\s?\d))\b/iu

/** null where nobody is named. */
export function countPassengers(text: string): Found<number> | null {
  return countListed(text) ?? countRepeated(text) ?? countNamed(text) ?? countTitled(text)
}

/** The lines below a heading, as long as they are names; a number in the heading says it outright. */
function countListed(text: string): Found<number> | null {
  for (const match of matches(text, heading)) {
    const end = match.index + match[0].length
    const said = Number(match[1] ?? 0)
    if (said > 0) return { value: said, start: match.index, end, confidence: 0.85 }
    let count = 0
    // A break between two names is an empty line; two empty lines end the list.
    for (const line of withoutHeadings(text.slice(end))
      .replace(/^\s+/, '')
      .replace(/\n[^\S\n]*\n(?=\S)/g, '\n')
      .split('\n')
      .slice(0, mostPeople)) {
      const bare = line.trim()
      if (bare === '' || amount.test(bare)) break
      if (person.test(bare) && !smallPrint.test(bare))
        count += Math.max(1, namesIn(bare.split(/\t|\s{3,}(?=\d|\p{Script=Han}*票|adult|child)/iu)[0] ?? ''))
      else if (
        count > 0 &&
        !/^(?:seat|座|ticket|票|[A-Z\d]{1,4}$|\d{3}-?\d{6,}|[^,，:：]*\d{3}[ \d]{4,}$)/iu.test(bare)
      )
        break
      else if (count === 0) break
    }
    if (count > 0) return { value: count, start: match.index, end, confidence: 0.55 }
  }
  return null
}

/** "旅客姓名 | 票号 | 类型": the first row names the columns. */
function withoutHeadings(below: string): string {
  return below.replace(
    /^(?:\t|[^\S\n]{3,})(?:票号|票种|机票|证件|类型|旅?客?类型|座位|舱位|tickets?|seats?|type|class)(?![^\n]*\d)[^\n]*(?=\n)/iu,
    '',
  )
}

function countRepeated(text: string): Found<number> | null {
  const all = matches(text, repeated)
  const [first] = all
  const names = new Set(all.map(([, name = '']) => name))
  return first && names.size > 1 && names.size < mostPeople
    ? { value: names.size, start: first.index, end: first.index + first[0].length, confidence: 0.55 }
    : null
}

/** "MS MIN LIU", "CHEN/WEI", "1.陈伟，". */
function countTitled(text: string): Found<number> | null {
  const all = matches(text, titled)
  const names = new Set(
    all.map((match) => (match.slice(1).find((name) => name) ?? '').replace(/\s/g, '').toLowerCase()),
  )
  const [first] = all
  return first && names.size < mostPeople
    ? { value: names.size, start: first.index, end: first.index + first[0].length, confidence: 0.55 }
    : null
}

function countNamed(text: string): Found<number> | null {
  for (const match of matches(text, named)) {
    const list = (match[1] ?? '').split(/\s{3,}|[|｜。]|\s(?=订单|票款|总[价额]|电话)/u)[0] ?? ''
    const below = text
      .slice(match.index + match[0].length + (match[1] ?? '').length)
      .split('\n')
      .filter((line, index) => index === 0 || line.trim() !== '')
    const count = namesIn(list)
    const more = count === 0 ? 0 : below.slice(1, mostPeople).findIndex((line) => !shouted.test(line.trim()))
    if (count > 0)
      return {
        value: count + Math.max(0, more),
        start: match.index,
        end: match.index + match[0].length,
        confidence: 0.55,
      }
  }
  return null
}

const shouted =
  /^(?:\p{Script=Han}{2,4}\s(?:(?:电子)?客?票号?|证件)[^\n]*|(?:M[Rr][Ss]?|M[Ss]|Miss|Mstr|Chd|Inf)\.?\s\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3}|\p{Lu}{2,}\s?\/\s?\p{Lu}{2,}(?: \p{Lu}{2,4})?)$/u
const oneName =
  /^(?:(?:M[Rr][Ss]?|M[Ss]|Miss|MISS|Mstr|MSTR|Dr)\.?\s)?(?:\p{Script=Han}{2,4}(?:先生|女士|小姐)?|\p{Lu}{2,}\s?\/\s?\p{Lu}{2,}(?: \p{Lu}{2,}){0,3}|\p{Lu}[\p{L}.'’*-]*(?:\s\p{Lu}[\p{L}.'’*-]*){0,4})$/u
const notNames =
  /您|^(?:票号|证件\p{Script=Han}{0,2}|旅?客?类型|旅?客?类别|票种|机票号码|座位号?|姓名|航班|舱位|状态)$|\b(?:you|adults?|child(?:ren)?)\b|成人|儿童|订单|\d{1,2}人/iu

/** Names up to the first that is none: "苏婉清（成人）880-2155903471；顾明轩", "1. Amelia Norwood  2. Lin Qiao". */
function namesIn(list: string): number {
  const isSpaced = /^\s*\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4})+\s*$/u.test(list)
  const parts = list
    .replace(/[(（][^)）]*[)）]/gu, '')
    .split(
      isSpaced
        ? /\s+/u
        : /[、,，;；&+]|(?<=\p{Script=Han})\/(?=\p{Script=Han})|\s+(?:and|und|et|y|e)\s+|\s{2,}|(?<=\p{L})\s+(?=\d\.\s)/iu,
    )
    .map((part) =>
      part

        .replace(/\s+(?:成人|儿童|婴儿|学生)票?(?:\s.*)?$|\s*(?:成人|儿童|婴儿)\s*$/u, '')
        .replace(/\s[-–]\s(?:adult\p{L}*|child|enfant|kind|成人|儿童).*$/iu, '')
        .replace(/\s*(?:(?:电子)?客?票号?|证件号?码?)[:：\s]?[\d-].*$/u, '')
        .replace(/^\s*\d{1,2}[.)、．]\s?|\s*(?:\d{3}-?\d{6,}|\p{L}?\*+\d*)\s*$/gu, '')
        .trim(),
    )
    .filter((part) => part !== '')
  const end = parts.findIndex((part) => !oneName.test(part) || notNames.test(part))
  return end < 0 ? parts.length : end
}
