/** Seeded random numbers (Chris Doty-Humphrey's sfc32): equal seeds give equal sequences on every machine. */
export class Random {
  // In a typed array, as fields that outgrow small integers would be boxed on every step.
  private readonly state: Int32Array

  constructor(seed: number) {
    const whole = Number.isFinite(seed) ? Math.trunc(seed) : 0
    this.state = Int32Array.of(whole, whole / 0x1_0000_0000, 0x9e3779b9, 1)
    for (let round = 0; round < 12; round++) this.next()
  }

  /** Uniform in 0 .. bound - 1. */
  below(bound: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * bound)
  }

  /** Uniform in [0, 1). */
  unit(): number {
    return this.next() / 0x1_0000_0000
  }

  private next(): number {
    const state = this.state
    const a = state[0] ?? 0
    const b = state[1] ?? 0
    const c = state[2] ?? 0
    const counter = state[3] ?? 0
    const result = (a + b + counter) | 0
    state[3] = (counter + 1) | 0
    state[0] = b ^ (b >>> 9)
    state[1] = (c + (c << 3)) | 0
    state[2] = (((c << 21) | (c >>> 11)) + result) | 0
    return result >>> 0
  }
}
