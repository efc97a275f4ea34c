/** Who is at the laptop: a guest, nobody signed in, a role, or `open` where no PIN was ever set. */
export type Actor = 'kiosk' | 'open' | 'locked' | 'desk' | 'supervisor'

/** What somebody wants of Balie, as far as it matters who wants it. */
export type Action =
  /** What a guest at a kiosk does, which reveals nothing of anybody else. */
  | 'self-check-in'
  /** Scans go on at a locked desk, and what the screen shows of itself. */
  | 'scan'
  /** Everything else that a desk does all day. */
  | 'work'
  | 'override'
  /** Tickets that are blocked, canceled or of another time; never without somebody who signed in. */
  | 'override-blocked'
  | 'undo-own'
  | 'undo-others'
  | 'export'
  | 'settings'
  | 'delete'

const allowed: Readonly<Record<Actor, ReadonlySet<Action>>> = {
  kiosk: new Set<Action>(['self-check-in']),
  locked: new Set<Action>(['self-check-in', 'scan']),
  desk: new Set<Action>(['self-check-in', 'scan', 'work', 'override', 'undo-own']),
  open: new Set<Action>([
    'self-check-in',
    'scan',
    'work',
    'override',
    'undo-own',
    'undo-others',
    'export',
    'settings',
    'delete',
  ]),
  supervisor: new Set<Action>([
    'self-check-in',
    'scan',
    'work',
    'override',
    'override-blocked',
    'undo-own',
    'undo-others',
    'export',
    'settings',
    'delete',
  ]),
}

/** Whether somebody may do something: the one rule, which main holds to whatever the page shows. */
export function mayDo(actor: Actor, action: Action): boolean {
  return allowed[actor].has(action)
}
