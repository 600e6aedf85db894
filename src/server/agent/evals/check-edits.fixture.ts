// Compares the proposed changes with the labelled edits: what was asked for, and nothing else.
import type { ProposedChange } from '#contract/proposal.ts'
import type { Observed } from './observe-turn.fixture.ts'
import type { Scene } from './scenes.fixture.ts'

/** Names of the labels that failed; `other-items` when more was changed than asked for. */
export function checkEdits(labels: readonly string[], observed: Observed, scene: Scene): string[] {
  const failed: string[] = []
  const touched = new Set<string>()
  for (const label of labels) {
    const colon = label.indexOf(':')
    const name = colon < 0 ? label : label.slice(0, colon)
    const rest = colon < 0 ? '' : label.slice(colon + 1)
    const check = checks[name]
    if (!check) throw new Error(`no such edit: ${name}`)
    const ok = check(rest, observed, scene, touched, labels.length === 1)
    if (!ok) failed.push(name)
  }
  const isWide = labels.some((label) => /^(?:easier|fuller|undo|none|swap-days|shift|clear)/.test(label))
  const others = observed.changes.filter(
    (change) =>
      'title' in change && 'itemId' in change && !touched.has(change.title) && !observed.carried.has(change.title),
  )
  if (!isWide && others.length > 3) failed.push('other-items')
  return failed
}

type Check = (rest: string, observed: Observed, scene: Scene, touched: Set<string>, isOnly: boolean) => boolean

const checks: Record<string, Check> = {
  none: (_, { changes }) => changes.length === 0,
  // Beside other edits only their changes are left.
  undo: (_, { calls, changes }, __, ___, isOnly) =>
    (!isOnly || changes.length === 0) && calls.some(({ name, ok }) => name === 'undo_last' && ok),
  remove: (rest, { changes }, _, touched) =>
    rest
      .split(',')
      .every(
        (title) =>
          touch(touched, title) && changes.some((change) => change.type === 'item.remove' && change.title === title),
      ),
  add(rest, { changes }, scene) {
    const [what = '', day] = rest.split('>')
    return changes.some(
      (change) =>
        change.type === 'item.add' &&
        (day === undefined || change.item.day === Number(day)) &&
        (what === 'restaurant' ? change.item.kind === 'restaurant' : isNamed(change.item.title, what, scene)),
    )
  },
  move(rest, { changes }, _, touched) {
    const [title = '', day] = rest.split('>')
    touch(touched, title)
    return changes.some((change) => dayOf(change, title) === Number(day))
  },
  time(rest, { changes }, _, touched) {
    const [title = '', time] = rest.split('@')
    touch(touched, title)
    return changes.some((change) => startOf(change, title) === time)
  },
  replace: (title, { changes }, _, touched) =>
    touch(touched, title) &&
    changes.some((change) => change.type === 'item.remove' && change.title === title) &&
    changes.some(({ type }) => type === 'item.add'),
  swap(rest, { changes }, _, touched) {
    const titles = rest.split(',')
    for (const title of titles) touch(touched, title)
    const isSwapped = (one: string, other: string) =>
      changes.some((change) => change.type === 'item.swap' && change.title === one && change.withTitle === other)
    const [one = '', other = ''] = titles
    if (isSwapped(one, other) || isSwapped(other, one)) return true
    return titles.every((title) =>
      changes.some((change) => 'title' in change && change.title === title && change.type !== 'item.remove'),
    )
  },
  'swap-days'(rest, { changes }, scene) {
    const [a, b] = rest.split(',').map(Number)
    const removed = changes.flatMap((change) => (change.type === 'item.remove' ? change.title : []))
    const moved = scene.trip.itinerary.filter(({ day, title }) => (day === a || day === b) && !removed.includes(title))
    return moved.every(({ title, day }) => changes.some((change) => dayOf(change, title) === (day === a ? b : a)))
  },
  clear(rest, { changes, carried }, scene) {
    const removed = changes.flatMap((change) => (change.type === 'item.remove' ? change.title : []))
    const wanted = scene.trip.itinerary.filter(({ day }) => day === Number(rest)).map(({ title }) => title)
    return (
      wanted.every((title) => removed.includes(title)) &&
      removed.every((title) => wanted.includes(title) || carried.has(title))
    )
  },
  easier: (rest, observed) => isReplanned(rest, observed, 'relaxed'),
  fuller: (rest, observed) => isReplanned(rest, observed, 'packed'),
  shift(rest, { changes }, scene) {
    const [, day, minutes] = /^(\d+)([+-]\d+)$/.exec(rest) ?? []
    const items = scene.trip.itinerary.filter((item) => item.day === Number(day))
    return items.every(({ title, start }) =>
      changes.some((change) => startOf(change, title) === plusMinutes(start ?? '00:00', Number(minutes))),
    )
  },
  longer: (title, { changes }, scene, touched) =>
    touch(touched, title) && lengthOf(changes, title, scene) > plannedLength(scene, title),
  shorter: (title, { changes }, scene, touched) =>
    touch(touched, title) && lengthOf(changes, title, scene) < plannedLength(scene, title),
  pin: (title, { changes }, _, touched) => touch(touched, title) && patchOf(changes, title)?.pinned === true,
  booked(rest, { changes }, _, touched) {
    const [title = '', code] = rest.split('#')
    touch(touched, title)
    const patch = patchOf(changes, title)
    return patch?.booking === 'booked' && (code === undefined || patch.confirmationCode === code)
  },
  rename(rest, { changes }, _, touched) {
    const [title = '', name] = rest.split('=')
    touch(touched, title)
    return patchOf(changes, title)?.title === name
  },
  note(rest, { changes }, _, touched) {
    const [title = '', part = ''] = rest.split('=')
    touch(touched, title)
    return patchOf(changes, title)?.notes?.includes(part) === true
  },
}

