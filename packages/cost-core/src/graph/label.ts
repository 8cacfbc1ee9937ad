/** What a node is called: a key of the message catalogue, or a user's own words in both languages. */
export type Label = { readonly key: string } | { readonly en: string; readonly zh: string }

/** Which strategy, workload and cost line a node belongs to; words are put together from it, ids are never parsed. */
export interface Context {
  readonly strategy?: string
  readonly workload?: string
  readonly line?: string
}
