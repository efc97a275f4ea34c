import type { Actor } from '../../shared/domain/may-do.ts'
import { afterWrongPin, waitForPin } from '../../shared/domain/pin-attempts.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { StaffMember, StaffState, StoredStaff } from '../../shared/model/staff.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { hashPin, isPin } from './pin-hash.ts'

type StaffSettings = Pick<Settings, 'staff' | 'pinAttempts' | 'lockAfterMinutes'>

type Surroundings = {
  readonly settings: {
    readonly current: () => StaffSettings
    readonly change: (patch: Partial<StaffSettings>) => unknown
  }
  readonly now: () => number
}

/** Who is signed in at this laptop. PINs belong to the laptop: an event file that is passed on carries none. */
export class Staff {
  readonly #surroundings: Surroundings
  #who: string | null = null
  /** PINs are looked at one after the other, so that guesses cannot overtake the count of them. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** As what the laptop is used now. */
  get actor(): Actor {
    if (!this.#isProtected) return 'open'
    return this.#member?.role ?? 'locked'
  }

  /** Whose name stands on every entry; empty where nobody signed in. */
  get operator(): string {
    return this.#member?.name ?? ''
  }

  state(): StaffState {
    const { pinAttempts, lockAfterMinutes } = this.#settings
    return {
      isProtected: this.#isProtected,
      isLocked: this.actor === 'locked',
      who: this.#member === null ? null : toMember(this.#member),
      staff: this.#settings.staff.map(toMember),
      waitMs: waitForPin(pinAttempts, this.#surroundings.now()),
      lockAfterMinutes,
    }
  }

  /** Signs somebody in by his PIN; after some wrong ones in a row each costs longer. */
  signIn(staffId: string, pin: string): Promise<Result<StaffState, 'wrong-pin' | 'too-many-pins'>> {
    const turn = this.#turn.then(() => this.#tryPin(staffId, pin))
    this.#turn = turn
    return turn
  }

  async #tryPin(
    staffId: string,
    pin: string,
  ): Promise<Result<StaffState, 'wrong-pin' | 'too-many-pins'>> {
    const { settings, now } = this.#surroundings
    const { pinAttempts, staff } = this.#settings
    if (waitForPin(pinAttempts, now()) > 0) return failure('too-many-pins')
    const member = staff.find(({ id }) => id === staffId)
    if (member === undefined || !(await isPin(pin, member))) {
      settings.change({ pinAttempts: afterWrongPin(pinAttempts, now()) })
      return failure('wrong-pin')
    }
    if (pinAttempts.failures > 0) settings.change({ pinAttempts: { failures: 0, until: 0 } })
    this.#who = member.id
    return success(this.state())
  }

  /** Signs in whose badge was scanned; a badge can be borrowed, so it never makes a supervisor. */
  signInByBadge(attendeeIds: readonly string[]): StaffState {
    const member = this.#settings.staff.find(
      ({ attendeeId, role }) =>
        role === 'desk' && attendeeId !== null && attendeeIds.includes(attendeeId),
    )
    if (member !== undefined) this.#who = member.id
    return this.state()
  }

  lock(): StaffState {
    this.#who = null
    return this.state()
  }

  /** Adds or changes somebody; as long as there is anybody, a supervisor with a PIN stays. */
  async save(
    member: StaffMember,
    pin: string | undefined,
  ): Promise<Result<StaffState, 'pin-missing' | 'supervisor-missing'>> {
    const { staff } = this.#settings
    const before = staff.find(({ id }) => id === member.id)
    const kept = pin === undefined ? before : await hashPin(pin)
    if (kept === undefined) return failure('pin-missing')
    const changed = { ...member, salt: kept.salt, hash: kept.hash }
    const others = staff.filter(({ id }) => id !== member.id)
    if (!hasSupervisor([...others, changed])) return failure('supervisor-missing')
    const isFirst = staff.length === 0
    this.#surroundings.settings.change({ staff: [...others, changed] })
    // Who sets the first PIN stays at work with it.
    if (isFirst) this.#who = member.id
    return success(this.state())
  }

  /** Takes somebody away; the last supervisor only goes last, and then everything is open again. */
  remove(id: string): Result<StaffState, 'supervisor-missing'> {
    const staff = this.#settings.staff.filter((member) => member.id !== id)
    if (staff.length > 0 && !hasSupervisor(staff)) return failure('supervisor-missing')
    this.#surroundings.settings.change({ staff })
    return success(this.state())
  }

  lockAfter(lockAfterMinutes: number): StaffState {
    this.#surroundings.settings.change({ lockAfterMinutes })
    return this.state()
  }

  get #settings(): StaffSettings {
    return this.#surroundings.settings.current()
  }

  get #isProtected(): boolean {
    return this.#settings.staff.length > 0
  }

  get #member(): StoredStaff | null {
    return this.#settings.staff.find(({ id }) => id === this.#who) ?? null
  }
}

function hasSupervisor(staff: readonly StoredStaff[]): boolean {
  return staff.some(({ role }) => role === 'supervisor')
}

function toMember({ id, name, role, attendeeId }: StoredStaff): StaffMember {
  return { id, name, role, attendeeId }
}
