// Airlines that write their flights with their own name: "DELTA 1172" is DL1172.
import { type Found, matches } from './span.ts'

const codes: Record<string, string> = {
  'aegean airlines': 'A3',
  'air canada': 'AC',
  'air china': 'CA',
  'air france': 'AF',
  'air india': 'AI',
  'air new zealand': 'NZ',
  'alaska airlines': 'AS',
  alaska: 'AS',
  'american airlines': 'AA',
  american: 'AA',
  ana: 'NH',
  'austrian airlines': 'OS',
  austrian: 'OS',
  'british airways': 'BA',
  'cathay pacific': 'CX',
  'china eastern': 'MU',
  'china southern': 'CZ',
  'delta air lines': 'DL',
  delta: 'DL',
  emirates: 'EK',
  'etihad airways': 'EY',
  finnair: 'AY',
  'frontier airlines': 'F9',
  frontier: 'F9',
  'hainan airlines': 'HU',
  'hawaiian airlines': 'HA',
  hawaiian: 'HA',
  iberia: 'IB',
  icelandair: 'FI',
  'japan airlines': 'JL',
  jetblue: 'B6',
  klm: 'KL',
  'korean air': 'KE',
  lufthansa: 'LH',
  'malaysia airlines': 'MH',
  norwegian: 'DY',
  qantas: 'QF',
  'qatar airways': 'QR',
  ryanair: 'FR',
  'singapore airlines': 'SQ',
  southwest: 'WN',
  'southwest airlines': 'WN',
  swiss: 'LX',
  'tap air portugal': 'TP',
  'thai airways': 'TG',
  'turkish airlines': 'TK',
  'united airlines': 'UA',
  united: 'UA',
  vietjet: 'VJ',
  'vietnam airlines': 'VN',
  vueling: 'VY',
  westjet: 'WS',
  'wizz air': 'W6',
}
const name = Object.keys(codes)
  .sort((a, b) => b.length - a.length)
  .join('|')
const named = new RegExp(
  `(?<![\\p{L}\\d])(${name})\\s(?:flight\\s)?(?:#|no\\.?\\s)?(\\d{1,4})(?![\\p{L}\\d]|[:：.,]\\d)`,
  'giu',
)

/** "Flight # 1482" in a mail of the airline itself. */
export function flightsOfSender(text: string, sender: string): Found<string>[] {
  const code =
    codes[
      sender
        .toLowerCase()
        .replace(/,? (?:inc|ltd|co)\b.*$/u, '')
        .trim()
    ]
  if (!code) return []
  return matches(text, /\bflight\s*(?:no\.?|number)?\s*#\s*(\d{1,4})(?!\d)/giu).map((match) => ({
    value: `${code}${match[1]}`,
    start: match.index,
    end: match.index + match[0].length,
    confidence: 0.75,
  }))
}

export function flightsOfNames(text: string): Found<string>[] {
  return matches(text, named).map((match) => ({
    value: `${codes[(match[1] ?? '').toLowerCase()] ?? ''}${(match[2] ?? '').replace(/^0+/, '')}`,
    start: match.index,
    end: match.index + match[0].length,
    confidence: 0.8,
  }))
}
