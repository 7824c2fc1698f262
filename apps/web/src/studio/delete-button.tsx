'use client'

import { Trash2 } from 'lucide-react'
import { Button } from '../design/button.tsx'
import { Confirm } from '../design/confirm.tsx'
import { useWords } from '../site/site-words.tsx'

/** Deletes a take after asking. */
export function DeleteButton({ onDelete }: { onDelete: () => void }) {
  const words = useWords()
  return (
    <Confirm
      trigger={
        <Button look="bare" icon={<Trash2 size={18} aria-hidden="true" />}>
          {words('take.delete')}
        </Button>
      }
      title={words('take.deleteTitle')}
      confirmLabel={words('take.deleteYes')}
      keepLabel={words('take.deleteNo')}
      onConfirm={onDelete}
    >
      {words('take.deleteText')}
    </Confirm>
  )
}
