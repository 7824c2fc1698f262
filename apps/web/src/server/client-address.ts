/**
 * The address that a request really came from. A header can say anything, so only what the operator's own proxies
 * appended to X-Forwarded-For is believed: with none, the peer of the connection.
 */
export function clientAddress(forwarded: string | undefined, peer: string, trustedProxies: number): string {
  const hops = [...(forwarded?.split(',') ?? []), peer].map((hop) => hop.trim()).filter(Boolean)
  return hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? peer
}
