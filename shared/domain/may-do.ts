/** Who is at the laptop: nobody signed in, a role, or `open` where no PIN was ever set. */
export type Actor = 'open' | 'locked' | 'desk' | 'supervisor'

/** What somebody wants of Balie, as far as it matters who wants it. */
export type Action =
  /** Scans go on at a locked desk, and what the screen shows of itself. */
  | 'scan'
  /** Everything else that a desk does all day. */
  | 'work'
  | 'override'
  /** Blocked and canceled tickets; never without somebody who signed in. */
  | 'override-blocked'
  | 'undo-own'
  | 'undo-others'
  | 'export'
  | 'settings'
  | 'delete'

const allowed: Readonly<Record<Actor, ReadonlySet<Action>>> = {
  locked: new Set<Action>(['scan']),
  desk: new Set<Action>(['scan', 'work', 'override', 'undo-own']),
  open: new Set<Action>([
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
