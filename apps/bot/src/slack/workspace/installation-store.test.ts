import { expect, test } from 'vitest'
import { installationStore } from './installation-store.ts'

const usual = 'a secret of at least thirty-two characters'

function storeInMemory(secret = usual, rows = new Map<string, string>()) {
  const store = installationStore(
    {
      save: async ({ key, installation }) => void rows.set(key, installation),
      find: async (key) => rows.get(key) ?? null,
      remove: async (key) => void rows.delete(key),
    },
    secret,
  )
  return { rows, store }
}

const bot = { token: 'xoxb-very-secret', scopes: ['chat:write'], id: 'B1', userId: 'UBOT' }
const user = { token: undefined, scopes: undefined, id: 'U1' }
const ofTeam = { team: { id: 'T1' }, enterprise: { id: 'E1' }, isEnterpriseInstall: false as const, bot, user }
const ofOrganisation = { team: undefined, enterprise: { id: 'E1' }, isEnterpriseInstall: true as const, bot, user }
const askedOf = (isEnterpriseInstall: boolean) => ({ teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall })

test("a workspace's and an organisation's installation are kept apart, and no token can be read where they lie", async () => {
  const { rows, store } = storeInMemory()
  await store.storeInstallation(ofTeam)
  await store.storeInstallation(ofOrganisation)
  expect([...rows.keys()]).toEqual(['T1', 'E1'])
  expect([...rows.values()].join()).not.toContain('xoxb')
  expect(await store.fetchInstallation(askedOf(false))).toMatchObject({ team: { id: 'T1' }, bot })
  expect(await store.fetchInstallation(askedOf(true))).toMatchObject({ enterprise: { id: 'E1' }, bot })
})

test('what was removed is not installed', async () => {
  const { store } = storeInMemory()
  await store.storeInstallation(ofTeam)
  await store.deleteInstallation?.(askedOf(false))
  await expect(store.fetchInstallation(askedOf(false))).rejects.toMatchObject({ name: 'NotInstalled' })
})

test('another secret than the one it was stored with is named as what is wrong', async () => {
  const { rows, store } = storeInMemory()
  await store.storeInstallation(ofTeam)
  const { store: other } = storeInMemory(`${usual}!`, rows)
  await expect(other.fetchInstallation(askedOf(false))).rejects.toThrow('CHAT_SECRET')
})
