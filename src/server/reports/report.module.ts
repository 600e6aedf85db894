import { type AccountArchiveDeps, createAccountArchive } from './account-archive.service.ts'
import { createBuildFile, type TripFileDeps } from './build-file.service.ts'
import { type BuildReportDeps, createBuildReportJob } from './build-report.job.ts'
import { createReportService, type ReportServiceDeps } from './report.service.ts'

type ReportModuleDeps = ReportServiceDeps &
  Omit<BuildReportDeps, 'buildFile' | 'fileBytes'> &
  Omit<TripFileDeps, 'archive'> &
  AccountArchiveDeps &
  Pick<BuildReportDeps, 'fileBytes'>

export function createReportModule(deps: ReportModuleDeps) {
  const buildFile = createBuildFile({ ...deps, archive: createAccountArchive(deps) })
  return {
    services: { reports: createReportService(deps) },
    jobs: [createBuildReportJob({ ...deps, buildFile })],
  }
}
