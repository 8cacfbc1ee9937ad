/** The version a text is edited from. */
export type EditBase = { readonly version: number; readonly document: string }

/** A text, and what it is edited from: one without the other would undo somebody else's work on the next save. */
export type EditStep = { readonly text: string; readonly base: EditBase }

/**
 * An edit of a plan in progress. The text is the whole of it: the form is a view of the text, and so is everything
 * that is worked out from it.
 */
export type EditorState = EditStep & {
  readonly past: readonly EditStep[]
  readonly future: readonly EditStep[]
  /** What the last step changed. More of the same joins that step, so that undo takes back a field and not a letter. */
  readonly touching: string | undefined
}

export type EditorAction =
  | { readonly kind: 'edit'; readonly text: string; readonly touching?: string | undefined }
  /** The reader left what they were changing: the next change is a step of its own. */
  | { readonly kind: 'settle' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** Goes on from another version. What was there before stays one undo away. */
  | ({ readonly kind: 'rebase' } & EditStep)
  /** The text has become a version. Earlier texts are edits of that one from now on. */
  | { readonly kind: 'saved'; readonly base: EditBase }

/** Steps that can be taken back. */
const MOST_STEPS = 100

export function startEditing(base: EditBase, text: string = base.document): EditorState {
  return { base, text, past: [], future: [], touching: undefined }
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  switch (action.kind) {
    case 'edit':
      return edited(state, { text: action.text, base: state.base }, action.touching)
    case 'rebase':
      return edited(state, { text: action.text, base: action.base }, undefined)
    case 'settle':
      return state.touching === undefined ? state : { ...state, touching: undefined }
    case 'undo': {
      const step = state.past.at(-1)
      if (step === undefined) return state
      return {
        ...step,
        past: state.past.slice(0, -1),
        future: [stepOf(state), ...state.future],
        touching: undefined,
      }
    }
    case 'redo': {
      const [step, ...future] = state.future
      if (step === undefined) return state
      return { ...step, past: [...state.past, stepOf(state)], future, touching: undefined }
    }
    case 'saved': {
      const { base } = action
      const moved = (step: EditStep) => (step.base.version === state.base.version ? { ...step, base } : step)
      return {
        ...state,
        base,
        past: state.past.map(moved),
        future: state.future.map(moved),
        touching: undefined,
      }
    }
  }
}

function edited(state: EditorState, step: EditStep, touching: string | undefined): EditorState {
  if (step.text === state.text && step.base === state.base) return state
  const joins = touching !== undefined && touching === state.touching
  const past = joins ? state.past : [...state.past, stepOf(state)].slice(-MOST_STEPS)
  return { ...step, past, future: [], touching }
}

function stepOf({ text, base }: EditStep): EditStep {
  return { text, base }
}
