import type { CandidateLeg } from '#contract/planning/candidates.ts'
import type { TransportAnswer, TransportOffer } from '#contract/travel/transport.ts'
import type { Convert } from '../providers/routing/city-ways.ts'

/** Flights or trains as legs of a plan from one of its stops (or `origin`) to another. */
export function toLegs(
  { items, source }: TransportAnswer,
  { from, to, convert, international }: { from: string; to: string; convert: Convert; international: boolean },
): CandidateLeg[] {
  return items.map((offer) => ({
    id: `${from}>${to}:${offer.id}`,
    from,
    to,
    mode: offer.mode,
    name: offer.number,
    date: offer.departs.slice(0, 10),
    departs: offer.departs,
    arrives: offer.arrives,
    minutes: offer.minutes,
    international,
    price: { per: 'person', amount: convert(offer.price) },
    fromTerminal: terminalOf(offer.from),
    toTerminal: terminalOf(offer.to),
    source: `${source.name} (${source.kind})`,
  }))
}

function terminalOf({ code, name, lat, lng }: TransportOffer['from']) {
  return { id: code ?? name, position: { lat, lng } }
}
