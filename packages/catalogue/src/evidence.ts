/** How a figure is known, from the strongest to the weakest. */
export const EVIDENCE = ['measured', 'quoted', 'published', 'estimated', 'assumed'] as const

export type Evidence = (typeof EVIDENCE)[number]
