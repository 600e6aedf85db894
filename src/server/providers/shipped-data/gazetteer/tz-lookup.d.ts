declare module 'tz-lookup' {
  /** @throws RangeError for coordinates that do not exist. */
  function tzLookup(lat: number, lng: number): string
  export = tzLookup
}
