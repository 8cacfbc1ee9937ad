import {
  cancelRun,
  close,
  connect,
  type Database,
  enterTeam,
  getRun,
  type Run,
  startRun,
} from '@kilotoken/db'
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
  /** Of the sample in the first team, where nothing else is said. */
  start: (choice: { trials: number; seed?: number; team?: string; plan?: string }) => Promise<string>
  /** Another plan of the sample, or of a text made from it. */
  planFor: (team: string, document?: string) => Promise<string>
  run: (id: string) => Promise<Run>
  cancel: (id: string) => Promise<void>
  close: () => Promise<void>
}

export async function openRunWorld(): Promise<RunWorld> {
  const scratch = await createScratchDatabase()
  const admin = openAsAdmin(scratch.adminUrl)
  const app = connect(scratch.appUrl, { max: 4, applicationName: 'run-world' })
  const person = await makePerson(admin, 'Ada')
  const team = await makeTeam(admin, 'Analytics', [{ person, role: 'editor' }])
  const document = await sampleDocument(admin)
  const planFor = (teamId: string, text = document) =>
    makePlan(admin, { teamId, author: person, name: 'Sample' }, [text])
  const plan = await planFor(team)
  const caller = (teamId: string) => ({ sessionSecret: person.sessionSecret, teamId })
  return {
    scratch,
    admin,
    app,
    person,
    team,
    plan,
    document,
    start: async ({ trials, seed = 1, ...of }) => {
      const { runId } = await enterTeam(app, caller(of.team ?? team), 'mutation', (scope) =>
        startRun(scope, { planId: of.plan ?? plan, version: 1, scenario: 'ranges', trials, seed }),
      )
      return runId
    },
    planFor,
    run: (runId) => enterTeam(app, caller(team), 'query', (scope) => getRun(scope, { runId })),
    cancel: (runId) => enterTeam(app, caller(team), 'mutation', (scope) => cancelRun(scope, { runId })),
    close: async () => {
      await close(app)
      await admin.end()
      await scratch.drop()
    },
  }
}
