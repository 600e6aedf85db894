// What reads bookings, in one place to be loaded when the first is read: a start has no use for mails, calendars and passes.
export { readWithModel } from './model-reading/read-with-model.ts'
export { readWalletPass } from './originals/read-wallet-pass.ts'
export { parseWithAttachments } from './reservations/parse-with-attachments.ts'
