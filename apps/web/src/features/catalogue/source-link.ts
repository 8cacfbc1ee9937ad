const ADDRESS = /https:\/\/[^\s;,)]+/u
const ARXIV = /\barXiv[: ](\d{4}\.\d{4,5})\b/u
const COMMIT = /(?:^|[\s(])([\w.-]+\/[\w.-]+)@([0-9a-f]{12,40})\b/u

/** Where a source can be read, when its own words say so: an address, an arXiv number, or a commit on GitHub. */
export function sourceLink(source: string): string | undefined {
  const address = ADDRESS.exec(source)?.[0]
  if (address !== undefined) return address
  const paper = ARXIV.exec(source)?.[1]
  if (paper !== undefined) return `https://arxiv.org/abs/${paper}`
  const [, repository, commit] = COMMIT.exec(source) ?? []
  return repository === undefined ? undefined : `https://github.com/${repository}/tree/${commit}`
}
