import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'
import { allowedAddress } from '../../answering/allowed-address.ts'
import { slackErrorName } from '../slack-error.ts'
import type { Workspace } from '../workspace/workspace.ts'

const timeoutMs = 20_000
/** Waits between looks at an upload; Slack is mostly done at the first. */
const looksMs = [50, 150, 300, 500, 1_000, 2_000, 4_000, 8_000]

/** A picture on its way to Slack. */
export interface Upload {
  png: Uint8Array
  /** Name of the file, without its ending. */
  name: string
  title: string
  /** Hosts that it may be sent to. */
  hosts: readonly string[]
}

/**
 * Uploads a picture that nobody sees until a message shows it: the route on which alternative text is certain, and on
 * which a picture can't appear twice.
 * @param onId called with the file's id before anything of it can be seen
 * @param pauses ms before each look at whether Slack is done
 * @returns the file's id, once Slack can show it
 * @throws SoundsceneError `chat/platform-down` when Slack doesn't get done with it
 */
export async function uploadPicture(
  { client }: Pick<Workspace, 'client'>,
  { png, name, title, hosts }: Upload,
  onId: (id: string) => Promise<void>,
  pauses: readonly number[] = looksMs,
): Promise<string> {
  const place = await client.files.getUploadURLExternal({ filename: `${name}.png`, length: png.length })
  const { file_id: id = '', upload_url: address = '' } = place
  await onId(id)
  await send(allowedAddress(address, hosts), png)
  await client.files.completeUploadExternal({ files: [{ id, title }] })
  await ready(client, id, pauses)
  return id
}

async function send(address: URL, png: Uint8Array): Promise<void> {
  const body = new Uint8Array(png)
  const headers = { 'content-type': 'image/png' }
  const options = { method: 'POST', body, headers, redirect: 'error' as const, signal: AbortSignal.timeout(timeoutMs) }
  const { ok, status } = await fetch(address, options)
  if (!ok) throw down(`an upload was answered with ${status}`)
}

/** Slack says that an upload is complete before it can be shown: until then its type is unknown. */
async function ready(client: Workspace['client'], id: string, pauses: readonly number[]): Promise<void> {
  for (const pause of pauses) {
    await sleep(pause)
    if (await isReady(client, id)) return
  }
  throw down('an upload never got ready')
}

const isReady = async (client: Workspace['client'], id: string): Promise<boolean> =>
  Boolean((await client.files.info({ file: id })).file?.mimetype)

/** Whether a file that was uploaded before can be shown. */
export async function canBeShown({ client }: Workspace, id: string): Promise<boolean> {
  try {
    return await isReady(client, id)
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}

/** Deletes files that were uploaded; those that are gone already are no error. */
export async function deleteFiles({ client }: Workspace, ids: readonly string[]): Promise<void> {
  for (const file of ids)
    await client.files.delete({ file }).catch((error) => {
      if (!isGone(error)) throw error
    })
}

const isGone = (error: unknown) => ['file_not_found', 'file_deleted'].includes(slackErrorName(error) ?? '')

const down = (why: string) =>
  new SoundsceneError('chat/platform-down', { platform: 'Slack' }, { cause: new Error(why) })
