/** Where root keeps what another account must get at. */
export const systemFolder = (): string => '/var/lib/soundscene'
