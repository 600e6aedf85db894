// Places in what people paste: a line each, several in a sentence, links, coordinates.
import { mostImportedPlaces } from '#contract/place-import.ts'
import { type ListedPlace, longestName, nameAt, pointOf } from './listed-place.ts'
import { readMapFile } from './read-map-file.ts'
import { readMapLink } from './read-map-link.ts'

export interface PlaceList {
  places: ListedPlace[]
  /** Lines in which no place was found, and those beyond the most that a list may have. */
  unread: string[]
}

export function readPlaceList(text: string): PlaceList {
  const file = readMapFile(text.trim())
  if (file) return limit(file, [])
  const unread: string[] = []
  const places = text.split(/\r?\n/).flatMap((line) => {
    const bare = line.replace(bullet, '').trim()
    if (bare === '' || heading.test(bare)) return []
    const found = bare.length > longestLine ? [] : readLine(bare)
    if (found.length === 0) unread.push(bare.slice(0, 200))
    return found
  })
  return limit(places, unread)
}

/** `-`, `•`, `3.`, `3)`, `[ ]`, `①`, `一、` */
const bullet = /^\s*(?:[-*•·–—]|\d{1,3}[.)、．](?!\d)|\[[ xX]?\]|[①-⑳]|[一二三四五六七八九十]{1,3}、)+\s*/u
/** "Day 2", "第二天", "Sights:" */
const heading = /^(?:day\s*\d+|第[\d一二三四五六七八九十]+天|[^:：]{1,30}[:：])\s*$/iu
const coordinates = /^(?:(.*?)[\s,:：(（]+)?(-?\d{1,2}\.\d{2,})°?\s*[,，\s]\s*(-?\d{1,3}\.\d{2,})°?[)）]?$/u
const link = /(?:https?:\/\/|geo:)\S+/u
/** "We want to see A, B and C." */
const opening =
  /^(?:(?:we|i)(?:['’]d| would)? (?:want|like|love|plan) to (?:see|visit|go to)|must[- ]sees?|visit|see|想去|想看|要去|打算去|必去)[:：\s]*/iu
/** What follows a name: a dash, a colon, brackets. */
const remark = /^(.{2,80}?)\s*(?:\s[-–—]\s|[:：]\s*|[（(](?=[^）)]+[）)]$))(.+?)[）)]?$/u
const separators = /\s*[,，、;；|]\s*(?:and\s+|和)?|\s+(?:and|&)\s+/iu
const longestPart = 60
/** A line beyond it is a text, not a place. */
const longestLine = 1000

function readLine(line: string): ListedPlace[] {
  const shared = link.exec(line)?.[0]
  if (shared) return readLinked(line, shared)
  const at = coordinates.exec(line)
  const position = at && pointOf(Number(at[2]), Number(at[3]))
  if (position) return [{ name: (at[1]?.trim() || nameAt(position)).slice(0, longestName), position, notes: '' }]
  const said = line.replace(opening, '').replace(/[.。!！]$/u, '')
  const parts = said.split(separators).map((part) => part.trim())
  const isList = parts.length > 1 && parts.every((part) => part.length > 1 && part.length <= longestPart)
  return (isList ? parts : [said]).flatMap((part) => readNamed(part.trim()))
}

function readLinked(line: string, shared: string): ListedPlace[] {
  const read = readMapLink(shared.replace(shared.includes('(') ? /[.,，。]+$/u : /[)）>\].,，。]+$/u, ''))
  const around = line
    .replace(shared, '')
    .replace(/[\s:：()（）<>[\]–—-]+$/u, '')
    .trim()
  const name = around || read?.name || (read?.position ? nameAt(read.position) : '')
  return name === '' ? [] : [{ name: name.slice(0, longestName), position: read?.position ?? null, notes: '' }]
}

function readNamed(text: string): ListedPlace[] {
  const remarked = remark.exec(text)
  const name = (remarked?.[1] ?? text).trim()
  const notes = remarked?.[2]?.trim() ?? ''
  // A whole paragraph is no name.
  return name.length < 2 || name.length > longestName || !/\p{L}/u.test(name) ? [] : [{ name, position: null, notes }]
}

function limit(places: ListedPlace[], unread: string[]): PlaceList {
  const rest = places.slice(mostImportedPlaces).map(({ name }) => name)
  return { places: places.slice(0, mostImportedPlaces), unread: [...unread, ...rest] }
}
