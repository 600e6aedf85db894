// Numbers of flights, trains, buses and ships.
import type { ReservationType } from '#contract/reservation.ts'
import { flightsOfNames } from './airline-names.ts'
import { type Found, matches, withoutOverlaps } from './span.ts'

const airlines = new Set(
  '2L 2S 2Z 3K 3M 3U 4M 4O 4U 5F 5J 6E 7C 7G 8L 8M 8V 9C 9H 9K 9U 9W A3 A5 A6 A9 AA AC AD AE AF AH AI AK AM AQ AR AS AT AV AY AZ B2 B6 B7 BA BC BE BG BI BJ BK BR BT BW BX CA CI CL CM CN CX CY CZ D7 D8 DE DI DL DR DS DT DV DX DY DZ EI EK EN ET EU EW EY F3 F9 FA FB FD FI FJ FM FR FS FU FY FZ G3 G4 G5 G8 G9 GA GF GJ GK GS GT GX H1 H2 HA HB HD HM HO HR HU HV HX HY IB IG IJ IX IZ J2 J9 JA JD JJ JL JQ JR JS JT JU JX KA KC KE KF KK KL KM KN KQ KU KY LA LD LG LH LJ LM LO LP LS LT LV LX LY MF MH MI MK MM MN MR MS MT MU NF NH NK NQ NS NT NU NX NZ O6 OA OD OK OM OR OS OU OV OZ P5 PC PD PG PK PN PR PS PU PX PY QF QH QQ QR QS QV QW QZ RA RC RJ RO RQ RS RW RY S4 S7 SA SB SC SG SK SL SN SP SQ SS SU SV SY TB TG TK TN TO TP TR TS TT TU TV TW TX TZ U2 U6 UA UK UL UN UO UQ UT UU UX V7 VA VB VF VJ VN VS VT VX VY VZ W4 W6 W9 WB WF WK WN WS WY X3 XJ XQ XY Y4 Y8 YP Z2 ZE ZH ZL'.split(
    ' ',
  ),
)
const flight = /(?<![A-Za-z\d/-])([A-Z]{2}|[A-Z]\d|\d[A-Z])(\s|-|\s-\s)?(\d{1,4})(?![A-Za-z\d]|[:：.]\d)/gu
const aircraft = /^(?:A3(?:18|19|20|21|30|40|50|80)|B7\d7|B7(?:37|47|57|67|77|87))$/

/** `CA4101`, `CA 4101`; without spaces in the answer. */
function flightNumbers(text: string): Found<string>[] {
  const numbers = matches(text, flight)
    .flatMap((match) => {
      const [whole, airline = '', gap, digits = ''] = match
      if (aircraft.test(`${airline}${digits}`)) return []
      if (!airlines.has(airline)) return unlistedNumber(text, match)
      // "1. LIN / MEI MS 2. ZHAO / YIMING MR" numbers people.
      if (/^M[RS]$/.test(airline) && /^\.\s/.test(text.slice(match.index + whole.length))) return []
      // Two letters and a number apart are also "AM 10", "US 200", or a street.
      const isLoose =
        gap !== undefined &&
        !/flight|航班|vol\b|flug|vuelo|volo|便|\bfrom\b|[A-Z]{3}|起飞|机场|[东南国海川深厦山]航|\d:\d{2}\s?(?:→|->|–|-)[^\n]*\d:\d{2}/iu.test(
          text.slice(Math.max(0, match.index - 60), match.index + whole.length + 60),
        )
      if (isLoose || /^0+$/.test(digits)) return []
      const value = `${airline}${digits.replace(/^0+/, '')}`
      return [
        { value, start: match.index, end: match.index + whole.length, confidence: gap === undefined ? 0.93 : 0.85 },
      ]
    })
    .concat(
      matches(text, icaoFlight).flatMap((match) => {
        const [whole, airline = '', digits = ''] = match
        if (!/^[A-Z]{3}$/.test(airline)) return []
        const start = match.index + whole.lastIndexOf(airline)
        return [{ value: `${airline}${digits}`, start, end: match.index + whole.length, confidence: 0.8 }]
      }),
    )
    .sort((a, b) => a.start - b.start)
  const digitsOf = (number: string) => /\d+$/.exec(number)?.[0]
  const taken = new Set(numbers.map(({ value }) => digitsOf(value)))
  const known = [
    ...matches(text, knownIcaoFlight).map((match) => span(match, match[0].replace(/\s/g, ''), 0.85)),
    ...flightsOfNames(text),
  ].filter(({ value }) => !taken.has(digitsOf(value)))
  return withoutAliases(
    text,
    [...numbers, ...known].sort((a, b) => a.start - b.start),
  )
}

