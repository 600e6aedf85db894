// Edits as people say them: the thing first and then what becomes of it, a reference by hour or order, hours of every day.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-22'

function read(text: string, sceneName = 'paris-plan') {
  const { trip } = sceneNamed(sceneName)
  const reading = readMessage(text, tripContext(trip, today))
  const [edit] = reading.acts
    .flatMap(({ calls }) => calls)
    .flatMap(({ args }) => (Array.isArray(args.edits) ? args.edits : []))
  const titleOf = (id: unknown) => trip.itinerary.find((item) => item.id === id)?.title
  const reference = edit?.items ?? edit?.item
  return {
    unsure: reading.unsure,
    acts: reading.acts.map(({ act }) => act),
    edit,
    target: titleOf(reference?.itemId) ?? reference,
    slots: reading.slots,
  }
}

describe('what goes', () => {
  it.each([
    ['the thing at 2pm on the 7th, lose it', { day: 3, at: '14:00' }],
    ['the 5pm on day 1 can go', { day: 1, at: '17:00' }],
    ['cross out both restaurants on day 2', { day: 2, kind: 'restaurant', all: 2 }],
    ['kick the Louvre out', 'Louvre Museum'],
    ['the last stop on day 2 is not for us, drop it', { day: 2, ordinal: -1 }],
    ['both dinners out, we eat with colleagues', { meal: 'dinner', all: 2 }],
    ['cut the garden on day 1', { day: 1, tag: 'garden' }],
    ['the Eiffel Tower does nothing for me, skip it', 'Eiffel Tower'],
    ["we won't make the Orsay, leave it out", "Musée d'Orsay"],
  ])('%s', (text, target) => {
    expect(read(text)).toMatchObject({ acts: ['remove'], unsure: null, target })
  })
})

describe('what comes instead', () => {
  it.each([
    ['Bouillon Pigalle? had a bad meal there once, find us something else', 'Bouillon Pigalle'],
    ['different place for dinner on day 2 please', { day: 2, meal: 'dinner' }],
    ['can you find another place for lunch on Monday', { day: 3, meal: 'lunch' }],
    ['Café de Flore is overrated, pick another lunch spot', 'Café de Flore'],
  ])('%s', (text, target) => {
    expect(read(text)).toMatchObject({ acts: ['replace'], unsure: null, target })
  })
})

describe('where it goes', () => {
  it.each([
    ['can you put the opera on the third evening', { day: 3, part: 'evening' }],
    ['pandas a day later please', { byDays: 1 }],
  ])('%s', (text, to) => {
    const { acts, unsure, edit } = read(text, 'chengdu-plan')
    expect({ acts, unsure, to: edit?.to ?? {} }).toMatchObject({ acts: ['move'], unsure: null, to })
  })

  it('adds what the plan does not have: put X in', () => {
    const { acts, edit } = read('put Fushimi Inari in tomorrow', 'kyoto-on')
    expect(acts).toEqual(['add'])
    expect(edit).toMatchObject({ what: { name: 'Fushimi Inari Taisha' } })
  })

  it('takes a kind for what is added, not the words around it', () => {
    expect(read('I want a museum on day 4 as well').edit).toMatchObject({ act: 'add', what: { tags: ['museum'] } })
  })
})

it.each([
  ['write on the Palais Garnier that Lucy holds the tickets', 'Lucy holds the tickets'],
  ['put a note at the Orsay: closed cloakroom', 'closed cloakroom'],
])('keeps the note: %s', (text, note) => {
  expect(read(text)).toMatchObject({ acts: ['note'], edit: { text: note } })
})

it.each(['scratch what you just did', 'restore it to how it was before', 'take back the last change'])(
  'undoes: %s',
  (text) => {
    expect(read(text).acts).toEqual(['undo'])
  },
)

it.each([
  'Could all the days finish by half past six in the evening?',
  'everything must be over by 6:30 pm',
  'could you see to it that no day goes on past half past six in the evening',
])('takes the hours of every day for a wish: %s', (text) => {
  expect(read(text)).toMatchObject({ acts: ['wish'], slots: { dayEnd: '18:30' } })
})

it('asks the two things of one place that are asked', () => {
  expect(read('What time does Nijo Castle close and how far is it from here', 'kyoto-on').acts).toEqual([
    'facts',
    'route',
  ])
})

it.each([
  ['lunch on Monday should start 12:30', 'set_time'],
  ['make the garden on sunday shorter', 'shorter'],
  ['dec 8: everything starts 1h later', 'shift'],
  ['the Sacré-Cœur on day 4 rather than the third day', 'move'],
  ['give us a dinner on the first day', 'add'],
  ['day two: no Flore', 'remove'],
  ["cross Sunday's dinner off", 'remove'],
  ['the Louvre goes to the last day', 'move'],
])('is sure of the edit: %s', (text, act) => {
  const { acts, unsure, edit } = read(text)
  expect({ acts, unsure, isCalled: edit !== undefined }).toEqual({ acts: [act], unsure: null, isCalled: true })
})

it.each([
  ['nobody wants to be up past ten', 'wish'],
  ["we'd rather be out by 8 each morning", 'wish'],
  ["read me Monday's programme once more", 'show_plan'],
  ['which number do we call if someone gets hurt', 'country'],
  ['what else needs reserving?', 'tasks'],
  ['no no, three days is enough for us', 'wish'],
])('changes nothing that is not meant: %s', (text, act) => {
  const { acts, edit } = read(text)
  expect({ acts, edit }).toEqual({ acts: [act], edit: undefined })
})

it('empties a day that is cancelled altogether', () => {
  expect(read('cancel Saturday altogether, we arrive late').edit).toEqual({ act: 'clear', day: 1 })
})

it('gives a day room to breathe by taking from it', () => {
  expect(read('could you give day 4 some breathing room').acts).toEqual(['easier'])
})

it('takes the day until which people stay for the last one', () => {
  expect(read('stay until the 10th').slots.days).toBe(6)
})
