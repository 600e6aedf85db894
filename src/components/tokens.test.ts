// Checks the design tokens: inside sRGB, equal lightness of day colours, WCAG AA contrast.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Oklch {
  lightness: number
  chroma: number
  hue: number
}
type Theme = 'light' | 'dark'
const themes: Theme[] = ['light', 'dark']

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const colour = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`
const tokens = new Map<string, Record<Theme, Oklch>>()
for (const [, name = '', ...numbers] of css.matchAll(
  new RegExp(String.raw`--color-([\w-]+): light-dark\(${colour}, ${colour}\)`, 'g'),
)) {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.map(Number)
  tokens.set(name, { light: { lightness: a, chroma: b, hue: c }, dark: { lightness: d, chroma: e, hue: f } })
}

function token(name: string, theme: Theme): Oklch {
  const found = tokens.get(name)
  if (!found) throw new Error(`no token --color-${name}`)
  return found[theme]
}

/** Linear sRGB by the matrices of https://bottosson.github.io/posts/oklab/. */
function linearRgb({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** WCAG 2 contrast ratio. */
function contrast(one: Oklch, other: Oklch): number {
  const [high = 0, low = 0] = [one, other]
    .map((value) => {
      const [red, green, blue] = linearRgb(value)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    })
    .sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const dayNames = Array.from({ length: 8 }, (_, index) => `day-${index + 1}`)
const papers = ['canvas', 'surface', 'sunken', 'raised', 'hover']
const textPairs: [string, string][] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent'].flatMap((text): [string, string][] =>
    papers.map((paper) => [text, paper]),
  ),
  ...['positive', 'caution', 'danger', 'info'].flatMap((text): [string, string][] =>
    [...papers, `${text}-soft`].map((paper) => [text, paper]),
  ),
  ...dayNames.map((day): [string, string] => ['day-ink', day]),
  ...['canvas', 'surface', 'raised'].flatMap((paper) => dayNames.map((day): [string, string] => [day, paper])),
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['danger-ink', 'danger'],
  ['danger-ink', 'danger-hover'],
  ['canvas', 'ink'],
]
const shapePairs: [string, string][] = ['control', 'focus'].flatMap((shape): [string, string][] =>
  ['canvas', 'surface', 'sunken', 'raised'].map((paper) => [shape, paper]),
)

describe.each(themes)('%s theme', (theme) => {
  test.each(textPairs)('%s on %s has a contrast of 4.5:1', (text, paper) => {
    expect(contrast(token(text, theme), token(paper, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapePairs)('%s on %s has a contrast of 3:1', (shape, paper) => {
    expect(contrast(token(shape, theme), token(paper, theme))).toBeGreaterThanOrEqual(3)
  })

  test('uses equal lightness for the eight day colours', () => {
    expect(new Set(dayNames.map((name) => token(name, theme).lightness)).size).toBe(1)
  })

  test('stays inside sRGB', () => {
    const outside = [...tokens].filter(([, value]) =>
      linearRgb(value[theme]).some((channel) => channel < -0.002 || channel > 1.002),
    )
    expect(outside.map(([name]) => name)).toEqual([])
  })
})
