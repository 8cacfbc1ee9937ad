import type { TeamWorld } from './world.ts'

/** A valid input of every procedure, made from a team and its things. `undefined`: it takes none. */
export const FIXTURES: Readonly<Record<string, (world: TeamWorld) => unknown>> = {
  'catalogue.accelerators': () => undefined,
  'catalogue.models': () => undefined,
  'catalogue.nodes': () => undefined,
  'sample.scenarios': () => ({ factors: ['hardware'] }),
  'sample.estimate': () => ({ scenario: 'guosheng', factors: ['hardware'] }),
  'sample.trace': () => ({ scenario: 'guosheng', factors: ['hardware'], id: 'serving.users' }),
  'sample.gpuGap': () => undefined,
  'plan.list': ({ team }) => ({ team, archived: false }),
  'plan.get': ({ team, plan }) => ({ team, plan }),
  'plan.version': ({ team, plan }) => ({ team, plan, version: 1 }),
  'plan.versions': ({ team, plan }) => ({ team, plan }),
  'plan.scenarios': ({ team, plan }) => ({ team, plan, version: 1, factors: ['hardware'] }),
  'plan.estimate': ({ team, plan }) => ({ team, plan, version: 1, factors: ['hardware'] }),
  'plan.trace': ({ team, plan }) => ({ team, plan, version: 1, factors: ['hardware'], id: 'serving.users' }),
  'plan.createFromSample': ({ team }) => ({ team, note: 'first' }),
  'plan.import': ({ team, document }) => ({ team, document, note: 'first' }),
  'plan.save': ({ team, plan, document }) => ({
    team,
    plan,
    expectedVersion: 2,
    document: `${document}# third\n`,
    note: 'third',
  }),
  'plan.restore': ({ team, plan }) => ({ team, plan, version: 1, expectedVersion: 2, note: 'back' }),
  'plan.saveDraft': ({ team, plan, document }) => ({ team, plan, baseVersion: 2, document }),
  'plan.discardDraft': ({ team, plan }) => ({ team, plan }),
  'plan.archive': ({ team, plan }) => ({ team, plan, archived: true }),
  'plan.delete': ({ team, plan }) => ({ team, plan }),
}
