// The whole way of a new person through the product, by hand, in both languages.
import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import { Chat } from './pages/chat.ts'
import { expect, test } from './test.ts'
import { admin, newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

const inChinese = {
  locale: 'zh-CN',
  name: '王小明',
  destination: '成都',
  origin: '北京',
  days: 3,
  budget: { amount: '3000', currency: 'CNY', shown: '¥3,000' },
  wish: '帮我规划三天行程，想看熊猫、吃火锅，预算3000',
  wished: '成都大熊猫繁育研究基地',
  proposal: '成都 3 天行程',
  reply: '成都 3 天行程排好了',
  source: /^来源 1：/,
  pin: /^(?!建议).*第 \d+ 天第 \d+ 站$|^附近 \d+ 个地点$/,
  views: { nav: '旅行页面', plan: '行程', map: '地图', chat: '对话' },
  register: { name: '昵称', email: '邮箱', password: '密码', submit: '注册' },
  wizard: {
    create: '新建旅行',
    next: '下一步',
    finish: '创建旅行',
    destination: '目的地',
    origin: '出发地',
    start: '出发日期',
    days: '天数',
    moreAdults: '增加成人',
    budget: '预算',
    currency: '币种',
  },
  decide: { accept: /^采纳所选/, partly: '已部分采纳', undo: '撤销', undone: '已撤销' },
  history: { open: '更多操作', entry: '历史记录', taken: /采纳了/, undone: /撤销了/ },
  missing: '找不到这次旅行',
} as const

const inEnglish = {
  locale: 'en',
  name: 'Grace Hopper',
  destination: 'Paris',
  origin: null,
  days: 4,
  budget: null,
  wish: 'Plan my days: museums, no early mornings',
  wished: /^Musée|Museum/,
  proposal: 'Paris, 4 days',
  reply: 'Here’s a 4-day plan for Paris',
  source: /^Source 1: /,
  pin: /^(?!Proposed).*, day \d+, item \d+$|^\d+ places close together$/,
  views: { nav: 'Pages of this trip', plan: 'Plan', map: 'Map', chat: 'Chat' },
  register: { name: 'Name', email: 'Email', password: 'Password', submit: 'Create account' },
  wizard: {
    create: 'New trip',
    next: 'Next',
    finish: 'Create trip',
    destination: 'Destination',
    origin: 'Leaving from',
    start: 'Start date',
    days: 'Days',
    moreAdults: 'More: Adults',
    budget: 'Budget',
    currency: 'Currency',
  },
  decide: { accept: /^Accept \d+ selected/, partly: 'Partly accepted', undo: 'Undo', undone: 'Undone' },
  history: { open: 'More actions', entry: 'History', taken: /accepted/, undone: /undid/ },
  missing: 'Trip not found',
} as const

async function strangerSeesNothing(browser: Browser, url: string, title: string) {
  const context = await browser.newContext()
  const baseURL = new URL(url).origin
  await prepareBrowser(context, baseURL)
  const page = await context.newPage()
  await signInBrowser(page, await newTraveller(baseURL))
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'Trip not found', exact: true })).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)
  await context.close()
}

async function adminFindsInTrail(browser: Browser, url: string, action: RegExp) {
  const context = await browser.newContext()
  const { origin, pathname } = new URL(url)
  await prepareBrowser(context, origin)
  const page = await context.newPage()
  await signInBrowser(page, admin)
  await page.goto(`/admin/audit?trip=${pathname.split('/').at(-1)}`)
  await expect(page.getByRole('button', { name: action }).first()).toBeVisible()
  await context.close()
}

