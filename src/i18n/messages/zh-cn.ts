import type { AuditActionTexts } from '#contract/audit-action.ts'
import type { Messages } from './en.ts'
import accounts from './zh-CN/accounts.json' with { type: 'json' }
import admin from './zh-CN/admin.json' with { type: 'json' }
import alerts from './zh-CN/alerts.json' with { type: 'json' }
import brief from './zh-CN/brief.json' with { type: 'json' }
import budget from './zh-CN/budget.json' with { type: 'json' }
import chat from './zh-CN/chat.json' with { type: 'json' }
import common from './zh-CN/common.json' with { type: 'json' }
import crash from './zh-CN/crash.json' with { type: 'json' }
import developers from './zh-CN/developers.json' with { type: 'json' }
import errors from './zh-CN/errors.json' with { type: 'json' }
import explore from './zh-CN/explore.json' with { type: 'json' }
import exports from './zh-CN/exports.json' with { type: 'json' }
import feasibility from './zh-CN/feasibility.json' with { type: 'json' }
import files from './zh-CN/files.json' with { type: 'json' }
import imports from './zh-CN/imports.json' with { type: 'json' }
import landing from './zh-CN/landing.json' with { type: 'json' }
import layout from './zh-CN/layout.json' with { type: 'json' }
import map from './zh-CN/map.json' with { type: 'json' }
import memory from './zh-CN/memory.json' with { type: 'json' }
import notes from './zh-CN/notes.json' with { type: 'json' }
import notifications from './zh-CN/notifications.json' with { type: 'json' }
import offline from './zh-CN/offline.json' with { type: 'json' }
import packing from './zh-CN/packing.json' with { type: 'json' }
import people from './zh-CN/people.json' with { type: 'json' }
import plan from './zh-CN/plan.json' with { type: 'json' }
import post from './zh-CN/post.json' with { type: 'json' }
import profile from './zh-CN/profile.json' with { type: 'json' }
import proposals from './zh-CN/proposals.json' with { type: 'json' }
import sample from './zh-CN/sample.json' with { type: 'json' }
import session from './zh-CN/session.json' with { type: 'json' }
import share from './zh-CN/share.json' with { type: 'json' }
import stages from './zh-CN/stages.json' with { type: 'json' }
import tasks from './zh-CN/tasks.json' with { type: 'json' }
import templates from './zh-CN/templates.json' with { type: 'json' }
import today from './zh-CN/today.json' with { type: 'json' }
import tokens from './zh-CN/tokens.json' with { type: 'json' }
import trials from './zh-CN/trials.json' with { type: 'json' }
import trip from './zh-CN/trip.json' with { type: 'json' }
import trips from './zh-CN/trips.json' with { type: 'json' }
import undo from './zh-CN/undo.json' with { type: 'json' }

export const zhCn: Messages = {
  accounts,
  admin,
  alerts,
  brief,
  budget,
  chat,
  common,
  crash,
  developers,
  errors,
  explore,
  exports,
  feasibility,
  files,
  imports,
  landing,
  layout,
  map,
  memory,
  notes,
  notifications,
  offline,
  packing,
  people,
  plan,
  post,
  profile,
  proposals,
  sample,
  session,
  share,
  stages,
  tasks,
  templates,
  today,
  tokens,
  trials,
  trip,
  trips,
  undo,
}

// A new audit action does not compile without its sentence.
zhCn.trip.activity satisfies AuditActionTexts
