/** Why something is held, in words. */
export const REASONS = {
  trap: 'A field that nobody sees was filled in, and it was sent at once.',
  proof: 'The proof of work that this form asks for is missing.',
};
