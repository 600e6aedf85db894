export interface Coordinates {
  lat: number
  lng: number
}

const minusSigns = /[−‒–—﹣－]/gu
/** `-33.8688`, `33.8688° S`, `33°52'07.7"S`: degrees, minutes, seconds, half of the earth. */
const degrees = `([-+]?\\d{1,3}(?:\\.\\d+)?)°?(?:\\s*(\\d{1,2}(?:\\.\\d+)?)['′’](?:\\s*(\\d{1,2}(?:\\.\\d+)?)(?:"|”|''|′′))?)?`
const pair = new RegExp(
  `^([NS北南])?\\s*${degrees}\\s*([NS北南])?(?:\\s*[,;，、/]\\s*|\\s+)([EW东東西])?\\s*${degrees}\\s*([EW东東西])?$`,
  'iu',
)
/** `https://maps…/@30.65,104.06,15z`, `geo:30.65,104.06`, `…?q=30.65,104.06` */
const inAddress = /(?:^geo:|[@=/])(-?\d{1,2}\.\d+),(?:%20)?(-?\d{1,3}\.\d+)/i

/** Parses a latitude and a longitude as people copy them from maps. Empty = null, invalid = undefined. */
export function readCoordinates(text: string): Coordinates | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(minusSigns, '-')
    .trim()
    .replace(/^[([{]\s*|\s*[)\]}]$/g, '')
  if (plain === '') return null
  const address = inAddress.exec(plain)
  if (address) return inRange(Number(address[1]), Number(address[2]))
  const match = pair.exec(plain)
  if (!match) return undefined
  const [, south0, latDegrees, latMinutes, latSeconds, south1, west0, lngDegrees, lngMinutes, lngSeconds, west1] = match
  return inRange(
    toDecimal(latDegrees, latMinutes, latSeconds, /[S南]/i.test(south0 ?? south1 ?? '')),
    toDecimal(lngDegrees, lngMinutes, lngSeconds, /[W西]/i.test(west0 ?? west1 ?? '')),
  )
}

function toDecimal(degree = '0', minute = '0', second = '0', isNegative: boolean): number {
  const size = Math.abs(Number(degree)) + Number(minute) / 60 + Number(second) / 3600
  const value = isNegative || degree.startsWith('-') ? -size : size
  return Number(value.toFixed(7))
}

function inRange(lat: number, lng: number): Coordinates | undefined {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined
}
