const localHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * `publicAddress`: as configured. Without it the link is a path, unless the request came to this machine by its own name:
 * whoever sends a request chooses its Host, and a secret must not lead where that says.
 */
export function makeMailLink(publicAddress: string | undefined, origin: string | null, path: string): string {
  const local = origin && localHosts.has(new URL(origin).hostname) ? origin : ''
  return `${(publicAddress ?? local).replace(/\/$/, '')}${path}`
}
