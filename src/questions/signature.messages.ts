/** English words of signatures. */
export const signatureMessages = {
  signType: 'Type your full name',
  signDraw: 'or draw your signature here',
  signDrawn: 'Your signature, drawn',
  signClear: 'Clear the drawing',
  signCleared: 'The drawing was cleared',
};
