// The colours of a cover, from the climate of the place: sand where it is dry, jade where it is wet and hot, slate where it is cold.
import type { CoverTheme } from '#contract/cover.ts'
import type { ClimateMonth } from '../providers/weather/latitude-climate.ts'

export interface CoverPalette {
  land: string
  urban: string
  green: string
  sea: string
  /** Where it is shallow, along the shore. */
  shallow: string
  shore: string
  river: string
  border: string
  town: string
  ink: string
  halo: string
}

/** OKLCH: lightness, chroma, and the hue of land, of water, or of the accent. */
type Tone = readonly [lightness: number, chroma: number, of: 'land' | 'water' | 'green' | 'ink']

const tones: Record<CoverTheme, Record<keyof CoverPalette, Tone>> = {
  light: {
    land: [0.952, 0.026, 'land'],
    urban: [0.885, 0.046, 'land'],
    green: [0.9, 0.055, 'green'],
    sea: [0.84, 0.052, 'water'],
    shallow: [0.905, 0.036, 'water'],
    shore: [0.66, 0.066, 'water'],
    river: [0.74, 0.066, 'water'],
    border: [0.8, 0.03, 'land'],
    town: [0.72, 0.045, 'land'],
    ink: [0.42, 0.12, 'ink'],
    halo: [0.985, 0.01, 'land'],
  },
  dark: {
    land: [0.315, 0.022, 'land'],
    urban: [0.4, 0.036, 'land'],
    green: [0.365, 0.04, 'green'],
    sea: [0.245, 0.034, 'water'],
    shallow: [0.285, 0.04, 'water'],
    shore: [0.5, 0.06, 'water'],
    river: [0.46, 0.06, 'water'],
    border: [0.45, 0.024, 'land'],
    town: [0.56, 0.035, 'land'],
    ink: [0.84, 0.1, 'ink'],
    halo: [0.2, 0.02, 'land'],
  },
}

export function paletteOf(climate: readonly ClimateMonth[], theme: CoverTheme): CoverPalette {
  const hues = huesOf(climate)
  const colorOf = (name: keyof CoverPalette) => {
    const [lightness, chroma, of] = tones[theme][name]
    return toHex(lightness, chroma, hues[of])
  }
  return {
    land: colorOf('land'),
    urban: colorOf('urban'),
    green: colorOf('green'),
    sea: colorOf('sea'),
    shallow: colorOf('shallow'),
    shore: colorOf('shore'),
    river: colorOf('river'),
    border: colorOf('border'),
    town: colorOf('town'),
    ink: colorOf('ink'),
    halo: colorOf('halo'),
  }
}

/** Degrees of the color wheel. */
function huesOf(climate: readonly ClimateMonth[]) {
  const mean = (figure: (of: ClimateMonth) => number) =>
    climate.reduce((sum, of) => sum + figure(of), 0) / climate.length
  const warmth = share(
    mean(({ highC, lowC }) => (highC + lowC) / 2),
    2,
    27,
  )
  // Warm air dries: the same rain is less of it.
  const wetness = share(mean(({ rainMm }) => rainMm) / (0.5 + warmth), 10, 110)
  const dryLand = mix(100, 62, warmth)
  const wetLand = mix(190, 128, warmth)
  return {
    land: mix(dryLand, wetLand, wetness),
    green: mix(125, 150, wetness),
    water: mix(258, 196, warmth),
    ink: mix(20, 48, 1 - wetness),
  }
}

const share = (value: number, from: number, to: number) => Math.max(0, Math.min(1, (value - from) / (to - from)))
const mix = (from: number, to: number, at: number) => from + (to - from) * at

/** OKLCH to sRGB (https://bottosson.github.io/posts/oklab/): not every reader of SVG knows `oklch()`. */
function toHex(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const bytes = linear.map((value) => {
    const bounded = Math.max(0, Math.min(1, value))
    return Math.round(255 * (bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055))
  })
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
