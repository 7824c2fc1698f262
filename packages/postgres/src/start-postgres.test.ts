import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { serverAccount } from './account.ts'
import { programs } from './binaries.ts'
import { startPostgres } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'soundscene-postgres-'))
chmodSync(folder, 0o711)
const dir = join(folder, 'cluster')
const isRoot = process.getuid?.() === 0
const start = () => startPostgres({ dir, durable: false })

// One cluster for all tests, which run in order: to make one is what takes the time.
const first = await start()
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}
const log = () => readFileSync(join(dir, 'postgres.log'), 'utf8')

/** A process that starts the cluster and says its pid, to be killed. */
const owner = async () => {
  const script = fileURLToPath(new URL('../test/owner.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  return { child, pid: Number(line) }
}
const gone = (pid: number) => expect.poll(() => existsSync(`/proc/${pid}`) || alive(pid)).toBe(false)
const alive = (pid: number) => spawnSync('kill', ['-0', String(pid)]).status === 0

test('what was committed is there after a stop and a new start, at the same address', async () => {
  await query(first.url('postgres'), 'CREATE TABLE kept AS SELECT 1 AS x')
  await first.stop()
  await first.stop()
  const second = await start()
  expect(second.url()).toBe(first.url())
  expect(await query(second.url('postgres'), 'SELECT x FROM kept')).toEqual([{ x: 1 }])
  await second.stop()
})

test('nothing listens on the network and nobody else can reach the socket', async () => {
  const postgres = await start()
  const rows = await query(postgres.url('postgres'), 'SHOW listen_addresses')
  expect(rows).toEqual([{ listen_addresses: '' }])
  expect(statSync(join(dir, 'socket')).mode & 0o777).toBe(0o700)
  await postgres.stop()
})

test('the database orders and folds text beyond ASCII on every system alike', async () => {
  const postgres = await start()
  expect(await query(postgres.url('postgres'), "SELECT upper('ß é') AS x")).toEqual([{ x: 'ß É' }])
  await postgres.stop()
})

test('a killed owner takes its server down in good order', async () => {
  const { child, pid } = await owner()
  child.kill('SIGKILL')
  await gone(pid)
  expect(log()).toMatch(/fast shutdown request.*database system is shut down/s)
})

test('a folder whose server belongs to a living process is not taken from it', async () => {
  const { child, pid } = await owner()
  await expect(start()).rejects.toMatchObject({ code: 'database/in-use', details: { dir, pid: child.pid } })
  expect(alive(pid)).toBe(true)
  child.kill('SIGKILL')
  await gone(pid)
})

test('a server that outlived both its owner and its guard is stopped in good order before the next starts', async () => {
  const account = serverAccount()
  const options = ['-D', join(dir, 'data'), '-c', 'listen_addresses=', '-c', `unix_socket_directories=${dir}/socket`]
  const stray = spawn(join(programs(account), 'postgres'), options, { ...account, cwd: '/', env: { LC_ALL: 'C' } })
  const ended = once(stray, 'exit')
  await expect.poll(() => readFileSync(join(dir, 'data/postmaster.pid'), 'utf8')).toMatch(/ready/)
  const postgres = await start()
  expect(await ended).toEqual([0, null])
  await postgres.stop()
})

test('a postmaster.pid whose number now belongs to another process neither kills it nor is in the way', async () => {
  const bystander = spawn('sleep', ['600'])
  writeFileSync(join(dir, 'data/postmaster.pid'), `${bystander.pid}\n${dir}/data\n`)
  const postgres = await start()
  await postgres.stop()
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
  bystander.kill()
})

test('after kill -9 of the server its end is told, and the next start recovers what was committed', async () => {
  const durable = await startPostgres({ dir })
  const client = new pg.Client({ connectionString: durable.url('postgres') })
  client.on('error', () => {})
  await client.connect()
  await client.query('CREATE TABLE survived AS SELECT 2 AS x')
  // A session too busy to see its server die.
  client.query('SELECT sum(x) FROM generate_series(1, 5000000) AS x').catch(() => {})
  process.kill(durable.pid, 'SIGKILL')
  await durable.exited
  const next = await startPostgres({ dir })
  expect(await query(next.url('postgres'), 'SELECT x FROM survived')).toEqual([{ x: 2 }])
  expect(log()).toContain('automatic recovery')
  await next.stop()
})

test('a cluster of another PostgreSQL is left alone', async () => {
  const other = join(folder, 'other')
  mkdirSync(join(other, 'data'), { recursive: true })
  writeFileSync(join(other, 'data/PG_VERSION'), '15\n')
  await expect(startPostgres({ dir: other })).rejects.toThrow(/written by PostgreSQL 15/)
})

test('a folder too deep for a socket has its socket elsewhere', async () => {
  const deep = join(folder, 'd'.repeat(100))
  const postgres = await startPostgres({ dir: deep, durable: false })
  expect(await query(postgres.url('postgres'), 'SELECT 1 AS x')).toEqual([{ x: 1 }])
  const socket = new URL(postgres.url()).searchParams.get('host') ?? ''
  expect(socket.startsWith(deep)).toBe(false)
  await postgres.stop()
  expect(existsSync(socket)).toBe(false)
})

test.skipIf(!isRoot)(
  "root's cluster goes to the system's folder where its account can't get at the one asked for",
  async () => {
    const secret = mkdtempSync(join(folder, 'root-only-'))
    const postgres = await startPostgres({ dir: join(secret, 'cluster'), durable: false })
    expect(postgres.dir).toMatch(/^\/var\/lib\/soundscene\/cluster-/)
    expect(await query(postgres.url('postgres'), 'SELECT 1 AS x')).toEqual([{ x: 1 }])
    await postgres.stop()
    rmSync(postgres.dir, { recursive: true })
  },
)
