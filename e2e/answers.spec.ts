import { Chat } from './pages/chat.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'

test('a place of an answer goes into the plan on the day that suits it', { tag: '@phone' }, async ({
  signedInPage,
  traveller,
}) => {
  const { id: tripId } = await traveller.api.trips.create.mutate({
    destination: 'Chengdu',
    startDate: '2027-04-05',
    durationDays: 3,
  })
  const trip = new TripPage(signedInPage)
  const chat = new Chat(signedInPage)
  await trip.open(tripId)
  await trip.see('Chat')
  await chat.say('Recommend sights')
  await chat.waitForEnd()
  const add = chat.answers.getByRole('button', { name: /^Add to day \d: / }).first()
  const [, day, title] = /^Add to day (\d): (.+)$/.exec((await add.getAttribute('aria-label')) ?? '') ?? []
  await add.click()
  await expect(chat.answers.getByText(`On day ${day}`, { exact: true })).toBeVisible()

  await trip.see('Plan')
  await expect.poll(() => trip.titles(Number(day))).toEqual([title])
})
