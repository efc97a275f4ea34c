/** Fewer guests than this may always stay away. */
const FEW = 5

/** Whether a new file drops so many guests that it may well be the wrong one: half of them or more. */
export function losesMany(before: number, withdrawn: number): boolean {
  return withdrawn >= FEW && withdrawn * 2 >= before
}
