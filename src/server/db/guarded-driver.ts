// For `node --import`: the driver with its guards, where it is not bundled.
import { registerHooks } from 'node:module'
import { driverFile, guardDriver } from './driver-guards.ts'

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    return driverFile.test(url) ? { ...loaded, source: guardDriver(String(loaded.source)) } : loaded
  },
})
