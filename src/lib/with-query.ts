/** `url` with its query; names and dates are escaped. */
export function withQuery(url: string, query: Record<string, string | number>): string {
  return `${url}?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))}`
}
