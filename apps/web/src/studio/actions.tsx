'use client'

import { Dices, Download, Volume1, Volume2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import buttons from '../design/button.module.css'
import { Button } from '../design/button.tsx'
import { useWords } from '../site/site-words.tsx'
import styles from './actions.module.css'
import { tokenOf } from './owner-tokens.ts'
import type { Problem } from './problem.ts'
import { ShareButtons } from './share-buttons.tsx'
import { pictureAddress, type Take } from './take.ts'
import type { Studio } from './use-studio.ts'

const DeleteButton = dynamic(() => import('./delete-button.tsx').then((module) => module.DeleteButton))

const loudestGain = 16
const softestGain = 1 / 16

interface ActionsProps {
  take: Take
  studio: Studio
}

/** Everything that can be done with a finished take. */
export function Actions({ take, studio }: ActionsProps) {
  const words = useWords()
  return (
    <div className={styles.actions}>
      <Button look="primary" icon={<Dices size={18} aria-hidden="true" />} onClick={studio.anotherTake}>
        {words('take.another')}
      </Button>
      <Button
        icon={<Volume1 size={18} aria-hidden="true" />}
        disabled={take.gain / 2 < softestGain}
        onClick={() => studio.changeLoudness(1 / 2)}
      >
        {words('take.quieter')}
      </Button>
      <Button
        icon={<Volume2 size={18} aria-hidden="true" />}
        disabled={take.gain * 2 > loudestGain}
        onClick={() => studio.changeLoudness(2)}
      >
        {words('take.louder')}
      </Button>
      <div className={styles.more}>
        {take.state === 'done' && <Keep take={take} onProblem={studio.refuse} />}
        {useOwned(take.id) && <DeleteButton onDelete={() => studio.remove(take.id)} />}
      </div>
    </div>
  )
}

/** What only a picture has: it can be kept and shown around. */
function Keep({ take, onProblem }: { take: Take; onProblem: (problem: Problem) => void }) {
  const words = useWords()
  return (
    <>
      <a
        className={`${buttons.button} ${buttons.bare}`}
        href={pictureAddress(take.id, 512)}
        download={`soundscene-${take.class}-${take.seed}.png`}
      >
        <Download size={18} aria-hidden="true" />
        <span>{words('take.download')}</span>
      </a>
      <ShareButtons id={take.id} onProblem={onProblem} />
    </>
  )
}

/** Whether this browser made the draw, known after hydration. */
function useOwned(id: string): boolean {
  const [owned, setOwned] = useState(false)
  useEffect(() => setOwned(tokenOf(id) !== null), [id])
  return owned
}
