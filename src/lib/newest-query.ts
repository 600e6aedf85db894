type Address = Pick<Location, 'pathname' | 'search'>

/**
 * Knows the newest query that was written to the address of a page. Next puts an older one back for the time until it has drawn that
 * state: whoever changes one parameter then must not start from the older one, or the change between would be lost.
 */
export function createNewestQuery() {
  let path = ''
  /** Written since the page was last seen with its newest query, oldest first. */
  let queries: string[] = []
  return {
    read({ pathname, search }: Address): string {
      const newest = queries.at(-1)
      // Written by others: a link, or the way back.
      if (newest === undefined || path !== pathname || !queries.includes(search)) return search
      if (search === newest) queries = [newest]
      return newest
    },
    write({ pathname }: Address, query: string): void {
      if (path !== pathname) queries = []
      path = pathname
      queries.push(query)
    },
  }
}
