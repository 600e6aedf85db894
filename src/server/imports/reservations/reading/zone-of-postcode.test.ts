import { expect, test } from 'vitest'
import { zoneOfPostcode } from './zone-of-postcode.ts'

test.each([
  ['44 Lakeshore Rd, Meredith, NH 03253', 'America/New_York'],
  ['709 5th Ave, Reno, NV 89501', 'America/Los_Angeles'],
  ['7 Castle Street, Ludlow SY8 1AS', 'Europe/London'],
  ['33 Main St, Nashville, TN 37203', null],
  ['Rua Augusta 4, 1100-053 Lisbon', null],
])('%s is in %s', (address, zone) => expect(zoneOfPostcode(address)).toBe(zone))
