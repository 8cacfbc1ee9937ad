import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Failure } from './failure.ts'
import { REPOSITORY, reportFailures } from './report-failures.ts'
import { walkFiles } from './walk-files.ts'

const LINK = /\]\(([^)\s]+)\)/g
const CODE = /`([^`\n]+)`/g
/** Code that reads like a path of this repository, and stands for one file: no placeholder in it. */
const OWN_PATH = /^(?:packages|apps|e2e|tooling|examples|docs)(?:\/[\w.@-]+)+\/?$/

function brokenLinks(root: string, file: string, line: string): string[] {
  return [...line.matchAll(LINK)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(path.join(root, path.dirname(file), target)))
    .map((target) => `links to ${target}, which does not exist`)
}

function gonePaths(root: string, line: string): string[] {
  return [...line.matchAll(CODE)]
    .map(([, code = '']) => code)
    .filter((code) => OWN_PATH.test(code) && !existsSync(path.join(root, code)))
    .map((code) => `speaks of ${code}, which does not exist`)
}

/** Documents that point at files that are not there: by link, or by a path in code marks. Examples in fences are free. */
export function checkDocuments(root: string): Failure[] {
  const documents = [...readdirSync(root), ...walkFiles(root, 'docs')].filter((file) => file.endsWith('.md'))
  return documents.flatMap((file) => {
    let isFenced = false
    return readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line.trimStart().startsWith('```')) isFenced = !isFenced
        const messages = isFenced ? [] : [...brokenLinks(root, file, line), ...gonePaths(root, line)]
        return messages.map((message) => ({
          rule: 'documents-are-true',
          file: `${file}:${index + 1}`,
          message,
        }))
      })
  })
}

if (import.meta.main) reportFailures('files the documents speak of', checkDocuments(REPOSITORY))
