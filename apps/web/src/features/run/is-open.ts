import type { RunRow } from './run-rows.ts'

/** Whether a run still waits or computes. */
export function isOpen(status: RunRow['status'] | undefined): boolean {
  return status === 'queued' || status === 'running'
}
