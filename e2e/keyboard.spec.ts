// A trip with the keyboard alone: Tab leads to everything, and the focus is always somewhere and always seen.
import { findViolations } from './find-violations.ts'
import { Chat } from './pages/chat.ts'
import { Keyboard } from './pages/keyboard.ts'
import { TripPage } from './pages/trip-page.ts'
import { makeTripWithProposal } from './proposed-trip.ts'
import { expect, test } from './test.ts'

test('an item is edited and moved, both are taken back, and a proposal is accepted by keyboard alone', {
  tag: '@desktop',
}, async ({ signedInPage: page, traveller }) => {
  const { tripId, titles, proposed } = await makeTripWithProposal(traveller)
  const [first, second, third] = titles
  const keyboard = new Keyboard(page)
  const trip = new TripPage(page)
  await trip.open(tripId)

  await keyboard.press(trip.row(first).getByRole('button', { name: first, exact: true }))
  const sheet = page.getByRole('dialog', { name: `Edit “${first}”`, exact: true })
  await keyboard.type(sheet.getByLabel('Title', { exact: true }), 'My own first stop')
  await keyboard.press(sheet.getByRole('button', { name: 'Save', exact: true }))
  await expect(sheet).toBeHidden()
  await expect.poll(() => trip.titles(1)).toEqual(['My own first stop', second, third])
  await keyboard.expectFocusKept()

  await keyboard.reach(page.getByRole('button', { name: `Move “${second}”`, exact: true }))
  await trip.pickUp(second)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(`“${second}” is over Day 1, position 3 of 3.`)).toBeAttached()
  await page.keyboard.press('Space')
  await expect.poll(() => trip.titles(1)).toEqual(['My own first stop', third, second])
  await keyboard.expectFocusKept()

  await page.keyboard.press('Control+z')
  await expect.poll(() => trip.titles(1)).toEqual(['My own first stop', second, third])
  await page.keyboard.press('Control+z')
  await expect.poll(() => trip.titles(1)).toEqual(titles)
  await keyboard.expectFocusKept()

  const { answers } = new Chat(page)
  await keyboard.press(answers.getByRole('button', { name: 'Accept all', exact: true }))
  await expect(answers.getByText('Accepted', { exact: true })).toBeVisible()
  await expect.poll(() => trip.titles(2)).toEqual([proposed])
  await keyboard.expectFocusKept()
})

test('the history is opened, a task and an expense are added by keyboard alone', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { tripId } = await makeTripWithProposal(traveller)
  const keyboard = new Keyboard(page)
  await new TripPage(page).open(tripId)

  const more = page.getByRole('button', { name: 'More actions', exact: true })
  await keyboard.press(more)
  // Letters go to the menu once it has the focus.
  await expect(page.locator('[role="menu"]:focus-within')).toBeVisible()
  await page.keyboard.type('Hist')
  await expect(page.getByRole('menuitem', { name: 'History', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  const history = page.getByRole('dialog', { name: 'History', exact: true })
  await expect(history).toBeVisible()
  await keyboard.expectFocusKept()
  expect(await findViolations(page, history)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()

  const sections = page.getByRole('navigation', { name: 'Pages of this trip', exact: true })
  await keyboard.press(sections.getByRole('link', { name: 'Tasks', exact: true }))
  await expect(page).toHaveURL(/\/tasks$/)
  await keyboard.expectFocusKept()
  await keyboard.type(page.getByLabel('New task, Planning', { exact: true }), 'Pack an umbrella')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Pack an umbrella', { exact: true })).toBeVisible()

  await keyboard.press(sections.getByRole('link', { name: 'Budget', exact: true }))
  await expect(page).toHaveURL(/\/budget$/)
  await keyboard.expectFocusKept()
  await keyboard.press(page.getByRole('button', { name: 'Add expense', exact: true }))
  const sheet = page.getByRole('dialog', { name: 'New expense', exact: true })
  await keyboard.type(sheet.getByLabel('What for', { exact: true }), 'Noodles')
  await keyboard.type(sheet.getByLabel('Amount', { exact: true }), '48')
  await page.keyboard.press('Enter')
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('button', { name: 'Noodles', exact: true })).toBeVisible()
  await keyboard.expectFocusKept()
})

test('alternatives, several items at once and the last step back keep the focus', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { id: tripId } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 2 })
  await traveller.api.itinerary.add.mutate({ tripId, kind: 'attraction', title: 'Temple', day: 1 })
  const keyboard = new Keyboard(page)
  const trip = new TripPage(page)
  await trip.open(tripId)
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await keyboard.press(trip.row('Temple').getByRole('button', { name: 'Temple', exact: true }))
  await keyboard.press(button('Add an alternative'))
  await page.keyboard.type('Tea house')
  // What is found lies inside the sheet, not below its edge.
  await expect(page.getByRole('option', { name: 'Add “Tea house” as text' })).toBeInViewport()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(button('Add an alternative')).toBeFocused()
  await expect(page.getByRole('region', { name: 'Alternatives', exact: true }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('tooltip')).toBeVisible()
  // The label of the button does not keep the key from the sheet.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await keyboard.press(button('More for the plan'))
  await page.keyboard.press('Enter')
  await keyboard.press(page.getByRole('checkbox', { name: 'Select “Temple”', exact: true }), 'Space')
  await keyboard.press(button('Mark as done'))
  await expect(page.getByRole('region', { name: 'Selected items', exact: true })).toBeHidden()
  await keyboard.expectFocusKept()

  await keyboard.press(page.getByRole('button', { name: /^Undo: / }))
  await expect(button('Undo: “Temple” added')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(trip.row('Temple')).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveAccessibleName('Undo')
})
