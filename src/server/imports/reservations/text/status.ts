import type { Reservation } from '#contract/reservation.ts'
import type { Found } from './span.ts'

const cancelled =
  /(?:(?<![“"「']|原[^\n]{0,8}[（(])已|被|成功)(?:为您)?(?:取消(?!政策|规则)|退票|退订)|取消成功|(?<!需要?|[如可请能])办理(?:了|完成)?(?:退票|退订)|所退(?:车|机|船)?票|退票成功|退订成功|(?<!原[定来]?|[“"「'])(?:航班|行程|订单|预订|列车)(?:(?!可|能|得|如|若|请|需|免费)[^\n，。;；"”」]){0,10}取消(?!政策|规则|费|将|为由)|停运|(?:has been|have been|was|were|is|are|now|booking|reservation|trip|flight|order) cancel+ed|(?:must|had to|have to) cancel (?:the|your|this)|(?:performance|event|show|class|tour|sailing|service) cancel+ed|cancel+ation (?:confirmed|confirmation|of your|complete)|^[^\S\n]*cancel+ed\b|status\s*[:：]\s*cancel+ed|annulé|storniert|cancelad[ao]|annullat[ao]|キャンセル(?:されました|完了|済)/imu
const changed =
  /(?:航班|时刻|时间|行程|订单|预订|列车|预约)(?:信息)?(?:有)?(?:变更|变动|调整|更改|改签|改期|已(?:按要求)?修改)|(?:已|您)将[^\n。]{0,60}?(?:改签|改期|变更|更改|调整)[为至到]|改签成功|成功(?:办理)?(?:了)?改签|改期成功|(?:现|将|已)[^\n，。]{0,16}(?:调整为|改为|变更为|推迟至|提前至)|\d(?:变更|调整|更改|推迟|提前)[为至]|延误(?!险|保|赔|免费|时|后|也|不)|已(?:为您)?(?:改签|改期|变更|更改|调整)|延误至|(?:schedule|time|itinerary|flight|booking|reservation|gate) change|\bchange (?:of|to) (?:the )?(?:schedule|times?|timings?|departure)\b|\bretimed\b|cambio de horario|(?:has|have) (?:been )?(?:changed|modified|rescheduled|updated|moved|amended)|(?:was|were) (?:changed|moved|rescheduled|modified)|updated (?:itinerary|reservation|booking)|new (?:departure|time|schedule)|modifié|geändert|umbuchung|umgebucht|\brebooked\b|\brebooking (?:confirm|complete|of your)|modificad[ao]|modificat[ao]|変更/iu
const waitlisted =
  /候补(?!.{0,6}(?<!未|暂未|尚未)(?:成功|兑现成功))|wait(?:ing)?[-\s]?list(?:ed)?|standby|request (?:has been )?sent\b|awaiting (?:a )?(?:confirmation|reply)|liste d['’]attente|warteliste|キャンセル待ち/iu
const fulfilled = /候补(?:订单)?[A-Z\d]{0,16}(?:已)?(?:兑现)?成功(?!后|时|的话|将)|(?:兑现|购票)成功|已(?:全部)?兑现/u

export function isWaitlisted(text: string): boolean {
  return findStatus(text).value === 'waitlisted'
}

/** Confirmed unless the text says otherwise. */
export function findStatus(text: string): Found<Reservation['status']> {
  const found = (
    value: Reservation['status'],
    pattern: RegExp,
    confidence: number,
  ): Found<Reservation['status']> | null => {
    const match = pattern.exec(text)
    return match ? { value, start: match.index, end: match.index + match[0].length, confidence } : null
  }
  const sure = { value: 'confirmed' as const, start: 0, end: 0, confidence: 0.9 }
  const waits = found('waitlisted', waitlisted, 0.8)
  if (waits && !(fulfilled.test(text) && !/未兑现(?!的其)|如未|提交成功|已提交/.test(text))) return waits
  return found('cancelled', cancelled, 0.85) ?? found('changed', changed, 0.75) ?? sure
}
