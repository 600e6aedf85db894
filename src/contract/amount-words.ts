// Amounts of money as they are spoken, in digits: 三千八百四十七块 is 3847块, 三十五块六 is 35.6块, 八毛 is 0.8元.
import { chineseNumberOf } from './chinese-number.ts'

const han = '[零〇一二两三四五六七八九十百千万]'
const digit = '[零〇一二两三四五六七八九]'
/** Nothing that is counted, and no other number, follows the small change: 三十块两个人. */
const ends = String.raw`(?![\d.零〇一二两三四五六七八九十百千万]|\s?(?:个|位|名|人|天|日|晚|夜|次|份|张|件|口|岁|点|号|月|年|折|大|小|楼|%))`
/** 几百块 and 好几千块 tell no amount. */
const alone = String.raw`(?<![几多数上第周期月\d.零〇一二两三四五六七八九十百千万])`
const yuan = new RegExp(
  String.raw`${alone}(?<whole>\d{1,9}|${han}{1,12})(?:点(?<point>${digit}{1,2}))?\s?(?<unit>块|元)(?:(?<dime>[1-9]|${digit})(?:(?:毛|角)(?:(?<cent>[1-9]|${digit})分?)?)?${ends})?`,
  'gu',
)
/** 百元 and 三四百块 tell no amount either. */
const isVague = /^[百千万]|[一二两三四五六七八九]{2}/u
/** Change alone: 八毛, 5毛钱, 两毛五. 三毛 may be the writer. */
const change = new RegExp(
  String.raw`${alone}(?<dime>[1-9]|(?!三毛(?!钱|五))[一二两三四五六七八九])(?:毛|角)(?:(?<cent>五|5)(?![分点号个]))?(?:钱|(?=$|[\s，,。.;；!！]))`,
  'gu',
)
const others = new RegExp(
  String.raw`${alone}(?<whole>${han}{2,12})(?=\s?(?:港[币元]|新?台币|澳[元币]|加[元币]|新币|美[元金刀]|刀(?!削)|欧元?|日[元圆]|英?镑|泰铢|韩[元币]|人民币))`,
  'gu',
)
/** "35 dollars and 60 cents", "35 dollars 60". */
const cents =
  /\b(?<whole>\d+) (?<unit>dollars|pounds|euros|quid|bucks)(?:,? and (?<said>\d{1,2}) (?:cents|pence|p)\b| (?<more>\d{2})(?: (?:cents|pence|p)\b|(?=$|[,.;!]| (?:for|on)\b)))/giu

export function digitsForAmounts(text: string): string {
  return text
    .replace(yuan, (said, ...rest) => {
      const { whole = '', point, unit = '', dime, cent } = groupsOf(rest)
      const value = numberOf(whole)
      if (value === null || isVague.test(whole)) return said
      const small = point
        ? [...point].map(numberOf).join('')
        : [dime, cent].map((each) => numberOf(each) ?? '').join('')
      return `${value}${small && `.${small}`}${unit}`
    })
    .replace(change, (_, ...rest) => {
      const { dime, cent } = groupsOf(rest)
      return `0.${numberOf(dime)}${numberOf(cent) ?? ''}元`
    })
    .replace(others, (said, ...rest) => {
      const { whole = '' } = groupsOf(rest)
      return isVague.test(whole) ? said : `${numberOf(whole) ?? said}`
    })
    .replace(cents, (_, ...rest) => {
      const { whole, unit, said, more } = groupsOf(rest)
      return `${whole}.${(said ?? more ?? '').padStart(2, '0')} ${unit}`
    })
}

function groupsOf(matched: unknown[]): Record<string, string | undefined> {
  const groups = matched.at(-1)
  return typeof groups === 'object' && groups !== null ? { ...groups } : {}
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null
  return /^\d+$/.test(text) ? Number(text) : chineseNumberOf(text.replaceAll('〇', '零'))
}
