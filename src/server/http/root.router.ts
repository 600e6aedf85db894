import { accountRouter } from '../accounts/account.router.ts'
import { adminRouter } from '../admin/admin.router.ts'
import { alertRouter } from '../alerts/alert.router.ts'
import { auditRouter } from '../audit/audit.router.ts'
import { budgetRouter } from '../budget/budget.router.ts'
import { companionRouter } from '../companions/companion.router.ts'
import { conversationRouter, feedbackRouter } from '../conversations/conversation.router.ts'
import { exportRouter } from '../exports/export.router.ts'
import { fileRouter } from '../files/file.router.ts'
import { importRouter } from '../imports/import.router.ts'
import { itineraryRouter } from '../itinerary/itinerary.router.ts'
import { knowledgeRouter } from '../knowledge/knowledge.router.ts'
import { mapRouter } from '../maps/map.router.ts'
import { memoryRouter } from '../memory/memory.router.ts'
import { tagRouter } from '../memory/tag.router.ts'
import { notificationRouter } from '../notifications/notification.router.ts'
import { packingRouter } from '../packing/packing.router.ts'
import { planningRouter } from '../planning/planning.router.ts'
import { mergeRouters, router } from '../procedures/procedures.ts'
import { proposalRouter } from '../proposals/proposal.router.ts'
import { dataExportRouter, reportRouter } from '../reports/report.router.ts'
import { runRouter } from '../runs/run.router.ts'
import { shareLinkRouter } from '../share-links/share-link.router.ts'
import { systemRouter } from '../system/system.router.ts'
import { taskRouter } from '../tasks/task.router.ts'
import { travelRouter } from '../travel/travel.router.ts'
import { trialRouter } from '../trials/trial.router.ts'
import { tripBriefRouter } from '../trip-brief/trip-brief.router.ts'
import { tripPresenceRouter } from '../trip-presence/trip-presence.router.ts'
import { tripReportRouter } from '../trip-report/trip-report.router.ts'
import { tripTemplateRouter } from '../trip-templates/trip-template.router.ts'
import { tripRouter } from '../trips/trip.router.ts'
import { undoRouter } from '../undo/undo.router.ts'

export const appRouter = router({
  accounts: mergeRouters(accountRouter, dataExportRouter),
  admin: adminRouter,
  agent: mergeRouters(runRouter, feedbackRouter, router({ brief: tripBriefRouter, conversations: conversationRouter })),
  alerts: alertRouter,
  audit: auditRouter,
  budget: budgetRouter,
  companions: mergeRouters(companionRouter, shareLinkRouter, tripPresenceRouter),
  exports: exportRouter,
  files: fileRouter,
  imports: importRouter,
  itinerary: itineraryRouter,
  knowledge: knowledgeRouter,
  maps: mapRouter,
  memory: memoryRouter,
  notifications: notificationRouter,
  planning: planningRouter,
  proposals: proposalRouter,
  reports: reportRouter,
  system: systemRouter,
  tags: tagRouter,
  tasks: mergeRouters(taskRouter, router({ packing: packingRouter })),
  travel: travelRouter,
  trials: trialRouter,
  trips: mergeRouters(tripRouter, tripReportRouter, router({ templates: tripTemplateRouter })),
  undo: undoRouter,
})

export type AppRouter = typeof appRouter
