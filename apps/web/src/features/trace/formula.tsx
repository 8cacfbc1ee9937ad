'use client'

import type { Context, Explanation, Token } from '@kilotoken/cost-core'
import { conversionText, monthOfPlanText, phraseParts } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './formula.module.css'
import { formulaLines } from './formula-lines.ts'

export type FormulaProps = {
  explanation: Explanation
  onGo: (id: string) => void
}

type PieceProps = { home: Context; onGo: (id: string) => void }

/** A figure's formula in words and in numbers. Each name in it leads to that figure. */
export function Formula({ explanation, onGo }: FormulaProps) {
  const lines = formulaLines(explanation)
  if (lines.length === 0) return null
  return (
    <div className={styles.formula}>
      {lines.map(({ tokens, home }, index) => (
        <p key={index}>
          {'= '}
          <Tokens tokens={tokens} home={home} onGo={onGo} />
        </p>
      ))}
    </div>
  )
}

function Tokens({ tokens, ...rest }: { tokens: readonly Token[] } & PieceProps) {
  // A formula's pieces have no identity of their own, and their order never changes under a figure.
  return tokens.map((token, index) => (
    <Fragment key={index}>
      {needsSpace(tokens[index - 1], token) && ' '}
      <Piece token={token} {...rest} />
    </Fragment>
  ))
}

function Piece({ token, home, onGo }: { token: Token } & PieceProps) {
  const words = useFigureWords()
  const locale = useLocale()
  switch (token.kind) {
    case 'label':
      return (
        <button type="button" className={styles.name} onClick={() => onGo(token.id)}>
          {words.name(token, home)}
        </button>
      )
    case 'value':
      return <span className={styles.value}>{words.text(token, 'full')}</span>
    case 'month':
      return <span className={styles.value}>{monthOfPlanText(token, locale)}</span>
    case 'symbol':
      return token.text
    case 'conversion':
      return <span className={styles.conversion}>{conversionText(token, locale)}</span>
    case 'phrase':
      return <Phrase token={token} home={home} onGo={onGo} />
  }
}

function Phrase({ token, ...rest }: { token: Extract<Token, { kind: 'phrase' }> } & PieceProps) {
  const t = useTranslations('app.figure')
  return phraseParts(token.key, useLocale()).map((part, index) => {
    if (typeof part === 'string') return part
    const slots = part.slot === 'list' ? token.slots : [token.slots[part.slot] ?? []]
    return slots.map((tokens, place) => (
      <Fragment key={`${index}.${place}`}>
        {place > 0 && t('listSeparator')}
        <Tokens tokens={tokens} {...rest} />
      </Fragment>
    ))
  })
}

/** Signs stand between spaces, brackets close to what they hold. */
function needsSpace(before: Token | undefined, token: Token): boolean {
  if (before === undefined) return false
  const isAfterOpening = before.kind === 'symbol' && before.text === '('
  const isClosing = token.kind === 'symbol' && token.text === ')'
  return !isAfterOpening && !isClosing
}
