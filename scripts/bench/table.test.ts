import { expect, it } from 'vitest'
import { parseFigure } from './figure.ts'
import { formatTable } from './table.ts'

it.each([
  ['decode, 30 s of Opus: 41.5 ms', 'decode, 30 s of Opus', '41.5 ms'],
  ['forward, cpu: 12 ms, 40.1 GFLOP/s', 'forward, cpu', '12 ms, 40.1 GFLOP/s'],
  ['over the floor: 1.4: 1', 'over the floor: 1.4', '1'],
])('reads the figure in %j', (line, what, value) => {
  expect(parseFigure(line)).toEqual({ what, value })
})

it.each(['warming up …', '', 'no value: ', ': 3 ms', '  at step: 3'])('takes no figure from %j', (line) => {
  expect(parseFigure(line)).toBeUndefined()
})

it('puts the figures of all benchmarks in one table', () => {
  const table = formatTable([
    { bench: 'sound', figures: [{ what: 'decode', value: '41.5 ms' }] },
    { bench: 'tensor', figures: [{ what: 'sgemm', value: '7 GFLOP/s' }] },
  ])
  expect(table.split('\n')).toEqual([
    '| benchmark | figure | value     |',
    '| --------- | ------ | --------- |',
    '| sound     | decode | 41.5 ms   |',
    '| tensor    | sgemm  | 7 GFLOP/s |',
  ])
})
