import { expect, test } from 'vitest'
import { readCoordinates } from './read-coordinates.ts'

const sydney = { lat: -33.8688, lng: 151.2093 }

test.each([
  ['30.6586, 104.0648', { lat: 30.6586, lng: 104.0648 }],
  ['-33.9，18.4', { lat: -33.9, lng: 18.4 }],
  ['−33.8688, 151.2093', sydney],
  ['–33.8688 151.2093', sydney],
  ['－３３.8688，151.2093', sydney],
  ['(35.6895, 139.6917)', { lat: 35.6895, lng: 139.6917 }],
  ['[35.6895; 139.6917]', { lat: 35.6895, lng: 139.6917 }],
  ['33.8688° S, 151.2093° E', sydney],
  ['33.8688 S 151.2093 E', sydney],
  ['S33.8688, E151.2093', sydney],
  ['南33.8688, 东151.2093', sydney],
  ['40.4461°N 79.9822°W', { lat: 40.4461, lng: -79.9822 }],
  [`33°52'7.68"S 151°12'33.48"E`, sydney],
  ['33°52′7.68″S, 151°12′33.48″E', sydney],
  [`40°26.766'N 79°58.932'W`, { lat: 40.4461, lng: -79.9822 }],
  ['geo:35.6895,139.6917', { lat: 35.6895, lng: 139.6917 }],
  ['https://www.google.com/maps/@-33.8688,151.2093,15z', sydney],
  ['https://maps.apple.com/?ll=35.6895,139.6917', { lat: 35.6895, lng: 139.6917 }],
  ['0, 0', { lat: 0, lng: 0 }],
  ['', null],
  ['  ', null],
])('reads %j as %j', (text, expected) => expect(readCoordinates(text)).toEqual(expected))

test.each(['91, 0', '0, 181', 'somewhere', '30.6586', '30.6586, 104.0648, 12', '12:30, 14:00', '1e2, 3', '95°N 10°E'])(
  '%j is refused',
  (text) => expect(readCoordinates(text)).toBeUndefined(),
)
