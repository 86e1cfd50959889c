/** English words of dots and budgets. */
export const allocationMessages = {
  leftOf: '{n} of {total} left',
  over: '{n} too many',
  more: 'More for {label}',
  less: 'Less for {label}',
  given: '{label}: {n}. {left}',
  each: '{n} each',
};
