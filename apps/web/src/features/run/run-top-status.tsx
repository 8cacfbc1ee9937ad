'use client'

import { RunStatus } from './run-status.tsx'
import { useRun } from './use-run.ts'

/** How a run stands, beside its name. */
export function RunTopStatus({ team, run: id }: { team: string; run: string }) {
  const { data: run } = useRun(team, id)
  return run === undefined ? null : <RunStatus status={run.status} />
}
