import { expect, it } from 'vitest'
import { formatFigure, parseFigure } from './figure.ts'
import { formatTable } from './table.ts'

it('reads back the line that a benchmark writes', () => {
  const figure = { what: 'decode 30 s of Opus', value: '41.5', unit: 'ms' }
  expect(parseFigure(formatFigure(figure))).toEqual(figure)
})

it.each(['warming up …', '', 'a\tb', 'a\tb\tc\td', '\t1\tms'])('takes no figure from %j', (line) => {
  expect(parseFigure(line)).toBeUndefined()
})

it('puts the figures of all benchmarks in one table', () => {
  const table = formatTable([
    { bench: 'sound', figures: [{ what: 'decode', value: '41.5', unit: 'ms' }] },
    { bench: 'tensor', figures: [{ what: 'sgemm', value: '7', unit: 'GFLOP/s' }] },
  ])
  expect(table.split('\n')).toEqual([
    '| benchmark | figure | value | unit    |',
    '|-----------|--------|------:|---------|',
    '| sound     | decode |  41.5 | ms      |',
    '| tensor    | sgemm  |     7 | GFLOP/s |',
  ])
})
