import { createTripTemplateService, type TripTemplateDeps } from './trip-template.service.ts'

export function createTripTemplateModule(deps: TripTemplateDeps) {
  return { services: { tripTemplates: createTripTemplateService(deps) } }
}
