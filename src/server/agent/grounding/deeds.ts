// Statements that something was done: to the trip, or out in the world.
import type { Claim } from './claim.ts'

const ofTrip = 'added|removed|deleted|moved|changed|updated|saved|rescheduled|swapped|replaced|cancell?ed'
const outside = 'booked|reserved|paid|purchased|bought|sent|e-?mailed|called|phoned|confirmed'
const verbs = `(?:${ofTrip}|${outside})`
const english = new RegExp(
  String.raw`\b(?:I(?:['’]ve| have)? (?:now |just |already |went ahead and )?|(?:(?:was|were|is now|are now|has(?: now| already)? been|have(?: now| already)? been)|(?:hotel|room|table|tickets?|flights?|train|seats?|stay|opera|tour)s? (?:is|are)) (?:now |just |already )?)${verbs}\b`,
  'giu',
)
const chinese =
  /(?:已经?|我)?(?:为[你您]|帮[你您]|给[你您])(?:把.{1,12}?)?(?:添加|加入|移除|删除|去掉|移动|改好|修改|更新|预订|预定|订好|订了|订到|付款|支付|取消|保存|改到|移到)(?:好了|了)?|已经?(?:添加|加入|移除|删除|去掉|移动|改好|修改|更新|预订|预定|订好|付款|支付|下单|发送|取消|保存|改到|移到)(?!的|过)|(?:改|订|买|付)好了|把.{1,12}?(?:移到了|改到了|改成了|删掉了|删除了|取消了|去掉了)/gu
const isOutside = new RegExp(`\\b(?:${outside})\\b|订|付|支付|下单|买好|发送`, 'iu')

/** `outside`: no tool can do it; at most an item of the trip says that somebody did. */
export function deedsIn(text: string): Claim[] {
  return [...text.matchAll(english), ...text.matchAll(chinese)].map(({ 0: words, index }) => ({
    kind: isOutside.test(words) ? ('outside' as const) : ('done' as const),
    words,
    at: index,
    values: [],
  }))
}
