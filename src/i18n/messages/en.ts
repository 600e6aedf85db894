// One file per feature, gathered here; its keys are the typed keys of every translation call.
import type { AuditActionTexts } from '#contract/audit-action.ts'
import accounts from './en/accounts.json' with { type: 'json' }
import admin from './en/admin.json' with { type: 'json' }
import alerts from './en/alerts.json' with { type: 'json' }
import brief from './en/brief.json' with { type: 'json' }
import budget from './en/budget.json' with { type: 'json' }
import chat from './en/chat.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import crash from './en/crash.json' with { type: 'json' }
import developers from './en/developers.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import explore from './en/explore.json' with { type: 'json' }
import exports from './en/exports.json' with { type: 'json' }
import feasibility from './en/feasibility.json' with { type: 'json' }
import files from './en/files.json' with { type: 'json' }
import imports from './en/imports.json' with { type: 'json' }
import landing from './en/landing.json' with { type: 'json' }
import layout from './en/layout.json' with { type: 'json' }
import map from './en/map.json' with { type: 'json' }
import memory from './en/memory.json' with { type: 'json' }
import notes from './en/notes.json' with { type: 'json' }
import notifications from './en/notifications.json' with { type: 'json' }
import offline from './en/offline.json' with { type: 'json' }
import packing from './en/packing.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import plan from './en/plan.json' with { type: 'json' }
import post from './en/post.json' with { type: 'json' }
import profile from './en/profile.json' with { type: 'json' }
import proposals from './en/proposals.json' with { type: 'json' }
import sample from './en/sample.json' with { type: 'json' }
import session from './en/session.json' with { type: 'json' }
import share from './en/share.json' with { type: 'json' }
import stages from './en/stages.json' with { type: 'json' }
import tasks from './en/tasks.json' with { type: 'json' }
import templates from './en/templates.json' with { type: 'json' }
import today from './en/today.json' with { type: 'json' }
import tokens from './en/tokens.json' with { type: 'json' }
import trials from './en/trials.json' with { type: 'json' }
import trip from './en/trip.json' with { type: 'json' }
import trips from './en/trips.json' with { type: 'json' }
import undo from './en/undo.json' with { type: 'json' }

export const en = {
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

export type Messages = typeof en

// A new audit action does not compile without its sentence.
en.trip.activity satisfies AuditActionTexts
