// The built product on an empty data folder, with a browser and somebody who is signed up.
import { type Browser, chromium } from 'playwright'
import { chromiumArguments, findChromium } from '../e2e/chromium.ts'
import { newTraveller, type Traveller } from '../e2e/travellers.ts'
import { runProgram, startProgram, withDataDir } from './processes.ts'

interface Product {
  url: string
  browser: Browser
  traveller: Traveller
}

/** Builds the pages where they are out of date. Everything is gone afterwards. */
export async function withProduct(measure: (product: Product) => Promise<void>): Promise<void> {
  await runProgram(['scripts/ensure-build.ts'])
  await withDataDir(async (dataDir) => {
    const app = await startProgram(['dist/server/start.mjs'], {
      JOURNEYON_DATA_DIR: dataDir,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      LIVE_SOURCES: 'off',
      NODE_ENV: 'production',
    })
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
    try {
      await measure({ url: app.url, browser, traveller: await newTraveller(app.url) })
    } finally {
      await browser.close()
      await app.stop()
    }
  })
}
