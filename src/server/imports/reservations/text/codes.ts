// The code under which a booking is found again.
import { type Found, matches } from './span.ts'

const value = '([A-Z0-9](?:[A-Z0-9-]{2,26})[A-Z0-9])(?![\\w-])'
/** Best first: what the provider asks for, then the number of the order, then of the ticket. */
const labels: [string, number][] = [
  [
    '(?:booking|airline|amadeus|galileo) (?:reference|ref\\.?|code|locator)|record locator|\\bPNR\\b|reservation code|confirmation (?:code|number|no\\.?|#|id)|conf(?:irmation)?\\.?\\s?(?:#|no\\.?)|reservation (?:number|no\\.?|id|#)|booking (?:number|no\\.?|id|#)|book(?:ing)? ref\\.?|确认码|确认号码?|確認番号|订座记录(?:编号)?|预订编号|预订号码?|预定号|预约号码?|预约编号|予約番号|予約確認番号|référence(?: de (?:votre )?(?:dossier|réservation))?|(?:nom|numéro) de dossier|numéro de réservation|code de réservation|dossier(?: n°)?|buchungs(?:nummer|code|referenz)|reservierungs(?:nummer|code)|(?:código|número) de reserva|localizador|codice (?:di )?prenotazione|numero (?:di )?prenotazione|boekingsnummer|kod rezerwacji',
    0.92,
  ],
  [
    '(?:order|itinerary|rental agreement|trip) (?:number|no\\.?|id|#|ref(?:erence)?)|订单编?号码?|訂單編號|订单|取票号码?|取票码|凭证号|凭证码|券码|入场码|auftragsnummer|bestellnummer|commande(?: n°)?|numéro de commande|pedido|注文番号|reference(?: number| code| no\\.?)?|\\bref\\.?|locator|confirmation|reservation|booking|voucher(?: number| no\\.?| code)?|rental',
    0.85,
  ],
  ['e-?ticket (?:number|no\\.?)|ticket (?:number|no\\.?|#)|电子票号|电子客票号|票号|客票号|numéro de billet', 0.5],
]

/** null where none is named. */
export function findCode(text: string): Found<string> | null {
  for (const [label, confidence] of labels) {
    const pattern = new RegExp(
      `(?:${label})\\s*(?:[(（][^)）\\n]{0,20}[)）])?\\s*(?:is|est|ist|为|是)?\\s*[:：#=]?\\s*(?:n[°o]\\.?\\s*)?[\\t\\n#【[(（]*\\s*${value}`,
      'giu',
    )
    for (const match of matches(text, pattern)) {
      const code = match[1] ?? ''
      if (!isCode(code)) continue
      const start = match.index + match[0].lastIndexOf(code)
      return { value: code, start, end: start + code.length, confidence }
    }
  }
  return null
}

function isCode(code: string): boolean {
  if (/^(?:19|20)\d{2}-\d{1,2}-\d{1,2}$/.test(code)) return false
  if (/\d/.test(code)) return !/^\d{1,3}$/.test(code)
  return /^[A-Z]{5,10}$/.test(code)
}
