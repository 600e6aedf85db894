// A load generator in a process of its own: keeps `connections` requests going for `seconds`, prints how many were answered.
import { Agent, request } from 'node:http'

const [url = '', headersJson = '{}', connections = '16', seconds = '3'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
const headers: Record<string, string> = JSON.parse(headersJson)
const end = performance.now() + Number(seconds) * 1000
let answered = 0
let failed = 0

await Promise.all(Array.from({ length: Number(connections) }, keepAsking))
process.stdout.write(`${JSON.stringify({ perSecond: answered / Number(seconds), failed })}\n`)
agent.destroy()

async function keepAsking(): Promise<void> {
  while (performance.now() < end) {
    const ok = await ask()
    if (ok) answered += 1
    else failed += 1
  }
}

function ask(): Promise<boolean> {
  return new Promise((resolve) => {
    const req = request(url, { agent, headers }, (res) => {
      res.resume()
      res.on('end', () => resolve(res.statusCode === 200))
    })
    req.on('error', () => resolve(false))
    req.end()
  })
}
