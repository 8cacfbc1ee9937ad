import { type Document, isCollection, isNode, visit } from 'yaml'

/** Stands in front of a comment that belongs beside its key. No plan has this character: it is for private use. */
const MARK = '\u{e000}'

/**
 * Marks comments beside a key whose entries follow below it (`drivers: # multiplied`): the library knows no such place and
 * would print them on a line of their own. {@link besideKeys} puts them back.
 */
export function markKeyComments(document: Document, text: string): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isNode(key) || !key.range || !isCollection(value) || value.flow === true) return
      const [, comment] = /^\s*:[^\S\n]*#([^\n]*)/u.exec(text.slice(key.range[1])) ?? []
      const [first, ...others] = value.commentBefore?.split('\n') ?? []
      if (comment === undefined || first?.trimEnd() !== comment.trimEnd()) return
      value.commentBefore = [`${MARK}${first}`, ...others].join('\n')
    },
  })
}

/** The printed text with marked comments beside their keys. */
export function besideKeys(text: string): string {
  return text.replace(new RegExp(`\\n *#${MARK}`, 'gu'), ' #')
}
