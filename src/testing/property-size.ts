// How much a test of random cases tries: a few seeds at every push, all of them in `npm run test:thorough`.
const isThorough = process.env.TEST_THOROUGH === '1'

/** The same seeds each time, so that a failure can be repeated: the small run is the beginning of the full one. */
export function propertySize(quick: number, thorough: number): number {
  return isThorough ? thorough : quick
}

export const propertyTimeoutMs = isThorough ? 600_000 : 120_000
