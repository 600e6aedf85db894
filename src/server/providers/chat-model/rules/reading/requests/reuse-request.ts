// "Can I use this itinerary again for my sister?", 存成模板: what the menu of the trip does, which nothing in a conversation can.
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'

const plan = '(?:itinerary|plan|trip|route|schedule)'
const asks = [
  /\b(?:save|turn|make|keep|use|store|create)\b[^.?!]{0,40}\btemplate\b|(?:存|做|当|保存|生成|变)[^，。？！]{0,8}模[板版]/iu,
  new RegExp(
    `\\b(?:re-?use|copy|duplicate|clone)\\b[^.?!]{0,12}\\b(?:this|the|our|my|whole) ${plan}\\b|\\buse (?:this|the|our|my|the same) ${plan} (?:again|for (?:my|our|a|another|the next)\\b)`,
    'iu',
  ),
  /(?:行程|计划|攻略|路线)[^，。？！]{0,6}(?:存|留|复制|拷)[^，。？！]{0,6}(?:给|让)[^，。？！]{1,8}(?:用|照|参考|走)|(?:行程|计划|攻略|路线)[^，。？！]{0,4}(?:能|可以|可不可以|能不能)[^，。？！]{0,3}(?:再用|重复用|复用|给[^，。？！]{1,6}用)/u,
]

export function asksToReuse(message: string): boolean {
  const text = normalizeMessage(message)
  return !isForged(text) && asks.some((pattern) => pattern.test(text))
}
