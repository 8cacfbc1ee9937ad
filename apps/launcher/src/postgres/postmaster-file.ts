import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What a running PostgreSQL writes about itself into its cluster. */
export interface PostmasterFile {
  readonly pid: number
  readonly cluster: string
  readonly startedAt: Date
  readonly port: number | undefined
  /** `starting`, `ready`, `stopping`; undefined in the first moments. */
  readonly status: string | undefined
}

/** Path of the file in a cluster. */
export function postmasterFilePath(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}

/** Reads it; undefined when there is none or it is still being written. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    return parsePostmasterFile(readFileSync(postmasterFilePath(cluster), 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Its lines are: process number, cluster, start in seconds, port, socket folder, address, shared memory, status.
 *
 * @source PostgreSQL 18, src/include/utils/pidfile.h
 */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Math.abs(Number(lines[0]))
  const cluster = lines[1]
  if (!pid || !cluster) return undefined
  return {
    pid,
    cluster,
    startedAt: new Date(Number(lines[2]) * 1000),
    port: Number(lines[3]) || undefined,
    status: lines[7] || undefined,
  }
}
