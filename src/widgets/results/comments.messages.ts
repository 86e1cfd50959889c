/** English words of comments. */
export const commentMessages = {
  'results.comments': 'In their own words',
};
