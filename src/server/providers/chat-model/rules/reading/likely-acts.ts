// The likeliest readings of a message that is not clear, for buttons that ask back.
import type { ActName } from './acts/act-names.ts'
import { emptyContext } from './names/reading-context.ts'
import { readMessage } from './reader.ts'

/** Best first; empty where the message is clear. */
export function likelyActs(text: string, today: string): ActName[] {
  return readMessage(text, emptyContext(today)).unsure?.map(({ act }) => act) ?? []
}
