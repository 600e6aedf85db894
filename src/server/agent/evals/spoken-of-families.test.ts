// Values are read for what is said of them: a city that is only spoken of is no stop, the price of one thing no budget, an hour of
// the night the end of the days.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-22'
const read = (text: string, scene = 'paris-new') => readMessage(text, tripContext(sceneNamed(scene).trip, today)).slots

describe('a city that is only spoken of', () => {
  it.each([
    'We honeymooned in Venice ten years ago. 4 days, just us two',
    "We've already been to London and Madrid. Four days, 2 adults",
    'our last trip was Lisbon and it rained all week. 3 days, couple',
    'we got engaged in Barcelona. 4 days, two of us, something romantic',
    'Rome was too hot, London too rainy. 3 days for two',
    'Not Barcelona again! 3 days, two people',
    'the in-laws live in Hamburg and look after the kids, so two adults for 3 days',
    'our son studies in Lyon and takes the train over, 3 adults, 3 days',
    'a cousin in Marseille told us about the markets, 3 days, two of us',
    'my daughter Florence turns 8 while we are there, 3 days',
    'layover in Frankfurt on the way, then 3 days for 2 people',
    'we change planes at Munich and land at 12:15. 3 days two adults',
    'my boss wants me in Brussels on the 4th so I could start on 5 December, 3 days',
    'Three days and then I have to be in Milan for work. Just me.',
    'better weather than Dublin would be a start, 3 days, two of us',
    'as lively as Berlin, as cheap as Krakow if possible. 3 days',
    'staying near the Rue de Rome, 3 days for two',
    'near Gare de Lyon, 3 days for two',
    'greetings from Mumbai! 5 days, family of four',
    'moved to Edinburgh last spring, first holiday since then. 3 days, two of us',
    'born in Naples so my pizza standards are high. 3 days, two',
  ])('is no stop: %s', (text) => {
    expect(read(text).cities).toEqual([])
  })

  it.each([
    ["We live in Leeds and did Amsterdam last year, now it's Rome's turn: 4 days", ['Rome']],
    ['Last year Paris, this year Rome: 4 days, two adults', ['Rome']],
    ["scrap Paris, let's go to Lisbon instead, 3 days for two", ['Lisbon']],
    ['Next year we do Tokyo, but for now just 3 days in Paris, 2 people', ['Paris']],
    ['conference in Geneva ends on the 8th, then 4 days in Paris from 9 December, alone', ['Paris']],
    ['My wife wanted Venice, I wanted Paris, I won. 3 days', ['Paris']],
    ['we loved Barcelona last year and want to go back, 4 days, 2 adults', ['Barcelona']],
    ["we've never been to Porto, 3 days, two of us", ['Porto']],
    ['Visiting my sister in Edinburgh, 4 days', ['Edinburgh']],
    ['my husband grew up in Naples and wants to show me it, so Naples for 4 days', ['Naples']],
    ['Nice for 4 days, two of us', ['Nice']],
    ['first half Hanoi, second half Hoi An, 10 days', ['Hanoi', 'Hoi An']],
    ['we want to do Bordeaux, 3 days', ['Bordeaux']],
    ['3 days Copenhagen with a night in Malmo, 2 people', ['Copenhagen', 'Malmo']],
    ['Berlin - Prague - Vienna, 9 days, two', ['Berlin', 'Prague', 'Vienna']],
    ['Could we end in Strasbourg with a couple of nights, 6 days', ['Strasbourg']],
  ])('leaves the one that is wished for: %s', (text, cities) => {
    expect(read(text).cities).toEqual(cities)
  })

  it.each([
    ['Our flat is in Manchester, 3 nights, two adults', 'Manchester'],
    ["I'm a nurse at a hospital in Hamburg, need a rest, 3 days solo", 'Hamburg'],
  ])('is home where the travelers live: %s', (text, home) => {
    expect(read(text).origin).toBe(home)
  })
})