/** "EZY8421 / U2 8421" is one flight in two ways; the surer one counts. */
function withoutAliases(text: string, numbers: readonly Found<string>[]): Found<string>[] {
  const isBeside = (a: Found<string> | undefined, b: Found<string> | undefined) =>
    a !== undefined && b !== undefined && /^\s*[/(（|]\s*$/u.test(text.slice(a.end, b.start))
  return numbers.filter((each, index) => {
    const [before, after] = [numbers[index - 1], numbers[index + 1]]
    const isLesser = isBeside(each, after) && (after?.confidence ?? 0) > each.confidence
    return !isLesser && !(isBeside(before, each) && (before?.confidence ?? 0) >= each.confidence)
  })
}

const flightLabel =
  /(?:booked on|flights?(?: ?(?:number|no\.?|nr\.?|#))?|航班(?:号)?|便名|\bvol|flug(?:nummer)?|vuelo|\bvolo|operated by|航空)\s*[:：#·]?\s*(?:\p{L}[\p{L} ]{2,24}\s)?$/iu
const otherLabel =
  /(?:ref(?:erence)?|code|seats?|gate|terminal|coach|car(?:riage)?|rooms?|order|voucher|booking|confirmation|订单号?|编号|座位?|登机口|车厢|房|凭证|票号|证件|区|[#№-])\s*[:：]?\s*$/iu
const neverAirline =
  /^(?:NO|ID|UK|EU|AM|PM|OR|IN|AT|TO|ON|BY|OF|DE|LE|LA|NY|DC|TX|FL|IL|MA|WA|PA|SE|SW|NE|NW|EC|WC|RE|IC)$/

/** Of an airline that the list does not have: behind the word "flight", or beside airports and times. */
function unlistedNumber(text: string, match: RegExpExecArray): Found<string>[] {
  const [whole, airline = '', gap, digits = ''] = match
  const line = { start: text.lastIndexOf('\n', match.index - 1) + 1, end: `${text}\n`.indexOf('\n', match.index) }
  const before = text.slice(line.start, match.index)
  const label =
    flightLabel.test(before) ||
    /(?:flight|航班号?|便名|航班)\s*[:：]?\s*$/iu.test(text.slice(match.index - 24, match.index))
  if (
    !label &&
    (otherLabel.test(before) || neverAirline.test(airline) || !/^[A-Z]{2}$/.test(airline) || digits.length < 2)
  )
    return []
  const around = text.slice(Math.max(0, match.index - 130), match.index + whole.length + 130)
  const isBesideRoute =
    /(?<![A-Z])[A-Z]{3}(?![A-Z])|机场|航站楼|T\d(?!\d)|airport/u.test(around) &&
    /\d{1,2}[:：.]\d{2}|(?<!\d)[0-2]\d[0-5]\d(?!\d)/.test(around)
  const isOfFlights =
    /flight|航班|航空|机票|airlines?\b|\bair\b(?! con)|登机|起飞|boarding|便|flug|vuelo|\bvol|\([A-Z]{3}\)[\s\S]{1,60}\([A-Z]{3}\)/iu.test(
      text,
    )
  if (!label && !(isBesideRoute && isOfFlights)) return []
  const value = `${airline}${digits.replace(/^0+/, '')}`
  const end = match.index + whole.length
  return /\d$/.test(value)
    ? [{ value, start: match.index, end, confidence: label ? 0.85 : gap === undefined ? 0.75 : 0.65 }]
    : []
}

/** Three letters, as air traffic control names airlines: only where the text says that it is a flight. */
const icaoFlight =
  /(?:flight(?: ?(?:number|no\.?))?|航班号?|便名|\bvol|flug|vuelo|\bvolo)\s*[:：#]?\s*([A-Z]{3})\s?(\d{2,4})(?![A-Za-z\d]|[:：.]\d)/giu
/** Airlines that print these letters on their confirmations: EZY2175. */
const knownIcaoFlight =
  /(?<![A-Za-z\d/-])(?:EZY|EJU|EZS|RYR|WZZ|WUK|EXS|TOM|VLG|EWG|NOZ|NSZ|TRA|BAW|SHT|EIN|DLH|AFR|KLM|UAE|QTR|THY|SAS|TAP|LOG)\s?\d{2,4}(?![A-Za-z\d]|[:：.]\d)/gu

const chineseTrain =
  /(?<![A-Za-z\d/-])(?!D\d{1,2}\s{0,4}\d{1,2}月)([GDCZTKYSL]\d{1,4}(?:\/\d{1,4})?)(?![A-Z\d-])(?=\s?次|\s*(?:列车|高铁|动车|[\p{Script=Han}\d（(,，、\s—–→-]|$))/gmu
/** "G7042 Second Class", as English mails name trains of China. */
const classedTrain =
  /(?<![A-Za-z\d/-])([GDCZTK]\d{1,4})(?=[\s·|,]{1,3}(?:second|first|business|soft|hard)[ -](?:class|seat|sleeper))/giu
const brands =
  'TGV INOUI|TGV Lyria|TGV|OUIGO|Ouigo|INOUI|TER|Intercités|ICE|IC|EC|ECE|RJX|RJ|RE|Railjet|Eurostar|Thalys|Frecciarossa|Frecciargento|Frecciabianca|FRECCIAROSSA|FRECCIARGENTO|FRECCIABIANCA|FR|Italo|ITALO|Regionale Veloce|Regionale|REGIONALE|Regional-?Express|Regionalbahn|Intercity Notte|Leonardo Express|EUROSTAR|INTERCITY|AVE|ALVIA|AVLO|AVANT|Iryo|iryo|Intercity|InterCity|Nightjet|NJ|EN|SJ|X2000|Snabbtåg|Vy|VR|Pendolino|LNER|GWR|Avanti|Amtrak|Acela|Northeast Regional|VIA|KTX|SRT|ITX|EIP|EIC|TLK|のぞみ|ひかり|こだま|みずほ|さくら|はやぶさ|はやて|こまち|かがやき|つばさ|あさま|サンダーバード|成田エクスプレス|NOZOMI|HIKARI|KODAMA|HAYABUSA|SAKURA|MIZUHO|KOMACHI|KAGAYAKI|HAKUTAKA|YAMABIKO|Nozomi|Hikari|Kodama|Mizuho|Sakura|Hayabusa|Komachi|Kagayaki|Thunderbird|Haruka|HARUKA|Tsurugi|TSURUGI|Shirasagi|SHIRASAGI|Kuroshio|KUROSHIO|Azusa|AZUSA|Hida|HIDA|THUNDERBIRD|Narita Express|高铁|自强|自強'
// "EC1N 2TD" is a place in London.
const branded = new RegExp(
  `(?<![\\p{L}])(${brands})\\s*(?:\\p{Script=Han}{2,3}号\\s*|[Nn][°ºo]\\.?\\s*|#|train\\s*)?(\\d{1,5})(?![\\d:：.,]\\d|\\d|\\s?/\\s?(?:19|20)\\d\\d(?!\\d)|[A-Z]?\\s\\d[A-Z]{2}(?!\\p{L}))\\s?号?`,
  'gu',
)
/** What stands behind it is the code of a booking: "订单号 EN14…" */
const codeLabel =
  /(?:订单号?码?|订单编号|取票[号码]|预[订定约]号|order|booking|reservation|reference|confirmation)(?: (?:number|no\.?|code|id))?\s?[:：#]?\s*$/iu
const labelledTrain =
  /(?<![\p{L}])(?:train|zug|treno|tren|\btrn|поезд|车次|列车|列車)\s?(?:number|no\.?|nr\.?|n°|#|号)?\s?[:：\t]?\s?((?:[A-Z]{1,3}\s?)?\d{1,5})(?![\d.]|[:：]\d|\s?(?:年|月|[ap]m|min|hour|stund|heure|hora|分|小时))/giu

function trainNumbers(text: string): Found<string>[] {
  const isChinese =
    /12306|次|\p{Script=Han}[东南西北]\s?(?:→|—|-|–|至)|列车|高铁|动车|火车|车厢|站|[一二]等座|商务座|[软硬][卧座]/u.test(
      text,
    )
  return withoutOverlaps([
    ...(isChinese ? matches(text, chineseTrain).map((match) => span(match, match[1] ?? '', 0.92)) : []),
    ...matches(text, classedTrain).map((match) => span(match, match[1] ?? '', 0.88)),
    ...matches(text, branded)
      .filter(({ index }) => !codeLabel.test(text.slice(Math.max(0, index - 24), index)))
      .map((match) => span(match, `${match[1]} ${match[2]}`, 0.9)),
    ...matches(text, labelledTrain).map((match) => span(match, match[1] ?? '', 0.8)),
  ])
}

const coach =
  /(?<![\p{L}])(?:FlixBus|bus|coach|route|line|service|班次号?|车次号?|班车|路线|ruta|ligne|linie)\s?(?:number|no\.?|nr\.?|n°|#|号)?\s?[:：\t]?\s?([A-Z]{0,3}-?\d{1,5}[A-Z]?)(?![\d:：.-]|\s?(?:年|月|[ap]m\b|reserved\b|seats?\b|adults?\b|passengers?\b))/giu
const ship =
  /(?<![\p{L}])(?:sailing|voyage|crossing|vessel|ferry|ship|航次号?|班次号?|船班|航班号?)\s?(?:number|no\.?|nr\.?|n°|#|code|号)?\s?[:：\t]?\s?([A-Z]{0,4}-?\d{1,6}[A-Z]?)(?![\d:：.-]|\s?(?:年|月|[ap]m\b))/giu

export function findNumbers(text: string, type: ReservationType): Found<string>[] {
  switch (type) {
    case 'flight':
      return flightNumbers(text)
    case 'train':
      return trainNumbers(text)
    case 'bus':
      return matches(text, coach).map((match) => span(match, match[1] ?? '', 0.8))
    case 'ferry':
      return matches(text, ship).map((match) => span(match, match[1] ?? '', 0.75))
    default:
      return []
  }
}

function span(match: RegExpExecArray, value: string, confidence: number): Found<string> {
  return { value: value.trim(), start: match.index, end: match.index + match[0].trimEnd().length, confidence }
}
