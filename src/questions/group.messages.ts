/** English words of groups that repeat. */
export const groupMessages = {
  add: 'Add another',
  remove: 'Remove',
  removed: 'Removed: {label}',
};
