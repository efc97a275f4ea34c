import { useEffect } from 'react'
import {
  askForPairingCode,
  LONGEST_CODE,
  usePairingCode,
  writePairingCode,
} from '../../stores/pairing-code.ts'
import { TextField } from '../../ui/field.tsx'

type PairingCodeFieldProps = { readonly label: string; readonly help: string }

/** The field that asks for pretix's pairing code: scanner and camera write into it while it is on the page. */
export function PairingCodeField({ label, help }: PairingCodeFieldProps) {
  const text = usePairingCode((state) => state.text)
  useEffect(() => askForPairingCode(), [])
  return (
    <TextField
      label={label}
      help={help}
      value={text ?? ''}
      maxLength={LONGEST_CODE}
      takesCodes
      onChange={writePairingCode}
    />
  )
}
