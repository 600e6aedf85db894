// `npm run guides:verify [city …]`: compares the shipped guides with OpenStreetMap and prints doubts. A doubt is no error.
import { setTimeout as pause } from 'node:timers/promises'
import { parseEnv } from '../src/server/env.ts'
import { isAppError } from '../src/server/kernel/app-error.ts'
import { createLogger } from '../src/server/observability/logger.ts'
import { createMetrics } from '../src/server/observability/metrics.ts'
import { systemClock } from '../src/server/providers/clock/clock.ts'
import { createVendor } from '../src/server/providers/resilience/vendor.ts'
import { createVendorHttp } from '../src/server/providers/resilience/vendor-http.ts'
import { createShippedGuides } from '../src/server/providers/shipped-data/guides/guides.ts'
import { createOverpassArea } from '../src/server/providers/vendors/openstreetmap/overpass-area.ts'
import { doubtsOf } from './guides/doubts.ts'

/** A public server is asked for one city at a time. */
const pauseMs = 5000
const timeoutMs = 60_000

const env = parseEnv({ ...process.env, NODE_ENV: 'development' })
const baseUrl = env.OVERPASS_URL ?? 'https://overpass-api.de'
const say = (line: string) => process.stdout.write(`${line}\n`)

const deps = { clock: systemClock, logger: createLogger('silent'), metrics: createMetrics() }
const overpass = createOverpassArea(
  createVendor('overpass', deps, { timeoutMs }),
  createVendorHttp('overpass', { baseUrl, contact: env.LIVE_SOURCES_CONTACT }),
  systemClock,
)
const wanted = process.argv.slice(2)
const guides = createShippedGuides()
  .all()
  .filter(({ id }) => wanted.length === 0 || wanted.includes(id))
// The waits of a vendor keep no process alive.
const awake = setInterval(() => {}, 1000)
let verified = 0
let doubts = 0
for (const guide of guides) {
  if (verified > 0) await pause(pauseMs)
  try {
    const { spots } = await overpass.ask(guide.center)
    const found = doubtsOf(
      guide,
      spots.map(({ place }) => place),
    )
    verified++
    doubts += found.length
    for (const doubt of found) say(doubt)
  } catch (error) {
    if (!isAppError(error)) throw error
    say(
      `guides:verify: ${baseUrl} cannot be asked (${error.code}); ${guides.length - verified} of ${guides.length} guides are not verified`,
    )
    break
  }
}
clearInterval(awake)
if (verified > 0) say(`guides:verify: ${verified} guides compared with OpenStreetMap, ${doubts} doubts`)
