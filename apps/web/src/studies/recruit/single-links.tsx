'use client'

import { Download } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Copied } from '../../console/copied.tsx'
import { Field } from '../../console/field.tsx'
import { Form } from '../../console/form.tsx'
import { send } from '../../console/send.ts'
import { useStudyWords } from '../words/use-study-words.ts'
import styles from './recruit.module.css'

/** Makes links for one person each. They are shown once, to be copied or taken as a CSV file. */
export function SingleLinks({ id }: { id: string }) {
  const words = useStudyWords()
  const router = useRouter()
  const [links, setLinks] = useState<string[]>([])
  return (
    <>
      <Form
        label={words('links.make')}
        look="quiet"
        onSubmit={async ({ count, group }) => {
          const made = await send<{ links: string[] }>('POST', `/api/studies/${id}/links`, { count, group })
          setLinks(made.links)
          router.refresh()
        }}
      >
        <Field name="count" type="number" min={1} max={1000} defaultValue={20} label={words('links.count')} required />
        <Field name="group" label={words('links.group')} hint={words('links.group-hint')} maxLength={40} />
      </Form>
      {links.length > 0 && (
        <div role="status">
          <p>{words('links.made', { count: links.length })}</p>
          <Copied label={words('links.links')} text={links.join('\n')} rows={Math.min(8, links.length + 1)} />
          <a className={styles.download} href={csvOf(links)} download="links.csv">
            <Download size={18} aria-hidden="true" />
            {words('links.csv')}
          </a>
        </div>
      )}
    </>
  )
}

const csvOf = (links: string[]) => `data:text/csv;charset=utf-8,${encodeURIComponent(['link', ...links].join('\r\n'))}`
