import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { EXAMPLE, editedExample, planFile, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Exit code 2, the reason on stderr alone, and no stack trace. */
function expectRefusal(args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = runCli(args, environment)
  expect(status, stderr).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).not.toMatch(/^\s+at |node:internal|\.ts:\d/mu)
  expect(stderr.trim()).not.toBe('')
  return stderr
}

describe('a malformed plan', () => {
  const file = editedExample(
    ['months: 12', 'months: 500'],
    ['    cluster: 1024 GPU', '    clutser: 1024 GPU'],
    ['value: 46.2%', 'value: 46.2 parsec'],
    ['    facility: hall', '    facility: hole'],
    ['value: 1.21 USD/GPU-h', 'value: 1.21 kW'],
  )

  it('has every problem told, with file, line, path, and the character where one is wrong', () => {
    const lines = expectRefusal(['estimate', file]).trimEnd().split('\n')
    const found = lines.slice(0, -1).map((line) => line.replace(`${file}:`, ''))
    expect(found.map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
      '10 horizon.months',
      '85:19 workloads.pretrain.mfu.value',
      '98 workloads.pretrain.clutser',
      '200 options.self_built.facility',
      '348:16 scenarios.sinolink.set.options.cloud.price.value',
    ])
    expect(lines.at(-1)).toBe(`5 problems in ${file}`)
    expect(found[2]).toContain('Did you mean cluster?')
    expect(found[4]).toContain('“kW” does not fit: this field is in USD/GPU-h.')
  })

  it.each(['explain', 'simulate'])('is refused by %s too, in Chinese when asked', (command) => {
    const id = command === 'explain' ? ['cloud.total.cost'] : []
    const text = expectRefusal([command, file, ...id, '--lang', 'zh'])
    expect(text).toContain('是否指 cluster？')
    expect(text).toContain('中有 5 个问题')
  })

  it.each([
    ['is empty', ''],
    ['is a list', '- a\n'],
    ['is not YAML', 'a: [b'],
    ['is binary', '\u0000\u0001\ufffd'],
  ])('%s', (_, text) => {
    const broken = planFile(text)
    expect(expectRefusal(['estimate', broken])).toContain(`${broken}:1: `)
  })
})

describe('a wrong command line', () => {
  it.each([
    [['estimate', EXAMPLE, '--scenario', 'nobody'], 'guosheng, sinolink, semianalysis, compute_only, ranges'],
    [['explain', EXAMPLE, 'cloud.pretrain.total.csot'], 'cloud.pretrain.total.cost'],
    [['explain', EXAMPLE], 'id'],
    [['explain', EXAMPLE, 'cloud.total.cost', '--depth', '-1'], '--depth'],
    [['explain', EXAMPLE, 'cloud.total.cost', '--month', '12'], '--month'],
    [['estimate', EXAMPLE, '--nosuchflag'], '--nosuchflag'],
    [['estimate', EXAMPLE, '--factors', 'hardware,weather'], 'weather'],
    [['estimate', EXAMPLE, '--lang', 'fr'], 'en and zh'],
    [['estimate'], 'file'],
    [['estimate', 'no/such/file.yaml'], 'no/such/file.yaml'],
    [['estimate', tmpdir()], tmpdir()],
    [['simulate', EXAMPLE, '--trials', '0'], '--trials'],
    [['simulate', EXAMPLE, '--trials', '1e3'], '--trials'],
    [['simulate', EXAMPLE, '--trials', '10000001'], '--trials'],
    [['simulate', EXAMPLE, '--seed', '-1'], '--seed'],
    [['conquer'], 'conquer'],
  ])('%j', (args, said) => {
    expect(expectRefusal(args)).toContain(said)
  })
})

describe('in Chinese', () => {
  const chinese = { LANG: 'zh_CN.UTF-8' }
  // What a person types or reads as it is: names of flags, arguments, commands and files.
  const names =
    /kilotoken( estimate| explain| simulate| report)?( --help)?|--[a-z]+|<[a-z]+>|\[[a-z]+\]|-h\b|\/\S+|plan\.yaml/gu

  function expectNoEnglish(text: string, typed: readonly string[]): void {
    const rest = typed.reduce((before, word) => before.replaceAll(word, ''), text.replaceAll(names, ''))
    expect(rest.match(/[A-Za-z]{4,}/gu) ?? [], text).toEqual([])
    expect(text).toMatch(/\p{Script=Han}/u)
  }

  it.each([
    [['conquer'], '没有命令 conquer'],
    [['estimat'], '是否指 estimate？'],
    [['estimate'], '缺少参数 <file>'],
    [['explain', EXAMPLE], '缺少参数 <id>'],
    [['estimate', EXAMPLE, '--scenari', 'x'], '是否指 --scenario？'],
    [['estimate', EXAMPLE, '--scenario'], '选项 --scenario <key> 需要一个值'],
    [['estimate', EXAMPLE, 'more'], '参数过多'],
    [['simulate', EXAMPLE, '--trials', '0'], '--trials 须为'],
    [['estimate', EXAMPLE, '--lang', 'fr'], '语言只有'],
  ])('%j', (args, said) => {
    const text = expectRefusal(args, chinese)
    expect(text).toContain(said)
    expectNoEnglish(text, [...args, 'estimate'])
  })

  it.each([
    ['an open bracket', 'a: [b'],
    ['tabs', 'a:\n\tb: 1\n'],
    ['a field twice', 'a: 1\na: 2\n'],
    ['an unknown alias', 'a: *b\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['an unknown escape', 'a: "\\q"\n'],
  ])('%s', (_, text) => {
    const broken = planFile(text)
    const said = expectRefusal(['estimate', broken, '--lang', 'zh'])
    expect(said).toMatch(/plan\.yaml:\d+: /u)
    expect(said).not.toContain('此处不是有效的 YAML。')
    expectNoEnglish(said, ['YAML'])
  })

  it.each([[['--help']], [['explain', '--help']], [['help', 'simulate']]])('%j', (args) => {
    const byEnvironment = runCli(args, chinese)
    expect([byEnvironment.status, byEnvironment.stderr]).toEqual([0, ''])
    expectNoEnglish(byEnvironment.stdout, [
      'estimate',
      'explain',
      'simulate',
      'report',
      'compare',
      'check',
      'throughput',
      'schema',
      'JSON Schema',
      'token',
      'hardware',
      'energy',
      'YAML',
      'JSON',
      'Markdown',
      'help',
      'command',
      'file',
    ])
  })

  it('shows the help when no command is named', () => {
    expect(expectRefusal([], chinese)).toMatch(/^用法：/u)
    expect(expectRefusal(['--lang', 'zh', 'estimate', '--nosuch'])).toContain('没有选项')
    expect(runCli(['--lang', 'zh', '--help']).stdout).toMatch(/^用法：/u)
  })
})

describe('ends with success', () => {
  it.each([[['--help']], [['estimate', '--help']]])('%j', (args) => {
    const { status, stdout, stderr } = runCli(args)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage:')
  })

  it('when a reader closes the pipe early', () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url))
    const script = '"$0" "$1" estimate "$2" --json | head -n 1; echo "$' + '{PIPESTATUS[0]}"'
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, main, EXAMPLE], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toBe('{\n0\n')
  })
})
