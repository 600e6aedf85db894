// One more stop for a trip that has some: 还想加个扬州, 苏州也想去.
import type { CityMention } from '../names/city-names.ts'
import type { StatedStop } from './stops.ts'

const before =
  /(?:还|再|也|另外|顺便|顺路|顺道)[^，,。；;]{0,6}(?:加|去|添|逛|玩|看|到|捎)(?:个|上|一下|一站|一趟|趟)?$|(?:加|添|捎)(?:个|上|一站)$/u
const after = /^(?:我们?|咱们?)?也(?:想|要|打算|可以)?(?:再)?(?:去|加|逛|玩)/u

export function isAddedStop(text: string, { start, end, isCountry }: CityMention): boolean {
  return !isCountry && (before.test(text.slice(0, start)) || after.test(text.slice(end)))
}

/** null where the message adds none to those that are known. */
export function addedStops(
  text: string,
  cities: readonly CityMention[],
  known: readonly StatedStop[] | undefined,
): StatedStop[] | null {
  const added = cities.filter(
    (city, index) =>
      isAddedStop(text, city) &&
      known?.every(({ place }) => place !== city.name) &&
      cities.findIndex(({ name }) => name === city.name) === index,
  )
  if (!known || known.length === 0 || added.length === 0) return null
  return [...known.map(({ place }) => ({ place })), ...added.map(({ name }) => ({ place: name }))]
}
