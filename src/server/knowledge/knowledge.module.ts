import type { Db } from '../db/client.ts'
import type { DocumentIndex } from '../indexing/document-index.ts'
import { createKnowledgeService } from './knowledge.service.ts'

export function createKnowledgeModule(deps: { db: Db; index: DocumentIndex }) {
  return { services: { knowledge: createKnowledgeService(deps) } }
}

export { knowledgeCollection } from './knowledge-collection.repository.ts'
