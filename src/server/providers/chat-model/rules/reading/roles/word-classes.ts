// Classes of words that mean about the same, Chinese and English together, compiled by scripts/build-word-classes.ts; NOTICE names
// the sources. What was learnt of one word of a class goes for words that no message held.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { stemWord } from '../../../../../kernel/words.ts'
import { lazy } from '../../../../shipped-data/gazetteer/lazy.ts'

interface WordClass {
  /** Of things that are spoken of together: food, people, sights. */
  coarse: number
  /** Of things of one kind: drinks, relatives, trades. */
  fine: number
}

/** No coarse class has more fine ones. */
export const finePerCoarse = 16

// The address is written out, so that a bundler takes the file along.
const classes = lazy(() => {
  const text = gunzipSync(readFileSync(new URL('./word-classes.tsv.gz', import.meta.url))).toString('utf8')
  const known = new Map<string, number>()
  for (const line of text.split('\n')) {
    const at = line.indexOf('\t')
    known.set(line.slice(0, at), Number(line.slice(at + 1)))
  }
  return known
})

export function wordClassOf(word: string): WordClass | undefined {
  const fine = classes().get(word) ?? classes().get(stemWord(word))
  return fine === undefined ? undefined : { coarse: Math.floor(fine / finePerCoarse), fine }
}
