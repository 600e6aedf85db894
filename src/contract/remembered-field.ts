/** Of a field of a brief: nobody said it of this trip, it is known of the traveler. */
export function isRemembered(field: unknown): boolean {
  return typeof field === 'object' && field !== null && 'origin' in field && field.origin === 'remembered'
}
