import { z } from 'zod'
import { calls, type CallName, type CallOutput, type ParsedInput } from '../../shared/contract.ts'
import { diskFaultOf } from '../db/file/disk-fault.ts'
import { failure, type Failure, type Result } from '../../shared/result.ts'

/** One function for each call of the contract. */
export type Handlers<Deps> = {
  readonly [Name in CallName]: (
    deps: Deps,
    input: ParsedInput<Name>,
  ) => Result<CallOutput<Name>> | Promise<Result<CallOutput<Name>>>
}

/** Refuses a call that whoever is there may not make; null lets it through. */
export type Guard<Deps> = <Name extends CallName>(
  deps: Deps,
  name: Name,
  input: ParsedInput<Name>,
) => Failure | null

/** Told of each call that failed by surprise or came with input that the contract does not know. */
export type DispatchReport = {
  readonly refused: (name: string, paths: readonly string[]) => void
  readonly crashed: (name: CallName, error: unknown) => void
}

/** What answers the calls: a function for each, what they work with, who may call what, and who hears of what failed. */
export type Answering<Deps> = {
  readonly handlers: Handlers<Deps>
  readonly deps: Deps
  readonly guard: Guard<Deps>
  readonly report: DispatchReport
}

/**
 * Answers one call: checks the name and the input by the contract; never throws. Where the disk is full or may not be
 * written to, the answer says so, and nothing of the call was recorded.
 */
export async function dispatch<Deps>(
  answering: Answering<Deps>,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isCallName(name)) return failure('unknown-call', 'There is no call of that name.')
  try {
    return await answer(answering, name, input)
  } catch (error) {
    answering.report.crashed(name, error)
    const fault = diskFaultOf(error)
    if (fault !== null) return failure(fault, 'The disk took nothing of this.')
    return failure('internal', 'Something went wrong inside Balie; the log says where.')
  }
}

async function answer<Deps, Name extends CallName>(
  { handlers, deps, guard, report }: Answering<Deps>,
  name: Name,
  input: unknown,
): Promise<Result<CallOutput<Name>>> {
  const parsed = calls[name].input.safeParse(input)
  if (!parsed.success) {
    report.refused(name, parsed.error.issues.map(pathOf))
    return failure('bad-input', z.prettifyError(parsed.error))
  }
  const given = parsed.data as ParsedInput<Name>
  return guard(deps, name, given) ?? handlers[name](deps, given)
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

function pathOf(issue: z.core.$ZodIssue): string {
  return issue.path.map(String).join('.')
}
