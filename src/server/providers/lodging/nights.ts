import { addDays, eachDay } from '../../kernel/calendar.ts'

/** Every night of a stay by the day it begins. */
export function nightsOf({ checkIn, checkOut }: { checkIn: string; checkOut: string }): string[] {
  return eachDay(checkIn, addDays(checkOut, -1))
}
