import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['without a proxy, what a client claims is not believed', '1.2.3.4', 0, '9.9.9.9'],
  ['behind one proxy, its own entry is the client', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
  ['behind two, the one before', '6.6.6.6, 1.2.3.4, 8.8.8.8', 2, '1.2.3.4'],
  ['fewer entries than proxies give the first there is', '1.2.3.4', 5, '1.2.3.4'],
  ['no header gives the peer', undefined, 1, '9.9.9.9'],
])('%s', (_, forwarded, trusted, expected) => {
  expect(clientAddress(forwarded, '9.9.9.9', trusted)).toBe(expected)
})
