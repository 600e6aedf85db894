// The places that a wish names to be seen, each once.
import { foldText } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { readMustSee } from './must-see.ts'
import type { NamedPlaces } from './named-places.ts'
import type { PlaceRoles } from './place-roles.ts'
import { isRefused } from './polarity.ts'

/** As the guide writes them; others in the words of the message. */
export function placesToSee(source: MarkedText, named: NamedPlaces, roles: PlaceRoles): string[] {
  const { text } = source
  const cities = roles.stops.map(({ start, end }) => foldText(text.slice(start, end)))
  const isKnown = (name: string, known: readonly string[]) =>
    known.some((each) => foldText(each).includes(foldText(name)))
  const sights = [
    ...roles.sights.filter(({ start, end }) => !isRefused(text, start, end)).map(({ name }) => name),
    ...roles.named,
  ].filter((name) => !isKnown(name, named.called))
  const said = readMustSee(source).filter(
    (name) => !cities.includes(foldText(name)) && !isKnown(name, [...named.called, ...sights]),
  )
  return [...new Set([...said, ...sights, ...named.wanted])].slice(0, 10)
}
