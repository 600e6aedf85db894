// The whole loop: a trip begins, ends, is marked and rated; the next one is planned from what was learned, names it, and is as anybody's
// once memory is off. With the rules and with a capable model behind the protocol of OpenAI.
import type { Locale } from '#contract/locale.ts'
import { isThorough } from '../src/testing/property-size.ts'
import { decide, words } from './loop-script.ts'
import { startModelServer } from './model-server.ts'
import { startOwnServer } from './own-server.ts'
import { expect, test } from './test.ts'
import { firstPlan, freshAccounts, offeredItems, TravelLoop } from './travel-loop.ts'
import { newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

interface Loop {
  tag: '@desktop' | '@phone'
  locale: Locale
  mind: 'rules' | 'model'
}
const always: Loop[] = [
  { tag: '@desktop', locale: 'en', mind: 'rules' },
  { tag: '@phone', locale: 'zh-CN', mind: 'model' },
]
const further: Loop[] = [
  { tag: '@desktop', locale: 'en', mind: 'model' },
  { tag: '@desktop', locale: 'zh-CN', mind: 'rules' },
  { tag: '@desktop', locale: 'zh-CN', mind: 'model' },
  { tag: '@phone', locale: 'en', mind: 'rules' },
  { tag: '@phone', locale: 'en', mind: 'model' },
  { tag: '@phone', locale: 'zh-CN', mind: 'rules' },
]

for (const { tag, locale, mind } of isThorough ? [...always, ...further] : always) {
  test(`what was learned on one trip plans the next, in ${locale} with the ${mind} ${tag}`, { tag }, async ({
    browser,
    baseURL,
    isMobile,
    viewport,
    hasTouch,
  }) => {
    test.slow()
    const server = mind === 'model' ? await serveModel() : { url: baseURL ?? '', stop: async () => {} }
    const { url } = server
    try {
      const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', isMobile, viewport, hasTouch })
      await prepareBrowser(context, url, { locale })
      const traveller = await newTraveller(url, locale)
      const { api } = traveller
      const page = await context.newPage()
      await signInBrowser(page, traveller)
      const loop = new TravelLoop(page, locale, traveller)

      const tripId = await loop.travel(isThorough)
      await loop.lookBack(tripId)
      const [habit] = words[locale].habit.split(/[.。]$/u)
      const remembersHabit = async () => (await api.memory.list.query({})).items.map(({ text }) => text)
      await expect.poll(remembersHabit).toContain(habit)

      const nextId = await loop.planNext(tripId, [habit ?? '', words[locale].museums])
      const own = await offeredItems(api, nextId)
      const { fresh, taught } = await freshAccounts(url, locale)
      const anybodys = await firstPlan(fresh.api, traveller, tripId, locale)
      expect(own).not.toEqual(anybodys)
      // Each of what was learned changes the plan by itself.
      for (const person of taught) expect(await firstPlan(person.api, traveller, tripId, locale)).not.toEqual(anybodys)
      await api.memory.setEnabled.mutate({ enabled: false })
      expect(await firstPlan(api, traveller, tripId, locale)).toEqual(anybodys)
      await context.close()
    } finally {
      await server.stop()
    }
  })
}

async function serveModel() {
  const model = await startModelServer(decide)
  const server = await startOwnServer({ OPENAI_BASE_URL: `${model.url}/v1`, OPENAI_CHAT_MODEL: 'capable' })
  const stop = async () => {
    await server.stop()
    await model.stop()
  }
  return { url: server.url, stop }
}
