const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Whether it may name a trip, and is not an address that was cut off. */
export function isTripId(id: string): boolean {
  return uuid.test(id)
}
