// "Can my sister see it without an account?", 怎么发给家里人看: what the People page does, which nothing in a conversation can.
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'

const things = '(?:trip|itinerary|plan|route|schedule|photos?|pictures|album|report|it|this)'
const asks = [
  /\b(?:see|look at|view|follow|open|read)\b[^.?!]{0,40}\bwithout (?:an? |having (?:an? )?|making an? )?(?:account|login|log-?in|signing|registering|registration)\b/iu,
  new RegExp(
    `\\b(?:how|can|could|is there a way)\\b[^.?!]{0,24}\\b(?:share|send|show)\\b[^.?!]{0,16}\\b${things}\\b[^.?!]{0,12}\\b(?:with|to) (?:my|our|a|the|other|friends|family|people|some)`,
    'iu',
  ),
  /(?:怎么|咋|如何|能不能|可以|能)[^，。？！]{0,6}(?:分享|发|转)(?:给|到)[^，。？！]{1,10}(?:看|吗|呢|[?？]|$)|(?:不(?:用)?(?:注册|登录)|没(?:有)?(?:账号|帐号))[^，。？！]{0,8}(?:看|打开)/u,
]

export function asksToShare(message: string): boolean {
  const text = normalizeMessage(message)
  return !isForged(text) && asks.some((pattern) => pattern.test(text))
}
