import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupTarget } from './backup-target.ts'
import { timeStamp } from './time-stamp.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-target-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const target = (named?: string) => backupTarget(named, path.join(folder, '.data'), folder)

test('without a name it goes beside the data, into a folder of its owner alone', () => {
  expect(target()).toMatch(/\/backups\/kilotoken-\d{8}T\d{6}Z\.tar\.gz$/)
  expect(path.dirname(path.dirname(target()))).toBe(folder)
  expect(statSync(path.join(folder, 'backups')).mode & 0o777).toBe(0o700)
})

test('a named folder gets a file with the time in its name, a named file is that', () => {
  expect(path.dirname(target('.'))).toBe(folder)
  expect(target('mine.tar.gz')).toBe(path.join(folder, 'mine.tar.gz'))
  expect(readdirSync(folder)).toEqual([])
})

test('no file is written over and no folder made up', () => {
  writeFileSync(path.join(folder, 'mine.tar.gz'), '')
  expect(() => target('mine.tar.gz')).toThrow(/mine\.tar\.gz exists already/)
  expect(() => target('typo/mine.tar.gz')).toThrow(/There is no folder .*typo/)
})

test('the time is UTC and sorts', () => {
  expect(timeStamp(new Date('2026-11-25T09:45:07.123Z'))).toBe('20261125T094507Z')
})
