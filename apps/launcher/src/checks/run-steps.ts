import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Rows, Step, StepResult } from './step.ts'
import { type Outcome, summary } from './summary.ts'

/**
 * Runs all steps, also after one failed, prints the summary, and returns the exit code of the command.
 *
 * What stands in rows goes on at the same time: the first row has the terminal, a step of another prints all it has to
 * say when it has ended. A step that cannot run at all counts as one failure and says why.
 */
export async function runSteps(steps: readonly (Step | Rows)[], shutdown: AbortSignal): Promise<number> {
  const outcomes: Outcome[] = []
  for (const step of steps)
    outcomes.push(...('run' in step ? [await runStep(step, shutdown)] : await runRows(step, shutdown)))
  print(`\n${summary(outcomes)}`)
  return outcomes.some(({ failed }) => failed > 0) ? 1 : 0
}

async function runRows(rows: Rows, shutdown: AbortSignal): Promise<Outcome[]> {
  const ended = rows.map(async (row, place) => {
    const outcomes: Outcome[] = []
    for (const step of row)
      outcomes.push(await (place === 0 ? runStep(step, shutdown) : runAside(step, shutdown)))
    return outcomes
  })
  // All of them end before anything else begins, also where one throws because of a shutdown.
  await Promise.allSettled(ended)
  return (await Promise.all(ended)).flat()
}

function runStep(step: Step, shutdown: AbortSignal): Promise<Outcome> {
  print(heading(step))
  return outcomeOf(step, shutdown, print)
}

async function runAside(step: Step, shutdown: AbortSignal): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-step-'))
  const file = path.join(folder, 'output')
  const output = openSync(file, 'a')
  try {
    return await outcomeOf(step, shutdown, (text) => writeSync(output, `${text}\n`), output)
  } finally {
    closeSync(output)
    print(`${heading(step)}\n${readFileSync(file, 'utf8')}`)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function outcomeOf(
  step: Step,
  shutdown: AbortSignal,
  say: (text: string) => void,
  output?: number,
): Promise<Outcome> {
  const start = performance.now()
  const result = await step.run(shutdown, output).catch((error: unknown): StepResult => {
    shutdown.throwIfAborted()
    say(`${step.name} could not run: ${error instanceof Error ? error.message : String(error)}`)
    return { passed: 0, failed: 1 }
  })
  return { name: step.name, ...result, seconds: (performance.now() - start) / 1000 }
}

function heading({ name }: Step): string {
  return `\n── ${name}`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