for (const [way, tag] of [
  [inEnglish, '@desktop'],
  [inChinese, '@phone'],
] as const) {
  test(`from registering to a plan taken in part and taken back (${way.locale})`, { tag }, async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    const { register, wizard, decide, views, history } = way
    await prepareBrowser(context, baseURL ?? '', { locale: way.locale })
    const see = async (pane: 'plan' | 'map' | 'chat') => {
      // A wide screen shows all panes. On a phone their tabs come after the header, so that they are waited for.
      if (tag === '@desktop') return
      await page
        .getByRole('navigation', { name: views.nav, exact: true })
        .getByRole('button', { name: views[pane], exact: true })
        .click()
    }

    await test.step('register', async () => {
      await page.goto('/register')
      await page.getByLabel(register.name, { exact: true }).fill(way.name)
      await page.getByLabel(register.email, { exact: true }).fill(`journey-${randomUUID()}@example.org`)
      await page.getByLabel(register.password, { exact: true }).fill('seven paper boats')
      await page.getByRole('button', { name: register.submit, exact: true }).click()
      await expect(page).toHaveURL('/trips')
    })

    await test.step('create a trip', async () => {
      await page.getByRole('link', { name: wizard.create }).first().click()
      await page.getByRole('combobox', { name: wizard.destination }).fill(way.destination)
      await page.getByRole('option', { name: way.destination }).first().click()
      if (way.origin) {
        await page.getByRole('combobox', { name: wizard.origin }).fill(way.origin)
        await page.getByRole('option', { name: way.origin }).first().click()
      }
      await page.getByRole('button', { name: wizard.next, exact: true }).click()
      await page.getByLabel(wizard.start, { exact: true }).fill('2027-04-05')
      await page.getByLabel(wizard.days, { exact: true }).fill(String(way.days))
      await page.getByRole('button', { name: wizard.moreAdults, exact: true }).click()
      await page.getByRole('button', { name: wizard.next, exact: true }).click()
      if (way.budget) {
        await page.getByLabel(wizard.budget, { exact: true }).fill(way.budget.amount)
        await page.getByLabel(wizard.currency, { exact: true }).selectOption(way.budget.currency)
      }
      await page.getByRole('button', { name: wizard.finish, exact: true }).click()
      await page.waitForURL(/\/trips\/[0-9a-f-]{36}$/)
      await expect(page.getByRole('heading', { level: 1, name: way.destination })).toBeVisible()
      if (way.budget) {
        await expect(page.getByText(way.budget.shown).filter({ visible: true }).first()).toBeVisible()
      }
    })

    const chat = new Chat(page, way.locale)
    const proposal = chat.proposal(way.proposal)
    await test.step('ask, and watch it work', async () => {
      await see('chat')
      await chat.say(way.wish)
      await expect(chat.questions).toHaveText(way.wish)
      await expect(chat.stopButton).toBeVisible()
      await expect(chat.steps.first()).toBeVisible()
      await chat.waitForEnd()
      await expect(chat.answers).toHaveCount(1)
      await expect(chat.answers.getByText(way.reply)).toBeVisible()
      await chat.answers.getByRole('button', { name: way.source }).first().click()
      await expect(page.getByRole('dialog').getByText('JourneyOn')).toBeVisible()
      await page.keyboard.press('Escape')
      await chat.openDays(proposal)
      await expect(proposal.getByText(way.wished).first()).toBeVisible()
    })

    let left = ''
    await test.step('accept a part', async () => {
      const ticks = proposal.getByRole('checkbox')
      const all = await ticks.count()
      const dropped = ticks.nth(0)
      left = (await proposal.getByRole('listitem').first().locator('p span').last().textContent()) ?? ''
      await dropped.uncheck()
      await proposal.getByRole('button', { name: decide.accept }).click()
      await expect(proposal.getByText(decide.partly)).toBeVisible()
      await see('plan')
      const rows = page.locator('[data-list]').getByRole('listitem').locator('[data-title]')
      await expect(rows).toHaveCount(all - 1)
      await expect(rows.getByText(left, { exact: true })).toHaveCount(0)
      await see('map')
      await expect(page.getByRole('button', { name: way.pin }).first()).toBeVisible()
    })

    await test.step('the trail has it', async () => {
      await page.getByRole('button', { name: history.open, exact: true }).click()
      await page.getByRole('menuitem', { name: history.entry, exact: true }).click()
      await expect(page.getByRole('dialog').getByText(history.taken).first()).toBeVisible()
      await page.keyboard.press('Escape')
      await adminFindsInTrail(browser, page.url(), /accepted|采纳了/)
    })

    await test.step('take it back', async () => {
      await see('chat')
      await proposal.getByRole('button', { name: decide.undo, exact: true }).click()
      await expect(proposal.getByText(decide.undone, { exact: true })).toBeVisible()
      await see('plan')
      await expect(page.locator('[data-list] [data-title]')).toHaveCount(0)
      await see('map')
      await expect(page.getByRole('button', { name: way.pin })).toHaveCount(0)
    })

    await test.step('nobody else learns of it', () => strangerSeesNothing(browser, page.url(), way.wish))
  })
}
