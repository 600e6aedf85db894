// Requests about single items: "add the Louvre to day 2 at 14:00", "把武侯祠挪到第三天", "remove the opera".
import { chineseNumber, englishNumber, numberOf } from './numbers.ts'

export interface ItemRequest {
  act: 'add' | 'move' | 'remove'
  name: string
  day?: number
  /** `HH:MM` */
  time?: string
}

const patterns: { act: ItemRequest['act']; pattern: RegExp }[] = [
  { act: 'move', pattern: /(?:把|将)(.{1,30}?)(?:挪|移|调|改|换)(?:动|整)?(?:到|至|去)第?/u },
  { act: 'add', pattern: /(?:把|将)(.{1,30}?)(?:加|添加|放|安排|排|插)(?:到|进|入|在|上)/u },
  { act: 'remove', pattern: /(?:把|将)(.{1,30}?)(?:删|去|取消|移除|拿)(?:掉|除|了)?/u },
  { act: 'add', pattern: /(?:加上|加一个|添加|增加|再加(?:一个)?)(?!预算|一天)([^，。,.!！?？]{2,30})/u },
  {
    act: 'remove',
    pattern: /(?:删掉|删除|去掉|取消|移除|拿掉)(?:第.{1,2}天的?)?(?!预订|订单)([^，。,.!！?？]{2,30})/u,
  },
  { act: 'move', pattern: /\b(?:move|shift|reschedule|put) (?:the )?(.{2,50}?) (?:to|on|onto) day\b/i },
  {
    act: 'add',
    pattern:
      /\b(?:add|include|put in|insert|squeeze in) (?:the |a visit to (?:the )?|a )?(.{2,50}?)(?= (?:to|on|in|at|for) (?:day|the (?:plan|itinerary|trip)|my|\d)|[.,!?]|$)/i,
  },
  {
    act: 'remove',
    pattern: /\b(?:remove|delete|drop|take out|get rid of|cut) (?:the )?(.{2,50}?)(?= from| on day|[.,!?]|$)/i,
  },
]

export function readItem(text: string): ItemRequest | undefined {
  for (const { act, pattern } of patterns) {
    const name = pattern
      .exec(text)?.[1]
      ?.replace(/^第.{1,2}天的?/u, '')
      .replace(/(?:吧|了|一下)$/u, '')
      .trim()
    if (!name) continue
    const day = numberOf(
      (new RegExp(`第${chineseNumber}天`, 'u').exec(text) ??
        new RegExp(`\\bday ${englishNumber}\\b`, 'i').exec(text))?.[1],
    )
    const time = timeOf(text)
    return { act, name, ...(day && { day }), ...(time && { time }) }
  }
  return undefined
}

function timeOf(text: string): string | undefined {
  const digital = /\b([01]?\d|2[0-3])[:：]([0-5]\d)\b/u.exec(text)
  if (digital) return `${digital[1]?.padStart(2, '0')}:${digital[2]}`
  const english = /\bat (\d{1,2}) ?(am|pm)\b/i.exec(text)
  const chinese = new RegExp(`(上午|早上|中午|下午|晚上|傍晚)?${chineseNumber}点(半)?`, 'u').exec(text)
  const hour = numberOf(english?.[1] ?? chinese?.[2])
  if (hour === null) return undefined
  const isLater = /pm/i.test(english?.[2] ?? '') || /下午|晚上|傍晚/u.test(chinese?.[1] ?? '')
  const clock = isLater && hour < 12 ? hour + 12 : hour
  return clock < 24 ? `${String(clock).padStart(2, '0')}:${chinese?.[3] ? '30' : '00'}` : undefined
}
