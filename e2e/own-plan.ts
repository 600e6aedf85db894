// A plan of one's own, and every act of `edit_itinerary` upon it, in both languages.

const names = {
  en: {
    tea: 'Museum of Tea',
    lunch: 'Noodles on the corner',
    silk: 'Silk Market',
    park: 'Bamboo garden',
    temple: 'Hall of Lanterns',
    opera: 'Evening of opera',
    gallery: 'Gallery of Prints',
    dinner: 'Supper by the canal',
    walk: 'Walk by the river',
    house: 'House of Tea',
    terrace: 'Tea on the terrace',
    note: 'Bring cash',
  },
  'zh-CN': {
    tea: '茶叶小馆',
    lunch: '街角面馆',
    silk: '丝绸集市',
    park: '竹韵小园',
    temple: '灯笼会馆',
    opera: '川剧之夜',
    gallery: '版画小展',
    dinner: '河畔晚餐',
    walk: '沿河散步',
    house: '老茶馆',
    terrace: '露台喝茶',
    note: '带现金',
  },
} as const
type Locale = keyof typeof names

export function ownItems(locale: Locale) {
  const { tea, lunch, silk, park, temple, opera, gallery, dinner } = names[locale]
  const item = (kind: 'attraction' | 'restaurant', title: string, day: number, start: string, end: string) => {
    return { kind, title, day, start, end }
  }
  return [
    item('attraction', tea, 1, '10:00', '11:30'),
    item('restaurant', lunch, 1, '12:00', '13:00'),
    item('attraction', silk, 1, '14:00', '15:00'),
    item('attraction', park, 2, '09:00', '10:00'),
    item('attraction', temple, 2, '11:00', '12:00'),
    item('attraction', opera, 2, '19:00', '20:30'),
    item('attraction', gallery, 3, '10:00', '11:00'),
    item('restaurant', dinner, 3, '18:00', '19:00'),
  ]
}

/** With references of every kind; each works on what those before it left. */
export function everyEdit(locale: Locale): Record<string, unknown>[] {
  const { tea, silk, temple, opera, gallery, walk, house, terrace, note } = names[locale]
  return [
    { act: 'add', what: { name: walk, kind: 'activity' }, to: { day: 1, start: '16:00' } },
    { act: 'remove', items: { day: 1, meal: 'lunch' } },
    { act: 'move', items: { day: 3, ordinal: 1 }, to: { day: 2, start: '14:00' } },
    { act: 'swap', item: { name: tea }, with: { name: silk } },
    { act: 'replace', item: { name: temple }, by: { name: terrace, own: true, kind: 'activity' } },
    { act: 'clear', day: -1, part: 'evening' },
    { act: 'swap_days', day: 1, with: 2 },
    { act: 'shift', items: { day: 1, ordinal: -1 }, minutes: 30 },
    { act: 'set_time', items: { day: 1, part: 'morning', ordinal: 1 }, start: '09:30', end: '10:15' },
    { act: 'lengthen', items: { name: gallery }, minutes: 15 },
    { act: 'pin', items: { name: opera } },
    { act: 'book', items: { name: silk }, code: 'ABC123' },
    { act: 'set_cost', items: { name: silk }, cost: { amount: 5000, currency: 'CNY' } },
    { act: 'set_kind', items: { name: tea }, kind: 'activity' },
    { act: 'note', items: { name: tea }, text: note },
    { act: 'rename', item: { name: tea }, title: house },
  ]
}

/** What the plan is after them. */
export function editedPlan(locale: Locale) {
  const { silk, park, opera, gallery, walk, house, terrace, note } = names[locale]
  return [
    { day: 1, title: park, start: '09:30', end: '10:15' },
    { day: 1, title: terrace, start: '11:00', end: '12:00', kind: 'activity' },
    { day: 1, title: gallery, start: '14:00', end: '15:15' },
    { day: 1, title: opera, start: '19:30', end: '21:00', pinned: true },
    {
      day: 2,
      title: silk,
      start: '10:00',
      end: '11:00',
      booking: 'booked',
      confirmationCode: 'ABC123',
      cost: { amount: 5000, currency: 'CNY' },
    },
    { day: 2, title: house, start: '14:00', end: '15:30', kind: 'activity', notes: note },
    { day: 2, title: walk, start: '16:00', end: '17:00', kind: 'activity' },
  ]
}
