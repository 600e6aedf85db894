// Behind a proxy that serves the product under a path of its host: addresses inside the process begin after that path.
import type { IncomingMessage } from 'node:http'

/** Takes the base path off the address of the request. false where the address does not lie under it. */
export function stripBasePath(req: IncomingMessage, basePath: string): boolean {
  const { url = '/' } = req
  if (!url.startsWith(basePath)) return false
  const rest = url.slice(basePath.length)
  if (rest !== '' && !/^[/?]/.test(rest)) return false
  req.url = rest.startsWith('/') ? rest : `/${rest}`
  return true
}

/** The address as Next wants it, which expects no slash behind the base path alone. */
export function addBasePath(url: string, basePath: string): string {
  return basePath === '' ? url : `${basePath}${url.replace(/^\/(?=$|\?)/, '')}`
}
