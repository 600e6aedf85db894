import type { Messages } from './en.ts'
import common from './zh-CN/common.json' with { type: 'json' }
import crash from './zh-CN/crash.json' with { type: 'json' }
import errors from './zh-CN/errors.json' with { type: 'json' }
import layout from './zh-CN/layout.json' with { type: 'json' }

export const zhCn: Messages = { common, crash, errors, layout }
