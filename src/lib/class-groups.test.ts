import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { createTailwindMerge, twMerge } from 'tailwind-merge'
import { expect, test } from 'vitest'
import { propertySize } from '#testing/property-size.ts'
import { classGroups } from './class-groups.ts'

const mergeOwn = createTailwindMerge(() => ({ ...classGroups, cacheSize: 0 }))

/** What Tailwind knows of the words in the sources, without variants. */
async function classesOfSources(): Promise<string[]> {
  const words = new Set<string>()
  for await (const path of glob('src/{app,components,features,screens,lib}/**/*.{ts,tsx}')) {
    if (/\.test\.|class-groups/.test(path)) continue
    for (const [, text = ''] of readFileSync(path, 'utf8').matchAll(/['"`]([^'"`\n]*)['"`]/g))
      for (const word of text.split(/\s+/)) words.add(word.replace(/^.*:(?![^[]*\])/, '').replaceAll('!', ''))
  }
  return [...words].filter((word) => word !== '' && twMerge(`${word} ${word}`) === word).toSorted()
}

test('of two classes that stand in the sources, the one wins that Tailwind’s whole list lets win', async () => {
  const classes = await classesOfSources()
  expect(classes.length).toBeGreaterThan(500)
  // All pairs take a minute.
  const step = propertySize(17, 1)
  const different: string[] = []
  let count = 0
  for (const first of classes)
    for (const second of classes) {
      count += 1
      if (first === second || count % step !== 0) continue
      const pair = `${first} ${second}`
      const [own, whole] = [mergeOwn(pair), twMerge(pair)]
      if (own !== whole) different.push(`${pair}: ${own}, not ${whole}`)
    }
  // The whole list takes the name of our shadow for the colour of one.
  expect(different.filter((each) => !each.includes('shadow-float'))).toEqual([])
})
