// The whole loop: a trip begins, ends, is marked and rated; the next trip is planned from what was learned.
import { Chat } from './pages/chat.ts'
import { expect, test } from './test.ts'

test('what was liked on one trip starts the plan of the next, and is named', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { api } = traveller
  const { id: tripId } = await api.trips.create.mutate({ destination: 'Chengdu', durationDays: 1 })
  const places = [
    { id: 'jinsha-site', name: 'Jinsha Site Museum', lat: 30.6832, lng: 104.0104 },
    { id: 'chengdu-museum', name: 'Chengdu Museum', lat: 30.6592, lng: 104.0624 },
  ]
  for (const { id, ...place } of places)
    await api.itinerary.add.mutate({
      ...{ tripId, kind: 'attraction', title: place.name, day: 1 },
      place: { ...place, candidateId: `chengdu/${id}` },
    })
  await api.trips.advanceStage.mutate({ tripId, to: 'on' })

  await page.goto(`/trips/${tripId}`)
  await page.getByRole('button', { name: 'End trip', exact: true }).click()
  await page.getByRole('button', { name: 'Move to Back home', exact: true }).click()
  await page.getByRole('link', { name: 'How it went', exact: true }).first().click()
  await expect(page).toHaveURL(new RegExp(`/trips/${tripId}/post$`))

  await page.getByRole('button', { name: 'Did all the rest', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Did all the rest', exact: true })).toHaveCount(0)
  const highlights = page.getByRole('region', { name: 'Highlights', exact: true })
  for (const { name: title } of places) {
    const stars = page.getByRole('radiogroup', { name: `Rate “${title}”`, exact: true })
    const five = stars.getByRole('radio', { name: '5 stars', exact: true })
    await five.click()
    await expect(five).toBeChecked()
    await expect(highlights.getByText(title, { exact: true })).toBeVisible()
  }
  const taste = page.getByRole('region', { name: 'What your ratings say', exact: true })
  await expect(taste.getByText('Jinsha Site Museum, 5 ★ · Chengdu Museum, 5 ★').first()).toBeVisible()
  await taste.getByRole('button', { name: 'Remember these', exact: true }).click()
  await expect(page.getByText(/^\d preferences remembered$/)).toBeVisible()

  await page
    .getByRole('button', { name: /^Start this trip: / })
    .first()
    .click()
  await expect(page).not.toHaveURL(new RegExp(tripId))
  const chat = new Chat(page)
  await chat.pane.getByRole('button', { name: 'Plan from these wishes', exact: true }).click()
  await expect(chat.answers).toHaveCount(1)
  await chat.waitForEnd()
  await expect(chat.answers.getByText(/I started from what I remember about you: .*museums/)).toBeVisible()
})
