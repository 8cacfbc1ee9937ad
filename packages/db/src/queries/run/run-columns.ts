import { runs } from '../../schema/runs.ts'

/** What a list shows of a run. */
export const RUN_COLUMNS = {
  id: runs.id,
  kind: runs.kind,
  planId: runs.planId,
  planVersion: runs.planVersion,
  planName: runs.planName,
  scenario: runs.scenario,
  scenarioName: runs.scenarioName,
  trials: runs.trials,
  done: runs.done,
  seed: runs.seed,
  status: runs.status,
  report: runs.report,
  failure: runs.failure,
  engineVersion: runs.engineVersion,
  catalogueVersion: runs.catalogueVersion,
  cancelRequestedAt: runs.cancelRequestedAt,
  cancelledByName: runs.cancelledByName,
  requestedByName: runs.requestedByName,
  scheduleId: runs.scheduleId,
  slotAt: runs.slotAt,
  createdAt: runs.createdAt,
  startedAt: runs.startedAt,
  finishedAt: runs.finishedAt,
}
