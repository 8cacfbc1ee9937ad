import { expect, test } from 'vitest'
import { sourceLink } from './source-link.ts'

test.each([
  ['NVIDIA A100 Tensor Core GPU data sheet, June 2021', undefined],
  [
    'Brown et al., Language Models are Few-Shot Learners, arXiv 2005.14165, table 2.1',
    'https://arxiv.org/abs/2005.14165',
  ],
  [
    "The vendor's config.json, kept in ai-dynamo/aiconfigurator@095f58a51c4c",
    'https://github.com/ai-dynamo/aiconfigurator/tree/095f58a51c4c',
  ],
  ['Price page (https://example.com/prices?gpu=h100), read in May', 'https://example.com/prices?gpu=h100'],
  ['javascript:alert(1)', undefined],
  ['someone@example.com', undefined],
])('%s', (source, link) => {
  expect(sourceLink(source)).toBe(link)
})
