// How much a test of random cases tries: a few seeds at every push, all of them in `npm run test:thorough`.
export const isThorough = process.env.TEST_THOROUGH === '1'

/** The same seeds each time, so that a failure can be repeated: the small run is the beginning of the full one. */
export function propertySize<Size>(quick: Size, thorough: Size): Size {
  return isThorough ? thorough : quick
}

/** The same for fast-check, which shrinks what fails to its smallest form. */
export function propertyRuns(quick: number, thorough: number): { numRuns: number; seed: number } {
  return { numRuns: propertySize(quick, thorough), seed: 1 }
}

export const propertyTimeoutMs = isThorough ? 600_000 : 120_000
