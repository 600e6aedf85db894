// Maps of China shift positions by some hundred metres ("GCJ-02"). The shift is the widely published approximation; the way back is
// found by repeating it, to well under a metre.
import type { GeoPoint } from '#contract/place.ts'

const semiMajorAxis = 6_378_245
const eccentricity = 0.006_693_421_622_965_943

export function toGcj02(point: GeoPoint): GeoPoint {
  if (!isShifted(point)) return point
  const { dLat, dLng } = shiftAt(point)
  return { lat: point.lat + dLat, lng: point.lng + dLng }
}

export function fromGcj02(shifted: GeoPoint): GeoPoint {
  if (!isShifted(shifted)) return shifted
  let guess = shifted
  for (let round = 0; round < 4; round++) {
    const again = toGcj02(guess)
    guess = { lat: guess.lat + shifted.lat - again.lat, lng: guess.lng + shifted.lng - again.lng }
  }
  return guess
}

/** The frame in which Chinese maps shift. */
function isShifted({ lat, lng }: GeoPoint): boolean {
  return lat > 0.8293 && lat < 55.8271 && lng > 72.004 && lng < 137.8347
}

function shiftAt({ lat, lng }: GeoPoint): { dLat: number; dLng: number } {
  const rad = (lat * Math.PI) / 180
  const magic = 1 - eccentricity * Math.sin(rad) ** 2
  const dLat =
    (northShift(lng - 105, lat - 35) * 180) /
    (((semiMajorAxis * (1 - eccentricity)) / (magic * Math.sqrt(magic))) * Math.PI)
  const dLng = (eastShift(lng - 105, lat - 35) * 180) / ((semiMajorAxis / Math.sqrt(magic)) * Math.cos(rad) * Math.PI)
  return { dLat, dLng }
}

function wave(amplitudes: readonly [amplitude: number, frequency: number][], at: number): number {
  return (
    (2 / 3) *
    amplitudes.reduce((sum, [amplitude, frequency]) => sum + amplitude * Math.sin(at * Math.PI * frequency), 0)
  )
}

function northShift(x: number, y: number): number {
  return (
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    wave(
      [
        [20, 6],
        [20, 2],
      ],
      x,
    ) +
    wave(
      [
        [20, 1],
        [40, 1 / 3],
      ],
      y,
    ) +
    wave(
      [
        [160, 1 / 12],
        [320, 1 / 30],
      ],
      y,
    )
  )
}

function eastShift(x: number, y: number): number {
  return (
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    wave(
      [
        [20, 6],
        [20, 2],
      ],
      x,
    ) +
    wave(
      [
        [20, 1],
        [40, 1 / 3],
      ],
      x,
    ) +
    wave(
      [
        [150, 1 / 12],
        [300, 1 / 30],
      ],
      x,
    )
  )
}
