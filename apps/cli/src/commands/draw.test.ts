import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const program = path.join(import.meta.dirname, '../../bin/soundscene.js')
const fixtures = path.join(import.meta.dirname, '../../../../packages/sound/fixtures')
const note = path.join(fixtures, 'discord-voice.ogg')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'draw-'))
})
afterEach(() => rm(folder, { recursive: true }))

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** Runs `soundscene draw` in an empty folder. */
async function draw(...options: string[]): Promise<Outcome> {
  try {
    const run = await promisify(execFile)(process.execPath, [program, 'draw', ...options], { cwd: folder })
    return { code: 0, ...run }
  } catch (error) {
    return error as unknown as Outcome
  }
}

test('a voice note becomes a PNG beside one JSON object that says how', async () => {
  const { code, stdout } = await draw(note, '--seed', '7', '-o', 'take.png', '--json')
  expect(code).toBe(0)
  const answer = JSON.parse(stdout)
  expect(Object.keys(answer)).toEqual(['png', 'class', 'probabilities', 'seed', 'model', 'timings_ms', 'notices'])
  expect(Object.keys(answer.timings_ms)).toEqual(['decode', 'feature', 'generate', 'encode'])
  expect(answer.seed).toBe(7)
  expect(Object.keys(answer.probabilities)).toHaveLength(9)
  const png = await readFile(path.join(folder, 'take.png'))
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([64, 64])
})

test('the same seed draws the same bytes, another gain or a second sound draws others', async () => {
  await draw(note, '--seed', '7', '-o', 'a.png')
  await draw(note, '--seed', '7', '-o', 'b.png')
  await draw(note, '--seed', '7', '--gain', '4', '--mix', `${path.join(fixtures, 's16le.wav')}:0.5`, '-o', 'c.png')
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => readFile(path.join(folder, `${name}.png`))))
  expect(a).toEqual(b)
  expect(c).not.toEqual(a)
})

test.each([
  ['a text file', 'text.ogg', 'not a sound'],
  ['an empty file', 'empty.wav', 'empty'],
])('%s is refused in one line with exit code 2, and nothing is written', async (_, name, message) => {
  await writeFile(path.join(folder, name), name === 'empty.wav' ? '' : 'this is no sound, whatever it is called')
  const { code, stdout, stderr } = await draw(name, '--json')
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain(message)
  expect(await readdir(folder)).toEqual([name])
})

test.each([
  ['a file that is not there', ['nothing.ogg'], 'nothing.ogg'],
  ['a gain out of bounds', [note, '--gain', '1000'], 'gain'],
  ['a mix without a weight', [note, '--mix', 'rain.ogg'], 'FILE:WEIGHT'],
  ['a folder that is no model', [note, '--model', '.'], 'model folder'],
])('%s is refused with exit code 2', async (_, options, message) => {
  const { code, stderr } = await draw(...options)
  expect(code).toBe(2)
  expect(stderr).toContain(message)
  expect(await readdir(folder)).toEqual([])
})