describe('an amount of money', () => {
  it.each([
    ['a grand, in euros, flights not included. 3 days. me and my sister', 1000, 'EUR'],
    ['dinner should not cost more than 40 euros a head. 3 days, 1000 euros total', 1000, 'EUR'],
    ["3 days, couple, CHF 1'200 max", 1200, 'CHF'],
    ['our flights cost 300 euros, we have 1200 euros for the rest, 3 days', 1200, 'EUR'],
    ["750 is what we've got, 3 days", 750, null],
    ['Rs. 2,00,000, 3 days, 2 people', 200_000, 'INR'],
    ['have a voucher of 100 euros, budget 900 euros, 3 days for 2', 900, 'EUR'],
    ['1.250,50 euros is too much, 1250 euros is ok, 3 days for 2', 1250, 'EUR'],
  ])('is the budget of the whole: %s', (text, amount, currency) => {
    expect(read(text).budget).toMatchObject({ amount, currency, perPerson: false })
  })

  it.each(['3 days, two of us, hotel is already paid (540 euros)', '3 days, 2 people, museums under 15 euros each'])(
    'is none where it is of one thing: %s',
    (text) => {
      expect(read(text).budget).toBeUndefined()
    },
  )
})

describe('an hour', () => {
  it.each([
    ['3 days with a 4 year old, bedtime is 8pm so we have to be in by then', { dayEnd: '20:00' }],
    ['3 days for two, we call it a day at 6pm', { dayEnd: '18:00' }],
    ['wrap up by 9 pm each day, 3 days', { dayEnd: '21:00' }],
    ['3 days, curfew at the hostel is 11 pm', { dayEnd: '23:00' }],
    ['4 days, days should run from 9 to 5', { dayStart: '09:00', dayEnd: '17:00' }],
    ['start no earlier than half nine and no later than 10pm home, 3 days', { dayStart: '09:30', dayEnd: '22:00' }],
    ['I have to be asleep by 11pm. 3 days', { dayEnd: '23:00' }],
    ['3 days, last activity to end at 20:00', { dayEnd: '20:00' }],
    ['our babysitter leaves at 7 pm. 3 days', { dayEnd: '19:00' }],
    ['lights out at 10 pm, 3 days for two', { dayEnd: '22:00' }],
    ['nothing past 6pm. 3 days solo', { dayEnd: '18:00' }],
    ['out the door at 7, 3 days, 2 people', { dayStart: '07:00' }],
    ['in by train at 10:05 and we head back at 19:30 on the last night. 3 days', { depart: '19:30' }],
    ['We arrive the 27.12. at 13:10 and travel back the 30.12. at 17:55', { arrive: '13:10', depart: '17:55' }],
    ['We get into Gare du Nord at 11:17 and set off again at 20:13', { arrive: '11:17', depart: '20:13' }],
  ])('bounds the days or the journey: %s', (text, times) => {
    expect(read(text)).toMatchObject(times)
  })

  it.each([
    ['We have time from 14.12. until 18.12., two persons', '2026-12-14', 5],
    ['16.-19. December, two people', '2026-12-16', 4],
    ['from the 12.1. to the 15.1., two adults', '2027-01-12', 4],
  ])('is none in a date: %s', (text, startDate, days) => {
    expect(read(text)).toMatchObject({ startDate, days })
    expect(read(text).dayEnd).toBeUndefined()
  })
})

describe('people', () => {
  it.each([
    ['Two more people are joining us', 4],
    ['another friend is coming', 3],
    ['add two people to the trip', 4],
    ["we'll be two more", 4],
    ['one of us dropped out', 1],
  ])('come and go over those who are known: %s', (text, adults) => {
    expect(read(text, 'paris-plan').party).toMatchObject({ adults, children: 0 })
  })

  it.each([
    ['2 adults, 3 kiddos, one kid is allergic to soy', 2, 3],
    ['a trip for me and my two daughters (8 and 14). We arrive on 27 December', 1, 2],
  ])('are counted once: %s', (text, adults, children) => {
    expect(read(text).party).toMatchObject({ adults, children })
  })

  it.each(["it's just him and me, my son's seven", 'Just my daughter (11) and I, 3 days'])(
    'are one adult where the other is a child: %s',
    (text) => {
      expect(read(text).party).toMatchObject({ adults: 1, children: 1 })
    },
  )
})
