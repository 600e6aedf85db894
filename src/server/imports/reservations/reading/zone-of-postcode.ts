// Zones by the end of an address: "Meredith, NH 03253", "Ludlow SY8 1AS".
const states: readonly [RegExp, string][] = [
  [/^(?:CT|DE|DC|GA|ME|MD|MA|NH|NJ|NY|NC|OH|PA|RI|SC|VT|VA|WV)$/, 'America/New_York'],
  [/^(?:AL|AR|IL|IA|LA|MN|MS|MO|OK|WI)$/, 'America/Chicago'],
  [/^(?:CO|MT|NM|UT|WY)$/, 'America/Denver'],
  [/^(?:CA|NV|WA)$/, 'America/Los_Angeles'],
]
const american = /,\s([A-Z]{2})\s\d{5}(?:-\d{4})?(?!\d)/u
const british = /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?![A-Z\d])/u

const irish = /(?<![A-Z\d])[AC-FHKNPRTV-Y]\d[\dW]\s[AC-FHKNPRTV-Y\d]{4}(?![A-Z\d])/u

/** null where there is none, and for states with two zones. */
export function zoneOfPostcode(address: string): string | null {
  if (british.test(address)) return 'Europe/London'
  if (irish.test(address)) return 'Europe/Dublin'
  const state = american.exec(address)?.[1] ?? ''
  return states.find(([codes]) => codes.test(state))?.[1] ?? null
}
