// How many people words stand for that are known to name people: "my wife and I", "six choir members", 外公外婆, 姐妹仨.
import { numberOf } from '../text/numbers.ts'
import { mostAdults } from './party.ts'

const groups: readonly (readonly [RegExp, number])[] = [
  [/\bhalf (?:a )?dozen\b/iu, 6],
  [/\bdozen\b/iu, 12],
  [/\b(?:trio|threesome|triplets)\b/iu, 3],
  [/\b(?:quartet|foursome|quadruplets)\b|[双雙]方(?:父母|爸妈)/iu, 4],
  [/\bquintet\b/iu, 5],
  [/\bsextet\b/iu, 6],
]
/** "Seven of us, all teachers", 我跟我爸两个: the number is of them all. */
const ofAll = /\b(\d{1,2}) of us\b|\b(?:the |us |we )(\d) of us\b/iu
/** People that come in twos, and several of whom nobody says how many. */
const pairs =
  /\b(?:the|our|my|his|her) (?:foster |grand|little )*(?:kids|children|boys|girls|sons|daughters|lads|aunts|uncles|nephews|nieces|pupils|teens)\b|\b(?:both|pair|couple|twins?|duo|parents|grandparents|newly-?weds?|in-?laws|folks)\b|^(?:us|we)$|小?[两俩]口|夫妻|夫妇|情侣|公婆|岳父母|父母|爸妈|爹妈|爹娘|双胞胎|二老|俩|^[我咱]们$/iu
const twoEach = /\bcouples\b|对/iu
const kin =
  /爷爷|奶奶|姥姥|姥爷|外公|外婆|阿公|阿嬷|阿婆|爸爸|妈妈|老爸|老妈|阿爸|阿妈|公公|婆婆|岳父|岳母|丈母娘|老丈人|大姨|二姨|三姨|小姨|大伯|大娘|叔叔|婶婶|舅舅|舅妈|姑姑|姑父|姐姐|哥哥|弟弟|妹妹/gu
const separators =
  /\s*(?:[,+&、]|\band\b|\bn\b|\bplus\b|\bas well as\b|\bwith\b|(?<!共)同(?![事学行伴伙屋])|[和跟与]|还有|以及|加上?)\s*/iu
const counted =
  /\b\d{1,2}\b(?!-?(?: ?(?:years?|yrs?|months?|somethings?)|th\b)|岁|個月|个月)|(?<!第)[一二两兩三四五六七八九十百]+(?=[个個位名口人大小只条号枚姐兄闺女男老退对同娃孩子张朵]|$)|[俩仨]/u

export function headsIn(text: string): number {
  const total = ofAll.exec(text)
  if (total) return Number(total[1] ?? total[2])
  const parts = text.split(separators).filter((part) => part.trim().length > 0 && !isAge(part))
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + headsOfPart(part.trim()), 0),
  )
}

function headsOfPart(part: string): number {
  const group = groups.find(([pattern]) => pattern.test(part))
  if (group) return group[1]
  const stated = counted.exec(part)?.[0]
  const number =
    stated && !isAge(stated) ? numberOf(stated.replace('俩', '两').replace('仨', '三').replace('兩', '两')) : null
  if (number) return twoEach.test(part) && !/[双对]胞胎/u.test(part) ? number * 2 : number
  if (pairs.test(part)) return 2
  return Math.max(1, part.match(kin)?.length ?? 1)
}

/** "Divorcee, 50": more than a trip holds. */
function isAge(part: string): boolean {
  return Number(part) > mostAdults
}
