export type { Sql } from 'postgres'
export { type DatabaseProxy, openDatabaseProxy } from './database-proxy.ts'
export {
  makeAuditEntry,
  makeInvitation,
  makeLink,
  makePerson,
  makeSession,
  makeTeam,
  type TestPerson,
} from './people.ts'
export { makePlan, sampleDocument } from './plans.ts'
export { makeSchedule } from './schedules.ts'
export { createScratchDatabase, openAsAdmin, type ScratchDatabase } from './scratch-database.ts'
