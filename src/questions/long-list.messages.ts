/** English words of long lists to pick from. */
export const longListMessages = {
  findChoice: 'Search these answers',
  found: {one: '{n} answer matches', other: '{n} answers match'},
  foundNone: 'Nothing matches “{words}”',
  foundMore: {one: '{n} more: type to narrow the list', other: '{n} more: type to narrow the list'},
  picked: {one: 'Chosen: {names}', other: '{n} chosen: {names}'},
};
