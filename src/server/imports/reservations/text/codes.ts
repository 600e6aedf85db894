// The code under which a booking is found again.
import { type Found, matches } from './span.ts'

const value =
  '(\\d{3,5}(?: \\d{3,5}){2,5}(?!\\d)|\\d{4} (?!20[23]\\d)\\d{4}(?! ?\\d)|[A-Z0-9](?:[A-Z0-9-]|(?<=\\d)\\.(?=\\d)|(?<=\\d)\\/(?=[A-Z]{2}|\\d{4})){2,26}[A-Z0-9])(?![\\w-]|\\.\\d)'
/** Best first: what the provider asks for, then the number of the order, then of the ticket. */
const labels: [string, number][] = [
  [
    'airline (?:booking |reservation )?(?:reference|ref\\.?|code|locator|confirmation)|record locator|\\bPNR\\b|(?:航空公司|航司)(?:预订|订座)?(?:记录编号|编号|编码|代号|记录)',
    0.92,
  ],
  [
    '(?:booking|amadeus|galileo|res\\.|reservation) (?:reference|ref\\.?|code|locator)(?: (?:id|no\\.?|number))?|reservation code|confirmation (?:code|number|no\\.?|#|id)|conf(?:irmation)?\\.?\\s?(?:#|no\\.?)|reservation (?:number|no\\.?|id|#)|booking (?:number|no\\.?|id|#)|book(?:ing)? ref\\.?|(?:确认|预[订定约]|订座|订位|订房|订票|订单确认)(?:记录)?(?:编号|序号|单号|号码?|代号|代码|码)|確認番号|订座记录|予約番号|予約確認番号|référence(?: de (?:votre )?(?:dossier|réservation))?|(?:nom|numéro) de dossier|numéro de réservation|code de réservation|dossier(?: n°)?|buchungs(?:nummer|code|referenz)|reservierungs(?:nummer|code)|(?:código|número) de reserva|localizador|codice (?:di )?prenotazione|numero (?:di )?prenotazione|boekingsnummer|kod rezerwacji',
    0.92,
  ],
  [
    '(?:order|itinerary|rental agreement|res(?:ervation)?\\.?|purchase|ticket order|collection|rental) (?:number|no\\.?|id|#|ref(?:erence)?)|itinerary|订单编?号码?|交易(?:编号|单号|号)|行程单号|订单|auftragsnummer|bestellnummer|commande(?: n°)?|numéro de commande|pedido|注文番号|예약번호|(?:订台|订座|取货)单?(?:号码?|编码)|buchung|参考(?:编号|号)|reference(?: number| code| no\\.?| id)?|\\bref\\.?|locator|confirmation|reservation|booking|voucher(?: number| no\\.?| code)?|rental',
    0.85,
  ],
  ['取票号码?|取票码|凭证号|凭证码|券码|入场码', 0.85],
  ['(?:your )?order|候补单号?|request (?:code|number)|n° de demande', 0.8],
  ['trip (?:number|no\\.?|id|#|ref(?:erence)?)', 0.75],
  ['e-?ticket (?:number|no\\.?)|ticket (?:number|no\\.?|#)|电子票号|电子客票号|票序?号|客票号|numéro de billet', 0.5],
]

const patterns = labels.map(([label, confidence]) => ({
  confidence,
  pattern: new RegExp(
    // Each run of blanks is taken in one piece: blanked parts of a text are long.
    `(?:${label})\\s*(?:[(（][^)）\\n]{0,20}[)）]\\s*)?(?:\\]\\s*)?(?:(?:is|est|ist|为|是)\\s*)?(?:[:：#=–-]\\s*)?(?:n[°o]\\.?\\s*)?(?:(?:AMADEUS|GALILEO|SABRE|WORLDSPAN)\\s+)?(?:[#【[(（]\\s*)*(?=${value})`,
    'giu',
  ),
}))
/** A ticket is collected with another number than it was bought with: which one asks for is not sure then. */
const collection = /(?:collection|pick[- ]?up) (?:reference|code|number)|取票(?:号|码)/iu

