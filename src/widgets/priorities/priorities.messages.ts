/** English words of priorities, besides those of questions. */
export const prioritiesMessages = {
  'priorities.learn': 'Before you choose',
  'priorities.label': 'What should come first?',
};
