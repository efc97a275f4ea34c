/** By which the keyboard finds the choice of lists. */
export const LIST_CHOICE = 'list-choice'
