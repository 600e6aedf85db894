// What a text states that has to have a source: names, prices, times, deeds.
import type { Claim } from './claim.ts'
import { deedsIn } from './deeds.ts'
import { knownPlacesIn } from './known-places.ts'
import { namesIn } from './names.ts'
import { pricesIn } from './prices.ts'
import { timesIn } from './times.ts'

/** From left to right; where two share words, the longer one. */
export function claimsIn(text: string): Claim[] {
  const claims = [...timesIn(text), ...pricesIn(text), ...namesIn(text), ...knownPlacesIn(text), ...deedsIn(text)]
  const kept: Claim[] = []
  for (const claim of claims.toSorted((a, b) => b.words.length - a.words.length)) {
    if (!kept.some((other) => overlaps(claim, other))) kept.push(claim)
  }
  return kept.toSorted((a, b) => a.at - b.at)
}

function overlaps(a: Claim, b: Claim): boolean {
  return a.at < b.at + b.words.length && b.at < a.at + a.words.length
}
