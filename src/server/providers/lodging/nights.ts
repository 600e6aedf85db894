/** Every night of a stay by the day it begins. */
export function nightsOf({ checkIn, checkOut }: { checkIn: string; checkOut: string }): string[] {
  const nights: string[] = []
  for (let at = Date.parse(checkIn); at < Date.parse(checkOut); at += 86_400_000) {
    nights.push(new Date(at).toISOString().slice(0, 10))
  }
  return nights
}
