import type { PairCard } from '../../answering/relay.ts'
import { pairContent } from '../blocks/pair.ts'
import type { OwedThere } from './owed-there.ts'
import { showPrivately } from './show-privately.ts'
import { deleteFiles, uploadPicture } from './upload.ts'
import type { Standing } from './where.ts'

/** Shows a pair to the person who asked. What one person sees can't be found again, so that it was shown is noted. */
export async function showPair(there: OwedThere, card: PairCard, hosts: readonly string[]): Promise<Standing> {
  const { owed, standing, workspace, where } = there
  if (standing.isShown) return standing
  await deleteFiles(workspace, standing.files)
  const files: string[] = []
  const note = async (id: string) => {
    files.push(id)
    await owed.remember?.({ ...standing, files: [...files] })
  }
  const [first, second] = card.pictures
  const upload = ({ png }: { png: Uint8Array }, name: string) =>
    uploadPicture(workspace, { png, name, title: name, hosts }, note)
  // Neither name nor order of uploading tells which picture was drawn from the sound.
  const shown: [string, string] = [await upload(first, 'soundscene-1'), await upload(second, 'soundscene-2')]
  await showPrivately(workspace, where, pairContent(card, shown))
  const done = { ...standing, files: shown, isShown: true }
  await owed.remember?.(done)
  return done
}
