// Names of hotels, restaurants and tours: one that the subject or the rest of the text repeats is the name, if it is not the sender's.
import { foldText } from '../../../providers/shipped-data/gazetteer/fold-text.ts'
import type { Case, Evidence } from './evidence.ts'

/** "Booking confirmed" is what a mail says of itself. */
const ofMails =
  /^(?:(?:your|the|new)\s)?(?:booking|reservation|order|confirmation|ticket|e-?ticket|itinerary|receipt|voucher|payment)s?\b|^(?:预[订定约]|订单|确认|通知|行程|提醒|出票|支付)|confirmed$|成功$|[!！?？。]$|\byou(?:r|['’]re)?\b/iu

export function namedHouse({ fields, reading }: Case): Evidence {
  const { title } = fields
  const nothing = { supported: [], contradicted: [] }
  if (!title || title.value.length < 3) return nothing
  // "Loft 3" is one of several in the house.
  if (/^(?:room|loft|apartment|apt|unit|flat|suite|studio|cabin|villa)\s[\dA-Z]{1,4}$/iu.test(title.value))
    return { supported: [], contradicted: ['title'] }
  const isCoded = fields.code !== undefined && title.value.includes(fields.code.value)
  if (isCoded || ofMails.test(title.value)) return { supported: [], contradicted: ['title'] }
  const name = foldText(title.value)
  if (reading.sender !== '' && foldText(reading.sender).includes(name)) return nothing
  const often = foldText(reading.text).split(name).length - 1
  const isInSubject = foldText(reading.subject).includes(name)
  return often > 1 || isInSubject ? { supported: [], proven: ['title'], contradicted: [] } : nothing
}