function touch(touched: Set<string>, title: string): true {
  touched.add(title)
  return true
}

function isNamed(title: string, name: string, { otherNames }: Scene): boolean {
  const english = otherNames.get(name)
  const chinese = [...otherNames].find(([, en]) => en === name)?.[0]
  return [name, english, chinese].some(
    (each) => each !== undefined && (title === each || title.includes(each) || each.includes(title)),
  )
}

function patchOf(changes: readonly ProposedChange[], title: string) {
  // An edited title is the new one in some changes, so the patch decides.
  const patches = changes.flatMap((change) =>
    change.type === 'item.update' && change.title === title ? change.patch : [],
  )
  return patches.length > 0 ? Object.assign({}, ...patches) : undefined
}

function dayOf(change: ProposedChange, title: string): number | null | undefined {
  if (change.type === 'item.move' && change.title === title) return change.day
  return change.type === 'item.update' && change.title === title ? change.patch.day : undefined
}

function startOf(change: ProposedChange, title: string): string | null | undefined {
  if (change.type === 'item.move' && change.title === title) return change.schedule?.start
  return change.type === 'item.update' && change.title === title ? change.patch.start : undefined
}

function minutesOf(time: string | null | undefined): number {
  const [hour = 0, minute = 0] = (time ?? '0:0').split(':').map(Number)
  return hour * 60 + minute
}

function plannedLength({ trip }: Scene, title: string): number {
  const item = trip.itinerary.find((each) => each.title === title)
  return minutesOf(item?.end) - minutesOf(item?.start)
}

/** The start stays where a change does not set it. */
function lengthOf(changes: readonly ProposedChange[], title: string, { trip }: Scene): number {
  const patch = patchOf(changes, title)
  const start = patch?.start ?? trip.itinerary.find((each) => each.title === title)?.start
  return patch?.end ? minutesOf(patch.end) - minutesOf(start) : Number.NaN
}

function plusMinutes(time: string, minutes: number): string {
  const at = minutesOf(time) + minutes
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}

function isReplanned(day: string, { calls }: Observed, pace: string): boolean {
  return calls.some(
    ({ name, args, ok }) =>
      ok &&
      name === 'replan_scope' &&
      args.pace === pace &&
      Array.isArray(args.days) &&
      args.days.length === 1 &&
      (args.days[0] === Number(day) || args.days[0] === -1),
  )
}
