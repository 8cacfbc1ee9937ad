import path from 'node:path'
import { prepareDatabase } from '@kilotoken/db'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDataDirectory } from '../src/data-directory.ts'
import { keepRunning } from '../src/faults/background/keep-running.ts'
import { openPostgres } from '../src/postgres/postgres-server.ts'
import { rolePasswords } from '../src/role-passwords.ts'
import { scratchDataDirectory } from '../src/scratch-data-directory.ts'
import { HASTE, PLANTED_BUGS } from './planted-bugs.ts'
import { copyWorker, plant } from './planted-copy.ts'
import { SCENARIOS } from './planted-scenarios.ts'
import { PlantedStage } from './planted-stage.ts'

const scratch = scratchDataDirectory()
const copy = path.join(path.dirname(scratch.path), 'copy')
let stage: PlantedStage
let stop: () => Promise<unknown> = async () => undefined

beforeAll(async () => {
  // Workers are started dozens of times.
  vi.stubEnv('NODE_COMPILE_CACHE', path.join(path.dirname(scratch.path), 'compiled'))
  copyWorker(copy)
  plant(copy, HASTE)
  openDataDirectory(scratch.path)
  const postgres = await openPostgres(scratch.path, () => {})
  const server = keepRunning(postgres.service)
  stop = server.stop
  await server.up()
  const urls = await prepareDatabase({
    adminUrl: postgres.adminUrl,
    rolePasswords: rolePasswords(scratch.path),
  })
  stage = await PlantedStage.open(copy, urls, postgres.adminUrl.replace(/\/postgres$/, '/kilotoken'))
})

afterAll(async () => {
  await stage?.close()
  await stop()
  vi.unstubAllEnvs()
  scratch.remove()
})

test('without a bug, nothing is wrong', async () => {
  const violations = await stage.play(async () => {
    for (const scenario of Object.values(SCENARIOS)) {
      await scenario(stage)
      await stage.rest()
    }
  })
  expect(violations).toEqual([])
})

test.each(PLANTED_BUGS)('caught: $name', async ({ edits, scenario, breaks, walls }) => {
  const takeBack = plant(copy, edits)
  try {
    if (walls) await stage.admin.unsafe(walls.down)
    const violations = await stage.play(SCENARIOS[scenario])
    expect(violations.map(({ promise }) => promise)).toContainEqual(expect.stringMatching(breaks))
  } finally {
    takeBack()
    if (walls) {
      await stage.admin.unsafe('delete from kilotoken.runs; delete from kilotoken.schedules')
      await stage.admin.unsafe(walls.up)
    }
  }
})
