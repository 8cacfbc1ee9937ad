import {
  DomainError,
  issueResetLinkAsOperator,
  issueSetupLink,
  listAllTeams,
  verifyAudit,
} from '@kilotoken/db'
import type { AdminTools } from './admin-tools.ts'
import { setLimits } from './set-limits.ts'

type Command = (tools: AdminTools, ...args: string[]) => Promise<number>

const COMMANDS: Readonly<Record<string, { run: Command; least: number; most: number }>> = {
  'reset-link': { run: resetLink, least: 1, most: 1 },
  'setup-link': { run: setupLink, least: 0, most: 0 },
  'audit verify': { run: verify, least: 0, most: 0 },
  teams: { run: listTeams, least: 0, most: 0 },
  limits: { run: setLimits, least: 1, most: 3 },
}

/**
 * Runs one command of the operator and returns the exit code of the process: 0, 1 for what is not as it should be, 2
 * for a command line that is none.
 */
export function runAdmin(args: readonly string[], tools: AdminTools): Promise<number> {
  const [first = '', second = ''] = args
  const isPair = Object.hasOwn(COMMANDS, `${first} ${second}`)
  const name = isPair ? `${first} ${second}` : first
  const rest = args.slice(isPair ? 2 : 1)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined || rest.length < command.least || rest.length > command.most) {
    tools.print(tools.say('usage'))
    return Promise.resolve(['', '-h', '--help', 'help'].includes(first) ? 0 : 2)
  }
  return command.run(tools, ...rest)
}

async function resetLink({ app, address, say, print }: AdminTools, email = ''): Promise<number> {
  try {
    const secret = await issueResetLinkAsOperator(app, email)
    print(say('resetLink', { email }))
    print(`${address}/reset#${secret}`)
    return 0
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    print(say(error.code === 'EMAIL_REFUSED' ? 'badAddress' : 'noSuchPerson', { email }))
    return 1
  }
}

async function setupLink({ app, address, say, print }: AdminTools): Promise<number> {
  const secret = await issueSetupLink(app)
  if (secret === undefined) {
    print(say('alreadySetUp'))
    return 1
  }
  print(say('setupLink'))
  print(`${address}/set-up#${secret}`)
  return 0
}

async function verify({ backup, say, print }: AdminTools): Promise<number> {
  const verdicts = await verifyAudit(backup)
  for (const { teamId: id, teamName: team, entries, broken } of verdicts)
    print(
      broken === undefined
        ? say('logIntact', { team, entries, id })
        : say('logBroken', { team, kind: broken.kind, sequence: String(broken.sequence), id }),
    )
  if (verdicts.length === 0) print(say('noTeams'))
  return verdicts.some(({ broken }) => broken !== undefined) ? 1 : 0
}

async function listTeams({ backup, say, print }: AdminTools): Promise<number> {
  const teams = await listAllTeams(backup)
  for (const { id, name, members, createdAt, deletedAt } of teams)
    print(
      deletedAt === null
        ? say('team', { name, members, day: dayOf(createdAt), id })
        : say('deletedTeam', { name, deleted: dayOf(deletedAt), id }),
    )
  if (teams.length === 0) print(say('noTeams'))
  return 0
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
