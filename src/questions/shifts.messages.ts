/** English words of volunteer shifts. */
export const shiftMessages = {
  'shifts.free': {one: '{n} place left', other: '{n} places left'},
  'shifts.waitlist': {
    one: 'Full – you would be on the waiting list, after {n} person',
    other: 'Full – you would be on the waiting list, after {n} people',
  },
  'shifts.waitlistEmpty': 'Full – you would be first on the waiting list',
  'shifts.full': 'Full',
  'shifts.yours': 'Your time: {time}',
  'shifts.clash': '“{a}” and “{b}” overlap in time. Please keep one of them, or tell us how you would like to split.',
};
