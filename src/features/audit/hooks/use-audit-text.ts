'use client'
import { useTranslations } from 'next-intl'
import type { NamedAuditEntry } from '#contract/audit.ts'
import { type AuditEntity, auditActions, auditVerbs, findAuditAction } from '#contract/audit-action.ts'

const entities = Object.keys(auditVerbs).filter((entity): entity is AuditEntity => entity in auditVerbs)

/** The audit log in the reader's words. */
export function useAuditText() {
  const t = useTranslations('admin')
  const tTrip = useTranslations('trip')

  const nameOf = ({ actorName, actorKind }: NamedAuditEntry) =>
    actorName ?? (actorKind === 'system' ? t('kinds.system') : t('nobody'))
  return {
    nameOf,
    /** "Lin changed “Museum”". Actions of older versions keep their code. */
    sentence(entry: NamedAuditEntry): string {
      const action = findAuditAction(entry.action)
      const actor = nameOf(entry)
      return action
        ? tTrip(`activity.${action}`, { actor, title: entry.objectName ?? entry.tripTitle ?? '' })
        : tTrip('otherActivity', { actor, action: entry.action })
    },
    entityName(entity: string): string {
      const known = entities.find((candidate) => candidate === entity)
      return known ? t(`entities.${known}`) : entity
    },
    /** Actions of older versions keep their code. */
    actionName(action: string): string {
      const known = findAuditAction(action)
      return known ? labelOf(known, t) : action
    },
    entityOptions: entities.map((entity) => ({ value: entity, label: t(`entities.${entity}`) })),
    /** Those of one kind of object, or all. */
    actionOptions: (entity: string) =>
      auditActions
        .filter((action) => entity === '' || action.startsWith(`${entity}.`))
        .map((action) => ({ value: action, label: labelOf(action, t) })),
  }
}

function labelOf(action: (typeof auditActions)[number], t: ReturnType<typeof useTranslations<'admin'>>): string {
  const [entity, verb] = action.split('.')
  const key = Object.keys(auditVerbs).find((known): known is AuditEntity => known === entity)
  const verbs = key ? auditVerbs[key] : []
  const known = verbs.find((candidate) => candidate === verb)
  return key && known ? t('entityAction', { entity: t(`entities.${key}`), verb: t(`verbs.${known}`) }) : action
}
