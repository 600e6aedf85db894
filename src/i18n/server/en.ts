// What the server says: replies of the assistant, mails, titles. Gathered apart from the interface, so that no browser loads them.
import mails from '../messages/en/server/mails.json' with { type: 'json' }
import trips from '../messages/en/server/trips.json' with { type: 'json' }

export const en = { mails, trips }

export type ServerMessages = typeof en
