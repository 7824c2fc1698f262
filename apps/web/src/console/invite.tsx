'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useWords } from './console-words.tsx'
import { Copied } from './copied.tsx'
import { SelectField } from './field.tsx'
import { Form } from './form.tsx'
import styles from './invite.module.css'
import { roleOptions } from './role-words.ts'
import { send } from './send.ts'

/** Makes an invitation link: to a study with a role, or only to an account. */
export function Invite({ studyId }: { studyId?: string }) {
  const words = useWords()
  const router = useRouter()
  const [link, setLink] = useState('')
  const path = studyId ? `/api/studies/${studyId}/invitations` : '/api/invitations'
  return (
    <>
      <Form
        label={words('invite.button')}
        look="quiet"
        onSubmit={async ({ role }) => {
          const made = await send<{ link: string }>('POST', path, { role })
          setLink(made.link)
          router.refresh()
        }}
      >
        {studyId && (
          <SelectField name="role" label={words('members.role')} options={roleOptions(words)} defaultValue="analyst" />
        )}
      </Form>
      <div role="status">{link && <Made link={link} />}</div>
    </>
  )
}

function Made({ link }: { link: string }) {
  const words = useWords()
  return (
    <div className={styles.made}>
      <p>{words('invite.made')}</p>
      <Copied label={words('invite.link')} text={link} />
    </div>
  )
}
