/** Runs once when the server starts: a wrong configuration stops it here, with every mistake named. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('./server/start-server.ts')
  startServer()
}
