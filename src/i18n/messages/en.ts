// One file per feature, gathered here; its keys are the typed keys of every translation call.
import common from './en/common.json' with { type: 'json' }
import crash from './en/crash.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import layout from './en/layout.json' with { type: 'json' }

export const en = { common, crash, errors, layout }

export type Messages = typeof en
