import { type Cited, citedSources } from './cited-sources.ts'
import { SourceLine } from './source-line.tsx'

/** The sources of a row's figures, each once. */
export function SourceLines({ figures }: { figures: readonly (Cited | undefined)[] }) {
  return citedSources(figures.filter((figure) => figure !== undefined)).map((figure) => (
    <SourceLine key={`${figure.source} ${figure.date} ${figure.evidence}`} figure={figure} isShort />
  ))
}
