import type { ServerResponse } from 'node:http'

/** Ends with a status alone, which nobody keeps. */
export function sendEmpty(res: ServerResponse, status: number): void {
  res.writeHead(status, { 'content-length': 0, 'cache-control': 'no-store' }).end()
}
