import { parseArgs } from 'node:util'
import { killWebOnScratch } from '../faults/kill-web-on-scratch.ts'
import { LaunchError } from '../launch-error.ts'
import { runMain } from '../run-main.ts'

const report = (line: string) => process.stdout.write(`${line}\n`)

await runMain(async (shutdown) => {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  })
  const rounds = readCount('--rounds', values.rounds)
  const seed = readCount('--seed', values.seed)
  const { kills, acknowledged, stored, lost } = await killWebOnScratch({ rounds, seed }, shutdown, report)
  report(`${kills} kills of web: ${acknowledged} saves acknowledged, ${stored} stored, ${lost.length} lost.`)
  for (const one of lost) report(`lost: ${one}`)
  return lost.length === 0 ? 0 : 1
})

function readCount(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new LaunchError(`${name} ${text}: give a whole number.`)
  return Number(text)
}
