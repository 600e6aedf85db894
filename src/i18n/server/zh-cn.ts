import mails from '../messages/zh-CN/server/mails.json' with { type: 'json' }
import trips from '../messages/zh-CN/server/trips.json' with { type: 'json' }
import type { ServerMessages } from './en.ts'

export const zhCn: ServerMessages = { mails, trips }
