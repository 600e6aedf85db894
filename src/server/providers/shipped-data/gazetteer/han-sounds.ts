import { readFileSync } from 'node:fs'
import { lazy } from './lazy.ts'

/** Words of a syllable and the characters that are read so. */
const sounds = lazy(() => {
  const map = new Map<string, string>()
  const text = readFileSync(new URL('./han-sounds.txt', import.meta.url), 'utf8')
  for (const [, sound = '', characters = ''] of text.matchAll(/([a-z]+)(\S+)/g)) {
    for (const character of characters) map.set(character, sound)
  }
  return map
})

/** How a Chinese name sounds, without tones and without what many do not tell apart (zh and z, in and ing). */
export function soundOf(name: string): string {
  return Array.from(name, (character) => sounds().get(character) ?? character).join('')
}

/** Pinyin with what many do not tell apart made alike, as in `soundOf`. */
export function blurSyllables(pinyin: string): string {
  return pinyin.replace(/([zcs])h/g, '$1').replace(/ng(?![aeiouv])/g, 'n')
}