/** null where none is named. */
export function findCode(text: string): Found<string> | null {
  for (const { pattern, confidence } of patterns) {
    for (const match of matches(text, pattern)) {
      const code = match[1] ?? ''
      // "Voucher WINTER" takes something off the price.
      if (!isCode(code) || (!/\d/.test(code) && /voucher/iu.test(match[0]))) continue
      const start = match.index + match[0].length
      const rest = text.slice(start + code.length)
      // "SBY261205 00417" at the end of a line
      const more = code.length > 3 && /[A-Z]/.test(code) ? (/^ \d{3,6}(?=[^\S\n]*(?:\n|$))/u.exec(rest)?.[0] ?? '') : ''
      if (more !== '') return { value: code + more, start, end: start + code.length + more.length, confidence: 0.55 }
      const rivals = matches(text, pattern).filter(({ 1: other = '' }) => isCode(other) && other !== code)
      const isOther = rivals.length > 0 || (collection.test(text) && !collection.test(match[0]))
      return { value: code, start, end: start + code.length, confidence: isOther ? 0.55 : confidence }
    }
  }
  return numberedBy(text)
}

/** What a provider calls its own numbers: "接机单 #A-55718", "Your number in the book is 27/093". A guess. */
const anyNumber =
  /(?<![\p{L}])(?:(?<own>\p{Script=Han}{0,4}(?:编?号码?|单号?))|(?:[\p{L}]+ )?(?:ref\.?|no\.|nr\.?|number|code)(?: in the book)?)(?: is|是|为)?[ \t]*[:：#№]?[ \t]*#?(?<code>(?:\p{Script=Han}-?|[A-Z]{2,5} )?(?=[A-Z\d/-]*\d)[A-Z\d][A-Z\d/-]{2,18}[A-Z\d](?:-[A-Z\d]+)*)(?![\p{L}\d:：.])/giu
/** Those of telephones, people, seats and rooms are not the booking's. */
const otherNumber =
  /电话|手机|热线|客服|座|桌|房|车|证|护照|门牌|航班|班次|登机|账号|卡|票|税|微信|群|站|月|期|路|phone|tel|mobile|flight|train|bus|seat|table|room|passport|card|vat|tax|plate|licen[cs]e|gate|coach|platform|door|account|stop|house|post|member|会员|miles|points|offer/iu

export const guessedCode = 0.5

function numberedBy(text: string): Found<string> | null {
  for (const match of matches(text, anyNumber)) {
    const code = match.groups?.code ?? ''
    const label = match[0].slice(0, match[0].length - code.length)
    if (otherNumber.test(label) || !isCode(code) || /^\d+[/-]\d+$/.test(code) !== /\d{1,2}\/\d{3}/.test(code)) continue
    const start = match.index + match[0].length - code.length
    return { value: code, start, end: start + code.length, confidence: guessedCode }
  }
  return null
}

const wordsInCapitals = new Set(
  'AMADEUS GALILEO SABRE CONFIRMED RENTAL TRAVEL FLIGHT HOTEL CONFIRMATION CANCELLED CANCELED DETAILS NUMBER RECEIPT ITINERARY VOUCHER REQUEST STATUS RESERVATION BOOKING TICKET SUMMARY INFORMATION CHANGED MODIFIED UPDATED PAYMENT CHECKIN PASSENGER'.split(
    ' ',
  ),
)

function isCode(code: string): boolean {
  if (/^(?:19|20)\d{2}-\d{1,2}-\d{1,2}$/.test(code)) return false
  // Telephone numbers of railways and airlines.
  if (/^(?:12306|95\d{3})$/.test(code)) return false
  if (/\d/.test(code)) return !/^\d{1,3}$/.test(code)
  return /^[A-Z]{5,10}$/.test(code) && !wordsInCapitals.has(code)
}
