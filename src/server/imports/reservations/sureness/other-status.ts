// Whether a booking stands, was changed or was cancelled: unsure where the text tells two of them as facts.
import { matches } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

const facts = {
  changed: /改签|改期|变更|更改|作废|rescheduled|amended|modified|\bchanged\b/giu,
  cancelled: /退票|退订|取消|cancel+ed/giu,
  waitlisted: /候补|wait-?listed|standby/giu,
  confirmed: /兑现|已出票|出票成功|购票成功|预[订定约]成功|已确认|(?:is|are|has been|now) confirmed/giu,
} as const
/** What may be done, must be paid or would be. */
const conditional =
  /如|若|可|需|请|须|费|规则|政策|截止|前|不[得能可]|未|免|险|办理|\b(?:if|may|can|must|could|would|policy|fees?|free|until|before|unless|not|terms|rules|any time|allowed|permitted|when|should|to be|were|cancel+ed (?:by|or)|or cancel+ed)\b/iu

/** "退票  改签  变更到站": what can be done, side by side. */
const buttons =
  /^\s*(?:退票|退订|改签|改期|变更|取消|cancel|change)\p{L}{0,4}\s+(?:退票|退订|改签|改期|变更|取消|cancel|change)/iu

/** Of several bookings one was changed, another was not. */
const ofSome = /\bno change\b|\bunchanged\b|\bone of your (?:flights?|trains?|bookings?|journeys?)\b|不变|未变(?!更)/iu

export function otherStatus({ fields: { status }, reading: { text } }: Case): Evidence {
  const value = status?.value ?? 'confirmed'
  const told = (Object.keys(facts) as (keyof typeof facts)[]).filter((name) => isTold(text, facts[name]))
  const rivals = told.filter((name) => name !== value && !(name === 'confirmed' && value !== 'waitlisted'))
  const isOfSome = value !== 'confirmed' && ofSome.test(text)
  return { supported: [], contradicted: rivals.length > 0 || isOfSome ? ['status'] : [] }
}

function isTold(text: string, words: RegExp): boolean {
  return matches(text, words).some(({ index, 0: word }) => {
    const before =
      text
        .slice(Math.max(0, index - 80), index)
        .split(/[。；;！!\n]|[.,]\s/u)
        .at(-1) ?? ''
    const behind = text.slice(index + word.length, index + word.length + 60).split(/[。；;！!\n]|[.,]\s/u, 1)[0] ?? ''
    return !conditional.test(before + word + behind) && !buttons.test(before + word + behind)
  })
}
