// What the server says: replies of the assistant, mails, titles. Gathered apart from the interface, so that no browser loads them.
import agent from '../messages/en/server/agent.json' with { type: 'json' }
import alerts from '../messages/en/server/alerts.json' with { type: 'json' }
import answers from '../messages/en/server/answers.json' with { type: 'json' }
import api from '../messages/en/server/api.json' with { type: 'json' }
import exports from '../messages/en/server/exports.json' with { type: 'json' }
import imports from '../messages/en/server/imports.json' with { type: 'json' }
import mails from '../messages/en/server/mails.json' with { type: 'json' }
import mcp from '../messages/en/server/mcp.json' with { type: 'json' }
import memories from '../messages/en/server/memories.json' with { type: 'json' }
import plan from '../messages/en/server/plan.json' with { type: 'json' }
import preparations from '../messages/en/server/preparations.json' with { type: 'json' }
import replies from '../messages/en/server/replies.json' with { type: 'json' }
import samples from '../messages/en/server/samples.json' with { type: 'json' }
import tags from '../messages/en/server/tags.json' with { type: 'json' }
import text from '../messages/en/server/text.json' with { type: 'json' }
import trips from '../messages/en/server/trips.json' with { type: 'json' }
import tools from '../messages/tools.json' with { type: 'json' }

export const en = {
  agent,
  alerts,
  answers,
  api,
  exports,
  imports,
  mails,
  mcp,
  memories,
  plan,
  preparations,
  replies,
  samples,
  tags,
  text,
  tools: tools.en,
  trips,
}

export type ServerMessages = typeof en
