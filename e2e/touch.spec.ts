// A trip with the finger alone: taps, nothing that needs to hover, and targets that a finger meets.
import { Chat } from './pages/chat.ts'
import { Finger } from './pages/finger.ts'
import { TripPage } from './pages/trip-page.ts'
import { makeTripWithProposal } from './proposed-trip.ts'
import { expect, test } from './test.ts'

test('an item is edited, another moved and taken back, and a proposal is accepted by touch alone', {
  tag: '@phone',
}, async ({ signedInPage: page, traveller }) => {
  const { tripId, titles, proposed } = await makeTripWithProposal(traveller)
  const [first, second, third] = titles
  const finger = new Finger()
  const trip = new TripPage(page)
  await trip.open(tripId)
  const view = (name: string) =>
    page
      .getByRole('navigation', { name: 'Pages of this trip', exact: true })
      .getByRole('button', { name: new RegExp(`^${name}`) })

  await finger.tap(trip.row(first).getByRole('button', { name: first, exact: true }))
  const sheet = page.getByRole('dialog', { name: `Edit “${first}”`, exact: true })
  await finger.type(sheet.getByLabel('Title', { exact: true }), 'My own first stop')
  await finger.tap(sheet.getByRole('button', { name: 'Save', exact: true }))
  await expect(sheet).toBeHidden()
  await expect.poll(() => trip.titles(1)).toEqual(['My own first stop', second, third])

  await finger.tap(page.getByRole('button', { name: `Actions for “${second}”`, exact: true }))
  await finger.tap(page.getByRole('menuitemcheckbox', { name: 'Day 2' }))
  await expect.poll(() => trip.titles(2)).toContain(second)
  const toast = page.locator('[data-sonner-toast]').filter({ hasText: second })
  await finger.tap(toast.getByRole('button', { name: 'Undo', exact: true }))
  await expect.poll(() => trip.titles(1)).toEqual(['My own first stop', second, third])

  await finger.tap(view('Chat'))
  const { answers } = new Chat(page)
  await finger.tap(answers.getByRole('button', { name: 'Accept all', exact: true }))
  await expect(answers.getByText('Accepted', { exact: true })).toBeVisible()
  await finger.tap(view('Plan'))
  await expect.poll(() => trip.titles(2)).toEqual([proposed])
})

test('the history is opened, a task and an expense are added by touch alone', { tag: '@phone' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { tripId } = await makeTripWithProposal(traveller)
  const finger = new Finger()
  await new TripPage(page).open(tripId)

  await finger.tap(page.getByRole('button', { name: 'More actions', exact: true }))
  await finger.tap(page.getByRole('menuitem', { name: 'History', exact: true }))
  const history = page.getByRole('dialog', { name: 'History', exact: true })
  await finger.tap(history.getByRole('button', { name: 'Close', exact: true }))
  await expect(history).toBeHidden()

  const bar = page.getByRole('navigation', { name: 'Pages of this trip', exact: true })
  await finger.tap(bar.getByRole('button', { name: 'More', exact: true }))
  await finger.tap(page.getByRole('menuitem', { name: 'Tasks', exact: true }))
  await finger.type(page.getByLabel('New task, Planning', { exact: true }), 'Pack an umbrella')
  const planning = page.getByRole('region', { name: 'Planning', exact: true })
  await finger.tap(planning.getByRole('button', { name: 'Add', exact: true }))
  await expect(page.getByText('Pack an umbrella', { exact: true })).toBeVisible()

  await finger.tap(bar.getByRole('link', { name: 'Budget', exact: true }))
  await finger.tap(page.getByRole('button', { name: 'Add expense', exact: true }))
  const sheet = page.getByRole('dialog', { name: 'New expense', exact: true })
  await finger.type(sheet.getByLabel('What for', { exact: true }), 'Noodles')
  await finger.type(sheet.getByLabel('Amount', { exact: true }), '48')
  await finger.tap(sheet.getByRole('button', { name: 'Save', exact: true }))
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('button', { name: 'Noodles', exact: true })).toBeVisible()
})
