/** English words of what is folded away. */
export const foldMessages = {
  'results.spread': 'How the answers spread',
  'results.rules':
    'Averages and shares are shown from {item} people on, distributions from {distribution}, the overall figure from {headline}.',
  'results.download': 'Download these figures (CSV)',
};
