import type { Step, StepResult } from './step.ts'
import { summary } from './summary.ts'

/**
 * Runs all steps, also after one failed, prints the summary, and returns the exit code of the command.
 *
 * A step that cannot run at all counts as one failure and says why.
 */
export async function runSteps(steps: readonly Step[], shutdown: AbortSignal): Promise<number> {
  const outcomes = []
  for (const step of steps) {
    print(`\n── ${step.name}`)
    const start = performance.now()
    const result = await runStep(step, shutdown)
    outcomes.push({ name: step.name, ...result, seconds: (performance.now() - start) / 1000 })
  }
  print(`\n${summary(outcomes)}`)
  return outcomes.some(({ failed }) => failed > 0) ? 1 : 0
}

async function runStep(step: Step, shutdown: AbortSignal): Promise<StepResult> {
  try {
    return await step.run(shutdown)
  } catch (error) {
    shutdown.throwIfAborted()
    print(`${step.name} could not run: ${error instanceof Error ? error.message : String(error)}`)
    return { passed: 0, failed: 1 }
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
