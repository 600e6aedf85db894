// Names in a text, by how they are written: capitalized words in a row, Chinese words that end as names of places do, numbers of
// flights and trains.
import type { Claim } from './claim.ts'

const joining = 'of|the|de|la|le|du|des|di|da|del|der|and|&'
const capitalized = new RegExp(String.raw`\p{Lu}[\p{L}'’-]*(?:[ \t]+(?:(?:${joining})[ \t]+)*\p{Lu}[\p{L}'’-]*)+`, 'gu')
const joiningWord = new RegExp(`^(?:${joining})$`)
/** Words that are written with a capital and name no place. */
const generic = new Set(
  (
    'a an the this that your our you we it in at from to for on visit see then take go try add check also i day days morning afternoon evening night noon lunch dinner breakfast total budget balanced comfort plan option ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december planning traveling journeyon google maps metro wi-fi ok yes no please note tip tips weather ' +
    'packing hotel restaurant museum park estimated sample live unverified booking ready cny eur usd gbp jpy rmb'
  ).split(' '),
)
const endings =
  '博物馆|博物院|美术馆|纪念馆|图书馆|公园|动物园|植物园|古镇|古城|老街|步行街|大教堂|教堂|剧院|剧场|餐厅|饭店|酒店|宾馆|酒楼|火锅店|茶馆|景区|海滩|寺|庙|祠|宫|塔'
const han = new RegExp(String.raw`\p{Script=Han}{1,8}?(${endings})`, 'gu')
/** Of flights and trains; G318 国道 is a road. */
const travelNumber =
  /(?<![\p{Script=Latin}\d])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z]|[GDCZTK])\d{3,4}(?![\p{Script=Latin}\d])(?!\s?(?:国道|高速|线))/gu
/** Before an ending: no part of a name ("这家餐厅"). */
const notOfName = /[的家个间座这那些去逛看到在找订住吃和与或及各多好几两选换有是用些]$/u

export function namesIn(text: string): Claim[] {
  const latin = [...text.matchAll(capitalized)].flatMap(({ 0: words, index }) => {
    const kept = words.split(/\s+/).filter((word) => !joiningWord.test(word) && !generic.has(word.toLowerCase()))
    return kept.length >= 2 ? [{ kind: 'name' as const, words, at: index, values: [] }] : []
  })
  const chinese = [...text.matchAll(han)].flatMap(({ 0: words, 1: ending = '', index }) => {
    const own = words.slice(0, -ending.length)
    return own.length >= 2 && !notOfName.test(own) ? [{ kind: 'name' as const, words, at: index, values: [] }] : []
  })
  const numbers = [...text.matchAll(travelNumber)].map(({ 0: words, index }) => ({
    kind: 'name' as const,
    words,
    at: index,
    values: [],
  }))
  return [...latin, ...chinese, ...numbers]
}

/** The words of a capitalized name that can be looked for, generic ones left out. */
export function wordsOfName(name: string): string[] {
  return name.split(/\s+/).filter((word) => !joiningWord.test(word) && !generic.has(word.toLowerCase()))
}
