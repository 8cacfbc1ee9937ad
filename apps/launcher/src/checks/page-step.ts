import { builtWeb } from '../build-web.ts'
import { scratchDataDirectory } from '../scratch-data-directory.ts'
import { oneTest, type Step } from './step.ts'

/** Builds the page where its sources changed, before steps that need it and would build it at the same time. */
export const pageStep: Step = {
  name: 'page',
  run: async (shutdown) => {
    const scratch = scratchDataDirectory()
    try {
      await builtWeb(scratch.path, shutdown, (line) => process.stdout.write(`${line}\n`))
      return oneTest(0)
    } finally {
      scratch.remove()
    }
  },
}
