'use client'

import { Check, Link2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '../design/button.tsx'
import { useWords } from './console-words.tsx'
import { Field } from './field.tsx'
import { Form } from './form.tsx'
import styles from './invite.module.css'
import { roleOptions } from './role-words.ts'
import { SelectField } from './select-field.tsx'
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
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = async () =>
    setCopied(
      await navigator.clipboard.writeText(link).then(
        () => 'yes' as const,
        () => 'failed' as const,
      ),
    )
  const icon = copied === 'yes' ? <Check size={18} aria-hidden="true" /> : <Link2 size={18} aria-hidden="true" />
  return (
    <div className={styles.made}>
      <p>{words('invite.made')}</p>
      <Field name="link" label={words('invite.link')} value={link} readOnly />
      <p className={styles.copy}>
        <Button icon={icon} onClick={() => copy().catch(() => setCopied('failed'))}>
          {words(copied === 'yes' ? 'invite.copied' : 'invite.copy')}
        </Button>
      </p>
      {copied === 'failed' && <p>{words('invite.copy-failed')}</p>}
    </div>
  )
}
