// What the pictures show besides the trips of the page list: a full account, where every list has something in it.
import { type SeededTrips, seedTrips } from '../e2e/page-list.ts'
import type { Traveller } from '../e2e/travellers.ts'

export interface SeededScreens extends SeededTrips {
  /** Over, with a companion who owes something, marks, ratings and a report in the chat. */
  finished: string
  shareToken: string
  inviteToken: string
}

const texts = {
  en: {
    wish: 'Plan 3 days with good food, not too tight',
    sum: 'Sum up the trip',
    packed: ['Rain jacket', 'Passport', 'Charger'],
    note: {
      title: 'Pandas',
      content: 'Come in by the **south gate** before eight: from ten on they sleep.',
      tags: ['chengdu'],
    },
    shared: 'Port tasting',
    memory: 'I am allergic to peanuts',
    template: 'A long weekend',
    finished: 'A weekend in Porto',
    city: 'Porto',
    visits: ['Livraria Lello', 'Ribeira', 'Port cellars'],
  },
  'zh-CN': {
    wish: '安排三天，多吃点好的，不要太赶',
    sum: '总结一下这次旅行',
    packed: ['雨衣', '护照', '充电器'],
    note: { title: '看熊猫', content: '八点前从**南门**进，十点以后它们就睡了。', tags: ['成都'] },
    shared: '波特酒品鉴',
    memory: '我对花生过敏',
    template: '长周末',
    finished: '波尔图的周末',
    city: '波尔图',
    visits: ['莱罗书店', '里贝拉', '波特酒庄'],
  },
} as const

export async function seedScreens(
  { api }: Traveller,
  companion: Traveller,
  locale: keyof typeof texts,
): Promise<SeededScreens> {
  const said = texts[locale]
  const trips = await seedTrips({ api }, locale)
  const { chengdu: tripId } = trips
  await api.agent.chat.mutate({ tripId, text: said.wish })
  await api.tasks.packing.add.mutate({ tripId, items: said.packed.map((title) => ({ title })) })
  for (const place of [{ tripId }, {}])
    await api.knowledge.create.mutate({ ...said.note, tags: [...said.note.tags], ...place })
  await api.memory.add.mutate({ text: said.memory, kind: 'need' })
  await api.tags.upsert.mutate({ tag: 'museum', weight: 0.8 })
  await api.trips.templates.save.mutate({ tripId, name: said.template })
  const { token: shareToken } = await api.companions.shareLinks.create.mutate({
    tripId,
    sections: ['plan', 'map'],
  })
  const { token: inviteToken } = await api.companions.invite.mutate({ tripId, role: 'editor' })
  return { ...trips, shareToken, inviteToken, finished: await seedFinished({ api }, companion, said) }
}

async function seedFinished(
  { api }: Pick<Traveller, 'api'>,
  companion: Traveller,
  said: (typeof texts)[keyof typeof texts],
): Promise<string> {
  const { id: tripId } = await api.trips.create.mutate({
    destination: said.city,
    title: said.finished,
    startDate: '2026-10-02',
    durationDays: 2,
  })
  for (const [index, title] of said.visits.entries()) {
    const place = { name: title, lat: 41.1469 + index / 200, lng: -8.6149 + index / 200 }
    const { id: itemId } = await api.itinerary.add.mutate({ tripId, kind: 'attraction', title, day: 1, place })
    await api.itinerary.mark.mutate({ itemId, outcome: index === 2 ? 'skipped' : 'done' })
    if (index < 2) await api.itinerary.rate.mutate({ itemId, rating: 5 - index })
  }
  const { token } = await api.companions.invite.mutate({ tripId, role: 'editor' })
  await companion.api.companions.acceptInvite.mutate({ token })
  const amount = { amount: 5600, currency: 'EUR' }
  await api.budget.expenses.create.mutate({ tripId, title: said.shared, amount, category: 'sights' })
  await api.trips.advanceStage.mutate({ tripId, to: 'on' })
  await api.trips.advanceStage.mutate({ tripId, to: 'post' })
  await api.agent.chat.mutate({ tripId, text: said.sum })
  await api.reports.build.mutate({ tripId, format: 'story' })
  return tripId
}
