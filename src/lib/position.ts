// Where the traveler is: asked for by a tap, followed while it is on, blurred before anything else sees it, kept in memory only.
import { useSyncExternalStore } from 'react'
import { blurPoint } from '#contract/blur-point.ts'
import type { GeoPoint } from '#contract/place.ts'

export interface PositionState {
  status: 'off' | 'asking' | 'on' | 'denied' | 'unavailable'
  point: GeoPoint | null
}

const off: PositionState = { status: 'off', point: null }
let state = off
let watching: number | null = null
const listeners = new Set<() => void>()

function set(next: PositionState) {
  state = next
  for (const notify of listeners) notify()
}

function watch(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => {
    listeners.delete(onChange)
  }
}

export const position = {
  read: () => state,
  turnOn() {
    if (!('geolocation' in navigator)) return set({ status: 'unavailable', point: null })
    if (watching !== null) return
    set({ status: 'asking', point: null })
    watching = navigator.geolocation.watchPosition(
      ({ coords }) => {
        const point = blurPoint({ lat: coords.latitude, lng: coords.longitude })
        const isSame = state.point?.lat === point.lat && state.point?.lng === point.lng
        if (!isSame || state.status !== 'on') set({ status: 'on', point })
      },
      ({ code, PERMISSION_DENIED }) => {
        position.turnOff()
        set({ status: code === PERMISSION_DENIED ? 'denied' : 'unavailable', point: null })
      },
      { maximumAge: 60_000, timeout: 20_000 },
    )
  },
  turnOff() {
    if (watching !== null) navigator.geolocation.clearWatch(watching)
    watching = null
    set(off)
  },
}

export function usePosition(): PositionState {
  return useSyncExternalStore(watch, position.read, () => off)
}
