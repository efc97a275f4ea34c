import { afterWrongEmail, isEmailPaused } from '../../shared/domain/kiosk/email-attempts.ts'
import type { Actor } from '../../shared/domain/staff/may-do.ts'
import { afterWrongPin, onThisClock, waitForPin } from '../../shared/domain/staff/pin-attempts.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { StaffMember, StaffState, StoredStaff } from '../../shared/model/staff.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { hashPin, isPin } from './pin-hash.ts'

type StaffSettings = Pick<
  Settings,
  'staff' | 'pinAttempts' | 'lockAfterMinutes' | 'kiosk' | 'emailAttempts'
>

/** Whose name stands on what guests at a kiosk did. */
const KIOSK = 'Kiosk'

type Surroundings = {
  readonly settings: {
    readonly current: () => StaffSettings
    readonly change: (patch: Partial<StaffSettings>) => unknown
    readonly remember: (patch: Partial<StaffSettings>) => void
  }
  readonly now: () => number
}

type WrongPin = 'wrong-pin' | 'too-many-pins'

/** Who is signed in at this laptop. PINs belong to the laptop: an event file that is passed on carries none. */
export class Staff {
  readonly #surroundings: Surroundings
  #who: string | null = null
  /** A kiosk in a practice, which is gone with it when the plug is pulled. */
  #practised: Settings['kiosk'] = null
  /** PINs are looked at one after the other, so that guesses cannot overtake the count of them. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** As what the laptop is used now. */
  get actor(): Actor {
    if (!this.#isProtected) return 'open'
    if (this.kiosk !== null) return 'kiosk'
    return this.#member?.role ?? 'locked'
  }

  /** What guests check themselves in for, null while this laptop is a desk. Without a PIN nothing is a kiosk. */
  get kiosk(): Settings['kiosk'] {
    return this.#isProtected ? (this.#practised ?? this.#settings.kiosk) : null
  }

  /** Whose name stands on every entry; empty where nobody signed in. */
  get operator(): string {
    return this.kiosk === null ? (this.#member?.name ?? '') : KIOSK
  }

  state(): StaffState {
    const { lockAfterMinutes } = this.#settings
    return {
      isProtected: this.#isProtected,
      isLocked: this.actor === 'locked',
      who: this.#member === null ? null : toMember(this.#member),
      staff: this.#settings.staff.map(toMember),
      waitMs: waitForPin(this.#pinAttempts(), this.#surroundings.now()),
      lockAfterMinutes,
    }
  }

  /** Signs somebody in by his PIN; after some wrong ones in a row each costs longer. */
  signIn(staffId: string, pin: string): Promise<Result<StaffState, WrongPin>> {
    return this.#inTurn(() => this.#tryPin(pin, ({ id }) => id === staffId))
  }

  /** Turns the laptop into a kiosk; who started it is not signed in any more. */
  startKiosk(listId: string, isPractice = false): Result<Record<string, never>, 'pin-missing'> {
    if (!this.#isProtected) return failure('pin-missing', 'Leaving a kiosk takes a PIN: set one.')
    if (isPractice) this.#practised = { listId }
    else this.#surroundings.settings.change({ kiosk: { listId } })
    this.#who = null
    return success({})
  }

  /** Ends the kiosk by the PIN of any supervisor, who is signed in by it; nobody's name is shown to choose from. */
  leaveKiosk(pin: string): Promise<Result<StaffState, WrongPin>> {
    return this.#inTurn(async () => {
      const answer = await this.#tryPin(pin, ({ role }) => role === 'supervisor')
      if (!answer.ok) return answer
      this.#practised = null
      this.#surroundings.settings.remember({ kiosk: null })
      return success(this.state())
    })
  }

  /** Whether a kiosk looks for no e-mail address now, because too many wrong ones were typed. */
  get isEmailPaused(): boolean {
    return isEmailPaused(this.#settings.emailAttempts, this.#surroundings.now())
  }

  /** Kept on the disk: pulling the plug gives nobody new attempts, nor does a disk that is full. */
  countWrongEmail(): void {
    const { settings, now } = this.#surroundings
    const attempts = afterWrongEmail(this.#settings.emailAttempts, now())
    settings.remember({ emailAttempts: [...attempts] })
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#turn.then(work)
    // One that fails, as where the disk is full, holds up nobody.
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #tryPin(
    pin: string,
    isMeant: (member: StoredStaff) => boolean,
  ): Promise<Result<StaffState, WrongPin>> {
    const { settings, now } = this.#surroundings
    const { staff } = this.#settings
    const pinAttempts = this.#pinAttempts()
    if (waitForPin(pinAttempts, now()) > 0) return failure('too-many-pins')
    const member = await whosePin(pin, staff.filter(isMeant))
    if (member === null) {
      settings.remember({ pinAttempts: afterWrongPin(pinAttempts, now()) })
      return failure('wrong-pin')
    }
    if (pinAttempts.failures > 0) settings.remember({ pinAttempts: { failures: 0, until: 0 } })
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
    const made = pin === undefined ? undefined : await hashPin(pin)
    // Read after the wait, so that of two changes at once none is lost.
    const { staff } = this.#settings
    const before = staff.find(({ id }) => id === member.id)
    const kept = made ?? before
    if (kept === undefined) return failure('pin-missing')
    const changed = { ...member, salt: kept.salt, hash: kept.hash }
    const after =
      before === undefined
        ? [...staff, changed]
        : staff.map((one) => (one === before ? changed : one))
    if (!hasSupervisor(after)) return failure('supervisor-missing')
    const isFirst = staff.length === 0
    this.#surroundings.settings.change({ staff: after })
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

  /** As they count on the clock as it is now, which may have been set back since the last of them. */
  #pinAttempts(): Settings['pinAttempts'] {
    const { settings, now } = this.#surroundings
    const { pinAttempts } = this.#settings
    const counted = onThisClock(pinAttempts, now())
    if (counted !== pinAttempts) settings.remember({ pinAttempts: counted })
    return counted
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

async function whosePin(pin: string, staff: readonly StoredStaff[]): Promise<StoredStaff | null> {
  for (const member of staff) if (await isPin(pin, member)) return member
  return null
}

function hasSupervisor(staff: readonly StoredStaff[]): boolean {
  return staff.some(({ role }) => role === 'supervisor')
}

function toMember({ id, name, role, attendeeId }: StoredStaff): StaffMember {
  return { id, name, role, attendeeId }
}
