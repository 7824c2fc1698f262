import { spawnSync } from 'node:child_process'
import { SoundsceneError } from '@soundscene/errors'

/** Whom the server runs as, where that is not the user of this process. */
export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root; for root this is the account to drop to, for anybody else nothing. */
export const serverAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const account = ['postgres', 'nobody'].map(accountOf).find((found) => found !== undefined)
  if (account) return account
  throw new SoundsceneError('database/not-started', { what: 'root needs a user named postgres or nobody to run it as' })
}

const accountOf = (name: string): Account | undefined => {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined
}

/** Whether an account can get at a path through every folder above it: the kernel is asked, as only it knows. */
export const canRead = (account: Account, path: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0
