// Places that stand in a row with one that is known: in "we thought Malaga, Cordoba and Ronda" the company tells what each of them is.
import { greatCircleKm } from '#planning/distance.ts'
import { foldText } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { placesNamed } from '../../../../shipped-data/gazetteer/gazetteer.ts'
import { isPlaceName } from './stay-places.ts'

interface Named {
  name: string
  start: number
  end: number
}

const word = "\\p{Lu}[\\p{L}'’-]{2,}"
const ahead = new RegExp(`^(?:,? (?:and|or|plus|then) |[,:] ?| ?[&/] ?)(${word}(?: ${word})?)`, 'u')
const behind = new RegExp(`(?<![\\p{L}'’-])(${word}(?: ${word})?)(?:,? (?:and|or|plus|then) |[,:] ?| ?[&/] ?)$`, 'u')
const leastFame = 30
const farthestKm = 500

/** Beside those that were found, again and again to both ends of the row. */
export function listedBeside(text: string, found: readonly Named[]): Named[] {
  const listed: Named[] = []
  const open = [...found]
  for (let known = open.pop(); known; known = open.pop()) {
    for (const next of [after(text, known), before(text, known)]) {
      if (!next || [...found, ...listed].some(({ start, end }) => next.start < end && next.end > start)) continue
      if (!isNear(known.name, next.name)) continue
      listed.push(next)
      open.push(next)
    }
  }
  return listed
}

function after(text: string, { end }: Named): Named | null {
  const match = ahead.exec(text.slice(end))
  return match ? placeIn(match[1] ?? '', end + match[0].length - (match[1] ?? '').length, 'first') : null
}

function before(text: string, { start }: Named): Named | null {
  const match = behind.exec(text.slice(0, start))
  return match ? placeIn(match[1] ?? '', match.index, 'last') : null
}

/** Of two words both, or the one that stands at the separator. */
function placeIn(said: string, start: number, side: 'first' | 'last'): Named | null {
  const words = said.split(' ')
  const alone = (side === 'first' ? words[0] : words.at(-1)) ?? ''
  const at = side === 'first' ? start : start + said.length - alone.length
  const options = [
    { name: said, start },
    { name: alone, start: at },
  ]
  const place = options.find(({ name }) => isPlaceName(name, leastFame))
  return place ? { ...place, end: place.start + place.name.length } : null
}

function isNear(known: string, name: string): boolean {
  const all = (each: string) => placesNamed(foldText(each)).filter(({ fame }) => fame >= leastFame)
  return all(known).some((one) =>
    all(name).some((other) => one.country === other.country && greatCircleKm(one, other) < farthestKm),
  )
}
