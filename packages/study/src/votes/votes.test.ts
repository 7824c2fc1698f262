import { SoundsceneError } from '@soundscene/errors'
import { describe, expect, test } from 'vitest'
import { Random } from '../random.ts'
import { readChoiceVotes } from './choice-votes.ts'
import { readRatingVotes } from './rating-votes.ts'

test('a choice file is read with quotes, a byte order mark, Windows line ends and columns in any order', () => {
  const csv =
    '\ufeffsound,choice,rater,target_side,note\r\n"rain, heavy",match,r1,left,x\r\n\r\n"a ""b""",neither,r1,,y\r\n'
  const { votes, unusedColumns } = readChoiceVotes(csv)
  expect(votes).toEqual([
    { rater: 'r1', sound: 'rain, heavy', choice: 'match', pair: 'target', targetSide: 'left' },
    { rater: 'r1', sound: 'a "b"', choice: 'neither', pair: 'target' },
  ])
  expect(unusedColumns).toEqual(['note'])
})

test('a rating file is read with every column that it may have', () => {
  const csv = `rater,sound,model,score,anchor,class,stratum,attention,response_ms\nr,s,g,4,real,dog,chat,passed,1500\n`
  expect(readRatingVotes(csv).votes).toEqual([
    {
      rater: 'r',
      sound: 's',
      model: 'g',
      score: 4,
      anchor: 'real',
      class: 'dog',
      stratum: 'chat',
      attention: 'passed',
      responseMs: 1500,
    },
  ])
})

describe('a bad file is refused in one line that names the place', () => {
  const choice = 'rater,sound,choice\nr1,s1,match\n'
  test.each([
    ['', 'There are no votes in the file.'],
    ['rater,sound,choice\n', 'There are no votes in the file.'],
    ['rater,sound\nr,s\n', 'Line 1: the header lacks choice; it needs rater,sound,choice.'],
    ['rater,sound,choice,rater\n', 'Line 1: the header has "rater" twice.'],
    [`${choice}r1,s2,maybe\n`, 'Line 3: choice is "maybe", not match, other or neither.'],
    [`${choice}r1,s2\n`, 'Line 3: it has 2 fields, but the header has 3.'],
    [`${choice},s2,match\n`, 'Line 3: rater is empty.'],
    [`${choice}r1,s1,other\n`, 'Line 3: rater "r1" has voted on this in line 2 already.'],
    [`${choice}r1,"s2,match\n`, /^Line 3: this is not CSV \(CSV_QUOTE_NOT_CLOSED\)\.$/],
    [`${choice}r1,${'s'.repeat(201)},match\n`, 'Line 3: sound is longer than 200 characters.'],
    [`${choice}r1,${'s'.repeat(20_001)},match\n`, /^Line 3: this is not CSV \(CSV_MAX_RECORD_SIZE\)\.$/],
    [`${choice}r1,"s\u001b[2J",match\n`, 'Line 3: sound holds control characters.'],
  ])('choice file %#', (csv, message) => {
    expect(() => readChoiceVotes(csv)).toThrow(message)
  })
  test.each(['0', '6', '3.5', 'x', '', '1e0x'])('score %j', (score) => {
    expect(() => readRatingVotes(`rater,sound,model,score\nr,s,m,${score}\n`)).toThrow(
      `Line 2: score is ${JSON.stringify(score)}, not a whole number from 1 to 5.`,
    )
  })
})

test('more than a hundred models are refused', () => {
  const rows = Array.from({ length: 101 }, (_, i) => `r,s,m${i},3`)
  const message = 'Line 102: there are more than 100 models.'
  expect(() => readRatingVotes(`rater,sound,model,score\n${rows.join('\n')}`)).toThrow(message)
})

test('whatever is in a file, reading it gives votes or a refusal in one line', () => {
  const random = new Random(11)
  const pieces = ['rater,sound,choice', '\n', ',', '"', 'r1', 'match', '\r', '\u0000', 'é', ' ', '""', 'neither']
  for (let round = 0; round < 2000; round++) {
    const csv = Array.from({ length: random.below(30) }, () => pieces[random.below(pieces.length)]).join('')
    try {
      expect(readChoiceVotes(csv).votes.length).toBeGreaterThan(0)
    } catch (error) {
      if (!SoundsceneError.isInstance(error)) throw error
      expect(error.code).toBe('input/invalid')
      expect(error.message).not.toContain('\n')
    }
  }
})
