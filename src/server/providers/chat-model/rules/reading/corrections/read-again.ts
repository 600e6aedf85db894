// A turn that corrects the one before it in few words is that turn with another value. What is said in full is read as it stands.
import { isDeepStrictEqual } from 'node:util'
import { editItinerarySpec, type ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { type ActName, editActs, questionActs } from '../acts/act-names.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { readMessage } from '../reader.ts'
import type { Reading } from '../reading.ts'
import { noSlots, type Slots } from '../slots.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { sayAgain } from './say-again.ts'
import { isTakenBack, type ShortTurn, shortTurn } from './short-turn.ts'

export interface ReadTurn {
  /** As it was read, with what a later turn corrected of it. */
  text: string
  /** That it was read in. */
  context: ReadingContext
  reading: Reading
  /** All that the text says of the trip. */
  slots: Slots
}

const edits = new Set<ActName>(editActs)
const questions = new Set<ActName>(questionActs)
/** "Don't bin it", 先别删 */
const keeps =
  /^(?:(?:hm+|no+|nah|oh|wait|sorry|actually|hang on|hold on)[ ,]+)*(?:don't|do not) (?:bin|remove|drop|delete|cancel|scrap|cut|ditch|skip|lose|chuck|throw|get rid of|take)(?: (?:it|that|them))?(?: (?:out|off|away))?[,.;] *|^(?:(?:不对|等等|等一下|算了|哎|啊|不)[,，]?)*(?:先)?(?:别|不要|不用|不)(?:删|去掉|取消|拿掉|砍|撤)(?:掉|除|它|了)*[,，;。] */iu

/** `turns` are those before, oldest first; null where the message is none that only corrects. */
export function readAgain(message: string, turns: readonly ReadTurn[], context: ReadingContext): ReadTurn | null {
  const text = normalizeMessage(message)
  const last = turns.at(-1)
  if (!last) return null
  const kept = last.reading.acts.some(({ act }) => act === 'remove') ? keeps.exec(text) : null
  if (kept) return ownEdit(text.slice(kept[0].length), last, context)
  const turn = shortTurn(text, context)
  if (!turn) return isTakenBack(text) ? correctedInFull(text, last, context) : null
  const again = editedAgain(turn, last, { isTakenBack: isTakenBack(text) })
  if (again) return again
  for (const earlier of turns.toReversed()) {
    const wish = wishedAgain(turn, earlier)
    if (wish) return wish
    if (earlier.reading.acts.some(({ act }) => edits.has(act))) return null
  }
  return null
}

function editedAgain(turn: ShortTurn, last: ReadTurn, { isTakenBack }: { isTakenBack: boolean }): ReadTurn | null {
  const { acts } = last.reading
  const isEdit = acts.some(({ act }) => edits.has(act))
  if (!isEdit && !(isTakenBack && acts.some(({ act }) => questions.has(act)))) return null
  const text = sayAgain(last.text, turn, last.context)
  if (!text || text === last.text) return null
  const reading = readMessage(text, last.context)
  const hasCalls = reading.acts.some(({ calls }) => calls.length > 0)
  if (!hasCalls || reading.acts[0]?.act !== acts[0]?.act) return null
  return { ...last, text, slots: reading.slots, reading: turn.isMore ? reading : insteadOf(last.reading, reading) }
}

/** Only what became different is said now. */
function wishedAgain(turn: ShortTurn, earlier: ReadTurn): ReadTurn | null {
  if (!earlier.reading.acts.some(({ act }) => act === 'wish') || turn.isMore) return null
  // By its noun or its currency it is read as it stands.
  if (turn.values.some(({ kind }) => kind === 'count' || kind === 'item' || kind === 'minutes')) return null
  const text = sayAgain(earlier.text, turn, earlier.context)
  if (!text) return null
  const reading = readMessage(text, earlier.context)
  const changed = Object.entries(reading.slots).filter(
    ([key, value]) => !Array.isArray(value) && !isDeepStrictEqual(value, earlier.slots[key as keyof Slots]),
  )
  const wish = reading.acts.find(({ act }) => act === 'wish')
  if (!wish || changed.length === 0) return null
  const slots: Slots = { ...noSlots, ...Object.fromEntries(changed) }
  return {
    ...earlier,
    text,
    slots: reading.slots,
    reading: { acts: [wish], slots, unused: [], unsure: null },
  }
}

/** "No, sorry, swap the temple with the castle": an edit of the same kind as the one before. */
function correctedInFull(text: string, last: ReadTurn, context: ReadingContext): ReadTurn | null {
  const reading = readMessage(text, context)
  const [act] = reading.acts
  const isSame = last.reading.acts.length === 1 && act?.act === last.reading.acts[0]?.act
  if (!act || !isSame || reading.acts.length > 1 || editsIn(reading).length === 0) return null
  return { text, context, slots: reading.slots, reading: insteadOf(last.reading, { ...reading, unsure: null }) }
}

/** What shall be done with the item that stays. */
function ownEdit(text: string, last: ReadTurn, context: ReadingContext): ReadTurn | null {
  const reading = text ? readMessage(text, context) : null
  if (!reading || editsIn(reading).length === 0) return null
  return { text, context, slots: reading.slots, reading: insteadOf(last.reading, reading) }
}

function editsIn({ acts }: Reading): ItineraryEdit[] {
  return acts
    .flatMap(({ calls }) => calls)
    .filter(({ name }) => name === editItinerarySpec.name)
    .flatMap(({ args }) => (Array.isArray(args.edits) ? args.edits : []))
}

/** What the turn before proposed goes; it is asked for, however it is told. */
function insteadOf(before: Reading, reading: Reading): Reading {
  const taken = editsIn(before)
  return {
    ...reading,
    isCorrection: true,
    acts: reading.acts.map((each) => ({
      ...each,
      calls: each.calls.map((call) =>
        call.name === editItinerarySpec.name && taken.length > 0
          ? { ...call, args: { ...call.args, insteadOf: taken } }
          : call,
      ),
    })),
  }
}
