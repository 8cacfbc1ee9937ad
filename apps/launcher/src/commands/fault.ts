import { parseArgs } from 'node:util'
import { attackBackgroundOnScratch } from '../faults/background/attack-background-on-scratch.ts'
import { killWebOnScratch } from '../faults/kill-web-on-scratch.ts'
import { LaunchError } from '../launch-error.ts'
import { runMain } from '../run-main.ts'

type Asked = { rounds: number; seed: number }

/** Between two faults of the background, as people have it who are unlucky. */
const PAUSE_MS = [1000, 4000] as const

const report = (line: string) => process.stdout.write(`${line}\n`)

await runMain(async (shutdown) => {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  })
  const asked = { rounds: readCount('--rounds', values.rounds), seed: readCount('--seed', values.seed) }
  const broken = [await attackSaves(asked, shutdown), await attackRuns(asked, shutdown)]
  return broken.every((count) => count === 0) ? 0 : 1
})

async function attackSaves(asked: Asked, shutdown: AbortSignal): Promise<number> {
  const { kills, acknowledged, stored, lost } = await killWebOnScratch(asked, shutdown, report)
  report(`${kills} kills of web: ${acknowledged} saves acknowledged, ${stored} stored, ${lost.length} lost.`)
  for (const one of lost) report(`lost: ${one}`)
  return lost.length
}

async function attackRuns(asked: Asked, shutdown: AbortSignal): Promise<number> {
  const told = await attackBackgroundOnScratch({ ...asked, pauseMs: PAUSE_MS }, shutdown, report)
  const { faults, calls, runs, mails, slots, violations } = told
  report(`background, seed ${asked.seed}: ${listed(faults)}.`)
  report(`calls ${listed(calls)}; runs ${listed(runs)}; ${mails} mails seen, ${slots} slots.`)
  report(`${violations.length} promises broken.`)
  for (const { promise, where } of violations) report(`broken: ${promise} (${where})`)
  return violations.length
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

function readCount(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new LaunchError(`${name} ${text}: give a whole number.`)
  return Number(text)
}
