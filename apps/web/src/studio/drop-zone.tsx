'use client'

import { FileAudio, Mic } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { Button } from '../design/button.tsx'
import { Viewfinder } from '../design/viewfinder.tsx'
import { useWords } from '../site/site-words.tsx'
import styles from './drop-zone.module.css'
import { useFileDrop } from './use-file-drop.ts'

interface DropZoneProps {
  onFiles: (files: FileList) => void
  onRecord: () => void
  /** The browser is asking for the microphone. */
  asking: boolean
}

/** The way in: files may be dropped anywhere on the page, chosen, or recorded. */
export function DropZone({ onFiles, onRecord, asking }: DropZoneProps) {
  const words = useWords()
  const chooser = useRef<HTMLInputElement>(null)
  const over = useFileDrop(onFiles)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target.files?.length) onFiles(target.files)
    target.value = ''
  }
  return (
    <Viewfinder className={`${styles.zone} ${over ? styles.over : ''}`}>
      <p className={styles.title}>{words(over ? 'drop.over' : 'drop.title')}</p>
      <p className={styles.hint}>
        {words('drop.hint')} <a href="/privacy">{words('drop.deleted')}</a>
      </p>
      <div className={styles.ways}>
        <Button look="primary" icon={<Mic size={18} aria-hidden="true" />} onClick={onRecord} disabled={asking}>
          {words(asking ? 'drop.asking' : 'drop.record')}
        </Button>
        <Button icon={<FileAudio size={18} aria-hidden="true" />} onClick={() => chooser.current?.click()}>
          {words('drop.choose')}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept="audio/*,video/*,.ogg,.opus,.flac"
          aria-label={words('drop.file')}
          hidden
          onChange={choose}
        />
      </div>
    </Viewfinder>
  )
}
