import { describe, expect, test } from 'vitest'
import { uuidV5 } from '../../electron/db/journal/uuid-v5.ts'

/** RFC 9562, section 6.6. */
const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

describe('ids made of names', () => {
  test('are those of the standard', () => {
    // RFC 9562, appendix A.4.
    expect(uuidV5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
  })

  test('differ by the name and by its space', () => {
    const ids = [uuidV5(DNS, 'Zoë'), uuidV5(DNS, 'Zoe'), uuidV5(uuidV5(DNS, 'Zoë'), 'Zoë')]
    expect(new Set(ids).size).toBe(3)
  })
})
