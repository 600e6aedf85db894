// The path of the host under which the product is served, where a proxy has put it there. Links and the router of Next
// know it by themselves; whatever else names an address of ours passes through here.

/** As `/travel`; empty at the root. Fixed when the pages are built (see next.config.mjs). */
const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** The address in the browser of a path inside the product. */
export function withBasePath(path: string): string {
  return `${basePath}${path}`
}

/** The path inside the product of an address in the browser. */
export function withoutBasePath(address: string): string {
  return address.startsWith(`${basePath}/`) ? address.slice(basePath.length) : '/'
}

/** Loads a page anew, which clears everything in memory. */
export function loadPage(path: string): void {
  window.location.assign(withBasePath(path))
}
