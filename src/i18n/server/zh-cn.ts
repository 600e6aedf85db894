import tools from '../messages/tools.json' with { type: 'json' }
import agent from '../messages/zh-CN/server/agent.json' with { type: 'json' }
import alerts from '../messages/zh-CN/server/alerts.json' with { type: 'json' }
import answers from '../messages/zh-CN/server/answers.json' with { type: 'json' }
import api from '../messages/zh-CN/server/api.json' with { type: 'json' }
import exports from '../messages/zh-CN/server/exports.json' with { type: 'json' }
import imports from '../messages/zh-CN/server/imports.json' with { type: 'json' }
import mails from '../messages/zh-CN/server/mails.json' with { type: 'json' }
import mcp from '../messages/zh-CN/server/mcp.json' with { type: 'json' }
import memories from '../messages/zh-CN/server/memories.json' with { type: 'json' }
import plan from '../messages/zh-CN/server/plan.json' with { type: 'json' }
import preparations from '../messages/zh-CN/server/preparations.json' with { type: 'json' }
import replies from '../messages/zh-CN/server/replies.json' with { type: 'json' }
import samples from '../messages/zh-CN/server/samples.json' with { type: 'json' }
import tags from '../messages/zh-CN/server/tags.json' with { type: 'json' }
import text from '../messages/zh-CN/server/text.json' with { type: 'json' }
import trips from '../messages/zh-CN/server/trips.json' with { type: 'json' }
import type { ServerMessages } from './en.ts'

export const zhCn: ServerMessages = {
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
  tools: tools['zh-CN'],
  trips,
}
