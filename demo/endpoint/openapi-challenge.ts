/** What a form asks for before it is sent, where its definition wants a proof of work. */
export const CHALLENGE = {
  get: {
    summary: "Work to be done before sending, in ALTCHA's protocol",
    responses: {
      200: {
        description: 'Good for ten minutes and one submission',
        content: {'application/json': {schema: {type: 'object'}}},
      },
    },
  },
};
