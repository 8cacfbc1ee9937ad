import { RUN_LIMITS } from '@kilotoken/cost-core'
import { z } from 'zod'
import { scenarioInput } from '../estimate/choice-input.ts'

/** Made by whoever asks, one for each wish: the same again is answered with the same run. */
export const requestIdInput = z.uuid().optional()

/** Which plan, and how it is simulated. The engine has more to say about the numbers: `checkRun`. */
export const runInput = {
  plan: z.uuid(),
  version: z.int().min(1).max(2_000_000_000),
  scenario: scenarioInput.optional(),
  trials: z.int().min(RUN_LIMITS.minTrials).max(RUN_LIMITS.maxTrials),
  seed: z.int().min(0).max(RUN_LIMITS.maxSeed),
}
