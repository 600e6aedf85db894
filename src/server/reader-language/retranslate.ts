// What the server has said and stored in one language, in another: the message that a text was made from is found by its
// words, and said again. What was typed, or written by a chat model, fits no message and stays.
import { createTranslator } from 'use-intl/core'
import { type Locale, locales } from '#contract/locale.ts'
import { en } from '#i18n/server/en.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { messageVariants, type Variant } from '#i18n/server/message-variants.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { zhCn } from '#i18n/server/zh-cn.ts'
import { nameAlone } from '../providers/geocoding/place-name.ts'

/** Mails and files leave the product and are not seen again. */
function shownMessages({ mails: _, exports: __, ...shown }: typeof en) {
  return shown
}
const catalogues = { en, 'zh-CN': zhCn } satisfies Record<Locale, typeof en>
/** By path; a dot would be a level for the translator. */
function messagesOf(locale: Locale): Record<string, string> {
  return Object.fromEntries(leavesOf(shownMessages(catalogues[locale])))
}

interface Pattern {
  key: string
  /** The longest literal part: a text without it cannot fit. */
  literal: string
  /** Letters that are no argument: of two patterns that fit, the one with more says more; marks and spaces only decide a tie. */
  weight: number
  fits: RegExp
  /** Arguments by the number of their group. */
  groups: readonly { name: string; isNumber: boolean }[]
  bound: Variant['bound']
}

/** Fewer own words than these fit too much. */
const leastWeight = 2
const mostSentences = 12
const mostRemembered = 4000

const patternsByLocale = new Map<Locale, readonly Pattern[]>()
const remembered = new Map<string, string>()

/** The text in the reader's language; unchanged where the server did not make it. */
export function retranslate(text: string, locale: Locale): string {
  return remembering(`${locale} ${text}`, () => inLines(text, locale))
}

/** To look for the message of a text costs more than all else that a page reads of it. */
function remembering(name: string, make: () => string): string {
  const known = remembered.get(name)
  if (known !== undefined) return known
  const result = make()
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(name, result)
  return result
}

/** The title of a journey as it was planned. */
export function retranslateJourney(title: string, locale: Locale): string {
  return sayAgainUnder('agent/proposal/journey/', title, locale)
}

/** A task as it was suggested. */
export function retranslateTask<Suggested extends { title: string; description: string | null }>(
  task: Suggested,
  locale: Locale,
): Suggested {
  const translate = (text: string) => sayAgainUnder('preparations/', text, locale)
  return { ...task, title: translate(task.title), description: task.description && translate(task.description) }
}

function sayAgainUnder(path: string, text: string, locale: Locale): string {
  return remembering(`${path} ${locale} ${text}`, () => sayAgain(text, locale, path) ?? text)
}

/** Every text inside that people read. Ids, addresses and machine words stay. */
export function retranslateAll<Value>(value: Value, locale: Locale): Value {
  const visit = (inside: unknown): unknown => {
    if (typeof inside === 'string') return isMachineWord(inside) ? inside : retranslate(inside, locale)
    if (Array.isArray(inside)) return inside.map(visit)
    if (typeof inside !== 'object' || inside === null) return inside
    return Object.fromEntries(Object.entries(inside).map(([key, part]) => [key, visit(part)]))
  }
  return visit(value) as Value
}

function isMachineWord(text: string): boolean {
  return /^[a-z\d_./:-]*$/.test(text) || /^(https?:|[\d:T.Z+-]+$)/.test(text)
}

/** All of it or nothing: half a reply in each language is worse than the one that it was written in. */
function inLines(text: string, locale: Locale): string {
  const lines = text.split('\n').map((line) => (line.trim() === '' ? line : inSentences(line, locale)))
  return lines.every((line) => line !== null) ? lines.join('\n') : text
}

function inSentences(line: string, locale: Locale): string | null {
  const whole = sayAgain(line, locale)
  if (whole !== null) return whole
  const sentences = line.split(/(?<=[。！？；]|[.!?;]\s|\s·\s)/u)
  if (sentences.length === 1 || sentences.length > mostSentences) return null
  const said: string[] = []
  for (let at = 0; at < sentences.length; ) {
    const found = longestFrom(sentences, at, locale)
    if (!found) return null
    said.push(found.text)
    at = found.end
  }
  return said.join(locale === 'zh-CN' && !line.includes(' · ') ? '' : ' ').replaceAll(/\s+·\s*/g, ' · ')
}

function longestFrom(sentences: readonly string[], at: number, locale: Locale) {
  for (let end = sentences.length; end > at; end -= 1) {
    const part = sentences.slice(at, end).join('').trim()
    const [, clause = '', mark = ''] = /^(.*?)\s*([·;；]?)$/su.exec(part) ?? []
    const text = sayAgain(clause, locale)
    if (text !== null) return { text: `${text}${dividerFor(mark, locale)}`, end }
  }
  return null
}

