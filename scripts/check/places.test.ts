import { expect, it } from 'vitest'
import { placeComplaints } from './places.ts'

const folder = (...names: string[]) => ['', ...names].join('/')
const host = (...labels: string[]) => labels.join('.')

it.each([
  `cd ${folder('home', 'ada', 'soundscene')}`,
  `"${folder('Users', 'ada')}"`,
  `path=${folder('root', 'model')}`,
  `https://${host('registry', 'npmjs', 'org')}/x`,
  `http://${host('deb', 'debian', 'org')}/debian`,
])('reports %s', (line) => {
  expect(placeComplaints('notes.md', `fine\n${line}`)).toEqual([expect.stringMatching(/^notes\.md:2: names /)])
})

it.each(['GET /api/draws', 'https://example.org/home/page', '/app/apps/web', './root/x'])('lets %s pass', (line) => {
  expect(placeComplaints('notes.md', line)).toEqual([])
})
