import type { Failure } from './failure.ts'
import { REPOSITORY, reportFailures } from './report-failures.ts'
import { walkFiles } from './walk-files.ts'

const VAGUE = /^(?:shared|libs?|utils?|utilities|helpers?|common|misc|types)$/i

/** Files and folders whose name says nothing about what is in them. Looks at the name up to its first dot. */
export function checkNames(root: string): Failure[] {
  return ['packages', 'apps', 'e2e', 'tooling']
    .flatMap((folder) => walkFiles(root, folder))
    .flatMap((file) => {
      const vague = file.split('/').find((part) => VAGUE.test(part.split('.')[0] ?? ''))
      return vague === undefined
        ? []
        : [
            {
              rule: 'no-vague-names',
              file,
              message: `"${vague}" does not say what it holds: name it after that`,
            },
          ]
    })
}

if (import.meta.main) reportFailures('names of files and folders', checkNames(REPOSITORY))
