import type { TeamWorld } from './world.ts'

const PASSWORD = 'vermilion otter ladder'

const PLAN_ANSWERS = {
  name: 'Assistant',
  language: 'en',
  model: 'llama-3.1-70b',
  usersPerDay: '10k',
  requestsPerUser: '5',
  tokensPerRequest: '1000',
  buy: 'rent',
  node: 'hgx-h100-8',
  rentPrice: '2.50',
  months: 12,
  start: '2027-01',
  currency: 'USD',
}

/** A valid input of every procedure, made from a team and its things. `undefined`: it takes none. */
export const FIXTURES: Readonly<Record<string, (world: TeamWorld) => unknown>> = {
  'catalogue.accelerators': () => undefined,
  'catalogue.models': () => undefined,
  'catalogue.forEngine': () => undefined,
  'catalogue.nodes': () => undefined,
  'sample.scenarios': () => ({ factors: ['hardware'] }),
  'sample.estimate': () => ({ scenario: 'guosheng', factors: ['hardware'] }),
  'sample.trace': () => ({ scenario: 'guosheng', factors: ['hardware'], id: 'serving.users' }),
  'sample.gpuGap': () => undefined,
  'plan.list': ({ team }) => ({ team, archived: false }),
  'plan.get': ({ team, plan }) => ({ team, plan }),
  'plan.overview': ({ team, plan }) => ({ team, plan }),
  'plan.version': ({ team, plan }) => ({ team, plan, version: 1 }),
  'plan.versions': ({ team, plan }) => ({ team, plan }),
  'plan.scenarios': ({ team, plan }) => ({ team, plan, version: 1, factors: ['hardware'] }),
  'plan.estimate': ({ team, plan }) => ({ team, plan, version: 1, factors: ['hardware'] }),
  'plan.trace': ({ team, plan }) => ({ team, plan, version: 1, factors: ['hardware'], id: 'serving.users' }),
  'plan.totals': ({ team, plan }) => ({ team, plan, version: 1 }),
  'plan.compare': ({ team, plan }) => ({ team, plan, from: 1, to: 2 }),
  'plan.checkAnswers': ({ team }) => ({ team, answers: PLAN_ANSWERS }),
  'plan.createFromAnswers': ({ team }) => ({ team, answers: PLAN_ANSWERS, note: 'first' }),
  'plan.createFromSample': ({ team }) => ({ team, note: 'first' }),
  'plan.import': ({ team, document }) => ({ team, document, note: 'first' }),
  'plan.duplicate': ({ team, plan }) => ({ team, plan, version: 1, name: 'Copy', note: 'copied' }),
  'plan.rename': ({ team, plan }) => ({ team, plan, expectedVersion: 2, name: 'Other', note: 'renamed' }),
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
  'plan.export': ({ team, plan }) => ({ team, plan, version: 1 }),
  'plan.archive': ({ team, plan }) => ({ team, plan, archived: true }),
  'plan.delete': ({ team, plan }) => ({ team, plan }),
  'account.options': () => undefined,
  'account.setUp': ({ setUpSecret }) => ({
    secret: setUpSecret,
    name: 'First',
    email: `first.${crypto.randomUUID()}@team.test`,
    password: PASSWORD,
    teamName: 'First team',
  }),
  'account.requestReset': () => ({ email: 'nobody@team.test', locale: 'en' }),
  'account.requestSignInLink': () => ({ email: 'nobody@team.test', locale: 'en' }),
  'account.resetPassword': ({ resetSecret }) => ({ secret: resetSecret, password: PASSWORD }),
  'account.me': () => undefined,
  'account.sessions': () => undefined,
  'account.revokeSession': () => ({ session: crypto.randomUUID() }),
  'account.revokeOtherSessions': () => undefined,
  'account.changeName': () => ({ name: 'Another' }),
  'account.changePassword': () => ({ currentPassword: 'not this one', newPassword: PASSWORD }),
  'account.unlinkProvider': () => ({ issuer: 'https://id.example' }),
  'account.issueResetLink': ({ team, colleague }) => ({ team, user: colleague.id }),
}

/**
 * What whoever may call is answered, where one input cannot fit every caller: their own session, their own password.
 * Everywhere else it is `ok`.
 */
export const ANSWERS: Readonly<Record<string, string>> = {
  'account.revokeSession': 'NOT_FOUND',
  'account.changePassword': 'WRONG_CREDENTIALS',
  'account.unlinkProvider': 'FORBIDDEN',
}
