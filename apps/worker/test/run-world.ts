import { close, connect, type Database, enterTeam, getRun, type Run, startRun } from '@kilotoken/db'
import {
  createScratchDatabase,
  makePerson,
  makePlan,
  makeTeam,
  openAsAdmin,
  type ScratchDatabase,
  type Sql,
  sampleDocument,
  type TestPerson,
} from '@kilotoken/db/testing'

/** A database with one team, an editor of it and the sample as a plan. */
export type RunWorld = {
  scratch: ScratchDatabase
  admin: Sql
  app: Database
  person: TestPerson
  team: string
  plan: string
  document: string
  start: (choice: { trials: number; seed?: number; scenario?: string; team?: string }) => Promise<string>
  run: (id: string) => Promise<Run>
  close: () => Promise<void>
}

export async function openRunWorld(): Promise<RunWorld> {
  const scratch = await createScratchDatabase()
  const admin = openAsAdmin(scratch.adminUrl)
  const app = connect(scratch.appUrl, { max: 4, applicationName: 'run-world' })
  const person = await makePerson(admin, 'Ada')
  const team = await makeTeam(admin, 'Analytics', [{ person, role: 'editor' }])
  const document = await sampleDocument(admin)
  const plan = await makePlan(admin, { teamId: team, author: person, name: 'Sample' }, [document])
  const caller = { sessionSecret: person.sessionSecret, teamId: team }
  return {
    scratch,
    admin,
    app,
    person,
    team,
    plan,
    document,
    start: async ({ trials, seed = 1, scenario = 'ranges' }) => {
      const { runId } = await enterTeam(app, caller, 'mutation', (scope) =>
        startRun(scope, { planId: plan, version: 1, scenario, trials, seed }),
      )
      return runId
    },
    run: (runId) => enterTeam(app, caller, 'query', (scope) => getRun(scope, { runId })),
    close: async () => {
      await close(app)
      await admin.end()
      await scratch.drop()
    },
  }
}
