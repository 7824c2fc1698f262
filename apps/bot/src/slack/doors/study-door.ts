import { z } from 'zod'
import { plain } from '../blocks/mrkdwn.ts'
import { studiesContent } from '../blocks/studies.ts'
import { respond } from '../relay/respond.ts'
import type { Installed } from '../workspace/installed.ts'
import type { Asker } from './command-door.ts'
import { type Door, whoOf, wordsFor } from './door.ts'

/** Names the shortcut in the manifest. */
export const studyShortcutId = 'take_part'

const usedShortcut = z.object({ user: z.object({ id: z.string() }), trigger_id: z.string() })

/** Somebody typed `/soundscene study`. */
export async function showStudies(door: Door, asker: Asker): Promise<void> {
  const [words, invitations] = [await wordsFor(door, asker), await door.desk.invitations(whoOf(asker))]
  await respond(asker.responseUrl, studiesContent(invitations, words))
}

/** Somebody chose “Take part in a study” from anywhere, so that a window is the only place to answer. */
export async function onStudyShortcut(door: Door, installed: Installed, payload: unknown): Promise<void> {
  const { user, trigger_id } = usedShortcut.parse(payload)
  const person = { installed, user: user.id, channel: '' }
  const [words, invitations] = [await wordsFor(door, person), await door.desk.invitations(whoOf(person))]
  const { client } = await door.workspaces.find(installed)
  const { blocks } = studiesContent(invitations, words)
  await client.views.open({ trigger_id, view: { type: 'modal', title: plain('soundscene'), blocks } })
}
