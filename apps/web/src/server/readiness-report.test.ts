import { expect, test } from 'vitest'
import { readinessReport } from './readiness-report.ts'

test('ready when everything is good', () => {
  expect(readinessReport({ database: 'up', migrations: 'current', workerHeartbeatAgeMs: 1200 })).toEqual({
    ready: true,
    database: 'ok',
    migrations: 'ok',
    worker: 'ok',
  })
})

test.each([
  [
    { database: 'down', migrations: null, workerHeartbeatAgeMs: null },
    { database: 'down', worker: 'unknown' },
  ],
  [{ database: 'up', migrations: 'behind', workerHeartbeatAgeMs: 1 }, { migrations: 'behind' }],
  [{ database: 'up', migrations: 'ahead', workerHeartbeatAgeMs: 1 }, { migrations: 'ahead' }],
  [{ database: 'up', migrations: 'current', workerHeartbeatAgeMs: 10_000 }, { worker: 'silent' }],
  [{ database: 'up', migrations: 'current', workerHeartbeatAgeMs: null }, { worker: 'silent' }],
] as const)('not ready: %o', (readiness, part) => {
  expect(readinessReport(readiness)).toMatchObject({ ready: false, ...part })
})