function dividerFor(mark: string, locale: Locale): string {
  if (mark === '' || mark === '·') return mark && ' ·'
  return createServerTranslator(locale)('text.join.clauses', { before: '', next: '' }).trim()
}

/** `under`: of these messages only. */
function sayAgain(text: string, locale: Locale, under = ''): string | null {
  let best: { pattern: Pattern; match: RegExpExecArray; from: Locale } | null = null
  for (const from of locales.filter((each) => each !== locale)) {
    for (const pattern of patternsOf(from)) {
      if ((best && pattern.weight <= best.pattern.weight) || !text.includes(pattern.literal)) continue
      if (!pattern.key.startsWith(under)) continue
      const match = pattern.fits.exec(text)
      if (match) best = { pattern, match, from }
    }
  }
  if (!best) return isAlready(text, locale) ? text : null
  const { groups, bound, key } = best.pattern
  const values: Record<string, string | number> = { ...bound }
  for (const [index, { name, isNumber }] of groups.entries()) {
    const said = best.match[index + 1] ?? ''
    const count = Number(said.replaceAll(',', ''))
    const isCount = isNumber || (said !== '' && !Number.isNaN(count) && isCounted(key, name, locale))
    values[name] = isCount ? count : (placesIn(`${key}/${name}`, said, locale) ?? sayAgain(said, locale) ?? said)
  }
  return say(key, values, locale)
}

const placeArgument = /\/(?:places?|destination|city|origin|from|to)$/
/** From and to are also times, months, days of the week and currencies. */
const noPlaces = /hours|season|period|rateOf|equals/

/** One place or several in a row, by the reader's names; null where it is no argument of places, or not all are known. */
function placesIn(argument: string, said: string, locale: Locale): string | null {
  if (!placeArgument.test(argument) || noPlaces.test(argument) || /\d/.test(said)) return null
  const named = said.split(/ ?– ?|, and |, | and |[、，]/u).map((name) => nameAlone(name, locale))
  const names = named.filter((name) => name !== null)
  if (names.length < named.length) return null
  return said.includes('–')
    ? names.join(createServerTranslator(locale)('trips.defaultTitle.between'))
    : joinTexts('items', names, locale)
}

/** It is a message of the reader's language. */
function isAlready(text: string, locale: Locale): boolean {
  return patternsOf(locale).some(({ literal, fits }) => text.includes(literal) && fits.test(text))
}

function isCounted(key: string, name: string, locale: Locale): boolean {
  return patternsOf(locale).some(
    (each) => each.key === key && each.groups.some((group) => group.name === name && group.isNumber),
  )
}

type Translate = (key: string, values: Record<string, string | number>) => string
const translators = new Map<Locale, Translate>()

/** null where the other language needs an argument that this text does not tell. */
function say(key: string, values: Record<string, string | number>, locale: Locale): string | null {
  const translate = translators.get(locale) ?? createTolerantTranslator(locale)
  translators.set(locale, translate)
  return translate(key, values) || null
}

function createTolerantTranslator(locale: Locale): Translate {
  const messages = messagesOf(locale)
  return createTranslator({ locale, messages, timeZone: 'UTC', onError: () => {}, getMessageFallback: () => '' })
}

function patternsOf(locale: Locale): readonly Pattern[] {
  const known = patternsByLocale.get(locale)
  if (known) return known
  const patterns = Object.entries(messagesOf(locale)).flatMap(([key, message]) =>
    (messageVariants(message) ?? []).map((variant) => toPattern(key, variant)),
  )
  const telling = patterns.filter(({ weight, groups }) => weight >= leastWeight || groups.length === 0)
  patternsByLocale.set(locale, telling)
  return telling
}

function toPattern(key: string, { parts, bound }: Variant): Pattern {
  const groups: { name: string; isNumber: boolean }[] = []
  let source = ''
  let literal = ''
  let weight = 0
  for (const part of parts) {
    if ('literal' in part) {
      source += part.literal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      weight += part.literal.replaceAll(/[\s\p{P}]/gu, '').length + part.literal.length / 1000
      if (part.literal.length > literal.length) literal = part.literal
      continue
    }
    const first = groups.findIndex(({ name }) => name === part.argument)
    if (first !== -1) source += `\\${first + 1}`
    else {
      source += part.isNumber ? '([\\d,.]+)' : '(.+?)'
      groups.push({ name: part.argument, isNumber: part.isNumber })
    }
  }
  return { key, literal, weight, fits: new RegExp(`^${source}$`, 'su'), groups, bound }
}

function leavesOf(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]): [string, string][] => {
    const key = path === '' ? name : `${path}/${name}`
    return typeof value === 'string' ? [[key, value]] : leavesOf(value, key)
  })
}
