/** English words of results that cannot be shown yet. */
export const waitingMessages = {
  'results.empty': 'There is nothing to show yet.',
  'results.emptyWhy': {
    one: 'Figures appear here once {n} person has answered.',
    other: 'Figures appear here once at least {n} people have answered.',
  },
  'results.few': 'Too few people have answered to show anything.',
  'results.fewWhy': {
    one: 'Below {n} person a number could point at somebody, so nothing is shown.',
    other: 'With fewer than {n} people a number could point at somebody, so nothing is shown.',
  },
};
